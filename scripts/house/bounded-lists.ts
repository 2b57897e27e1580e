/**
 * Lists of the API without pages, each with what keeps it short. A list that is not here is a connection
 * (schema/RULES.md, 3), or a field of a slice: what one partner knows of one youth.
 */
export const bounded: readonly string[] = [
  // One youth's own history: a handful at each partner, tens at most in a whole schooling.
  'DropoutCase.contactAttempts', 'DropoutCase.tasks', 'MissionLocaleFile.needs', 'MissionLocaleFile.programmes', 'MissionLocaleFile.situations',
  'Youth.contactPoints', 'Youth.contacts', 'Youth.oppositions', 'Youth.partnerTraces', 'Youth.referents', 'Youth.referrals', 'Youth.sourceRecords',
  // What one organisation, person or platform has.
  'Association.offers', 'Me.platforms', 'MissionLocale.agencies', 'Person.posts', 'Platform.circle1', 'Platform.circle2',
  'Platform.responsables', 'Provider.solutions', 'Solution.sessions',
  // One case's own history; the moments of a week, 28 at most.
  'DropoutCase.registrationChecks', 'DropoutCase.ruptures', 'DropoutCase.steps', 'Query.contactSuccess',
  // Fixed lists: the charter's articles, the national schemes; and a search, which gives twenty names at most.
  'Query.charter', 'Query.schemes', 'Query.searchYouths',
  // One youth’s certificates, the campaigns of one follow-up; a platform’s few filters, with each change somebody made.
  'CampaignDecision.certificates', 'DropoutCase.followedIn', 'Query.savedFilters', 'SavedFilter.history',
  // Thirty academies; a dozen measures, by a hundred départements at most.
  'Query.academyContacts', 'Query.campaignStatistics', 'CampaignStatistic.lines',
  // A hundred at most, as many as were asked for.
  'TakeFromListPayload.dropoutCases',
  // One episode's interviews and assessments, the two signatures of a diagnosis, the two documents made of it.
  'Assessment.results', 'Diagnosis.assessments', 'Diagnosis.notes', 'Diagnosis.signatures', 'DropoutCase.assessments', 'DropoutCase.diagnoses', 'DropoutCase.interviews',
  'DropoutCase.restitutions', 'RestitutionText.nextSteps',
  // A line a platform and a département, of a year.
  'Query.returnRequestFigures',
  // 40 hours face to face and the calls around them; one school year's interviews.
  'Tutoring.sessions', 'SchoolTutoring.interviews',
  // One line an académie that recruits.
  'Query.tutorRecruitment',
  // Reports of one case, structures of one FOQUALE network.
  'DropoutCase.reports', 'FoqualeNetwork.members',
  // One case's sheets: one open per organisation, one more each interview.
  'DropoutCase.interviewSheets',
  // The four criteria, the few changes of one decision, the nine motifs.
  'CampaignDecision.criteria', 'CampaignDecision.history', 'CampaignRun.counts',
  // One organisation's rows about one youth.
  'CorrectionRequest.enrolments', 'CorrectionRequest.schoolingStatuses',
  // One youth's appointments at a mission locale, convenings of one obligation. Five domains, by département.
  'MissionLocaleFile.appointments', 'TrainingObligation.convenings', 'Query.supportNeedFigures',
  // A consortium's ten associations, an association's few consortia.
  'MentoringConsortium.members', 'Association.consortiumMemberships',
  // A pair's meetings, one a week: a hundred in two years; their months; four answers; a mentor's ten reasons.
  'Mentorship.meetings', 'Mentorship.path', 'Mentorship.satisfactions', 'MentorMatch.reasons',
  // A hundred mentors at most, as many as were asked for; six publics; a line an association and a moment.
  'Query.mentorMatches', 'Query.mentoringObjectives', 'Query.mentoringSatisfaction',
  // One file's own history; the six situations and the score of schemes; fixed lists of the field (E14, E15, E17, G06, I07).
  'MissionLocaleFile.advisers', 'MissionLocaleFile.insertionContracts', 'MissionLocaleFile.pathSteps', 'Caseload.byScheme', 'Caseload.bySituation',
  'Funder.children', 'Funder.schemes', 'MissionLocale.missions', 'Query.funders', 'Query.twinnings', 'Query.youthGuaranteeBodies', 'Scheme.aliases', 'Scheme.funders',
  'Twinning.foreignPartners', 'Twinning.missionsLocales', 'YouthGuaranteeBody.schemes',
  // The ten reasons of a rank, the codes of a facet, twenty partners at most.
  'SolutionEdge.rankReasons', 'SolutionFacets.kinds', 'SolutionFacets.aims', 'SolutionFacets.needs', 'SolutionFacets.networks', 'SolutionFacets.departements', 'Solution.deliverers',
  // A few questions and answers before an answer.
  'Referral.messages',
  // The twenty or so funders; 200 providers at most, fourteen needs; what was asked, a hundred at most.
  'Query.solutionFunders', 'Solution.funders', 'Query.stalePlaces', 'Query.territoryGaps', 'ConfirmPlacesPayload.sessions',
];
