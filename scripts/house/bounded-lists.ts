/**
 * Lists of the API without pages, each with what keeps it short. A list that is not here is a connection
 * (schema/RULES.md, 3), or a field of a slice: what one partner knows of one youth.
 */
export const bounded: readonly string[] = [
  // One youth's own history: a handful at each partner, tens at most in a whole schooling.
  'DropoutCase.contactAttempts', 'MissionLocaleFile.needs', 'MissionLocaleFile.programmes', 'MissionLocaleFile.situations',
  'Youth.contactPoints', 'Youth.oppositions', 'Youth.partnerTraces', 'Youth.referents', 'Youth.referrals', 'Youth.sourceRecords',
  // What one organisation, person or platform has.
  'Association.offers', 'Me.platforms', 'MissionLocale.agencies', 'Person.posts', 'Platform.circle1', 'Platform.circle2',
  'Platform.responsables', 'Provider.solutions', 'Solution.sessions',
  // Fixed lists: the charter's articles, the national schemes; and a search, which gives twenty names at most.
  'Query.charter', 'Query.schemes', 'Query.searchYouths',
  // The four criteria, the few changes of one decision, the nine motifs.
  'CampaignDecision.criteria', 'CampaignDecision.history', 'CampaignRun.counts',
];
