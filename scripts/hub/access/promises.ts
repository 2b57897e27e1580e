/*
 * What each type and field about a person promises, written by hand beside the generated schema/policies: a policy removed, or
 * widened, in the code and in its generated file is still not this table. Types not named here hold no person: PUBLIC.
 */

/** The policy of a type: of all its fields, save those of NARROWER. */
export const TYPES: Readonly<Record<string, string>> = {
  Youth: 'YOUTH', PartnerTrace: 'YOUTH',
  Identity: 'IDENTITY', SourceRecord: 'IDENTITY', Opposition: 'IDENTITY', Access: 'IDENTITY', Doubt: 'IDENTITY',
  ContactPoint: 'CONTACT',
  Enrolment: 'SCHOOLING', EducationSlice: 'SCHOOLING',
  DropoutCase: 'STAGE', Referent: 'STAGE', Referral: 'STAGE', Journey: 'STAGE',
  ContactAttempt: 'CASE', JdcDetection: 'CASE',
  MissionLocaleFile: 'SUPPORT', SupportProgramme: 'SUPPORT', Situation: 'SUPPORT', MissionLocaleSlice: 'SUPPORT',
  SupportNeed: 'OWNER',
  Proposal: 'SOLUTION', SolutionsSlice: 'SOLUTION',
  Mentorship: 'MENTORING', MentoringSlice: 'MENTORING',
  Mentor: 'OWNER',
  CampaignDecision: 'STAGE', DecisionChange: 'STAGE', Criterion: 'SCHOOLING',
  // Professionals, never youths.
  Person: 'MEMBER', Post: 'MEMBER', Me: 'MEMBER', Adviser: 'MEMBER', CharterSignature: 'MEMBER',
  // Runs and reviews of lists: numbers and schools.
  CampaignRun: 'MEMBER', MotifCount: 'MEMBER', ListReview: 'MEMBER',
};

/** Fields that are not their type's: free text is its owner's, contacts are CONTACT, contact attempts are CASE. */
export const NARROWER: Readonly<Record<string, string>> = {
  'Youth.identity': 'IDENTITY', 'Youth.sourceRecords': 'IDENTITY', 'Youth.oppositions': 'IDENTITY', 'Youth.journal': 'IDENTITY', 'Youth.contactPoints': 'CONTACT',
  'Youth.referents': 'STAGE', 'Youth.referrals': 'STAGE', 'Youth.journey': 'STAGE',
  'EducationSlice.cases': 'STAGE', 'EducationSlice.jdcDetections': 'CASE',
  'DropoutCase.contactAttempts': 'CASE', 'Enrolment.guardianName': 'CONTACT', 'Enrolment.guardianPhone': 'CONTACT',
  'MissionLocaleFile.needs': 'OWNER', 'ContactAttempt.comment': 'OWNER', 'Referral.message': 'OWNER',
  'Mentorship.associationAsTyped': 'OWNER', 'Mentorship.objectiveAsTyped': 'OWNER', 'Mentorship.endComment': 'OWNER', 'Mentorship.flags': 'OWNER',
  'Platform.responsables': 'MEMBER',
  'CampaignDecision.criteria': 'SCHOOLING',
};

/** Roots that anyone may call, signed in or not: catalogues and the network's own pages. */
export const OPEN_ROOTS: readonly string[] = [
  'charter', 'charterVersion', 'organisation', 'organisations', 'platform', 'platforms', 'campaigns', 'diplomas', 'mefs', 'school', 'schools', 'agencies',
  'missionLocale', 'missionLocales', 'schemes', 'provider', 'providers', 'occupations', 'solution', 'solutions', 'association', 'associations', 'mentoringOffers',
];

const OPERATORS = 'RESPONSABLE, OPERATOR';
const PLATFORM = 'ASSISTANT, RESPONSABLE';
const COORDINATORS = 'MENTORING_COORDINATOR, network MENTORING';
const ADVISERS = 'ADVISER, INTEGRATION, network MISSION_LOCALE';
const OFFERING = 'PROVIDER_STAFF, SCHOOL_REFERENT, MLDS_COORDINATOR, ADVISER, RESPONSABLE';

/** Who may call the other roots; those not named ask for a member, and the row policies and grants decide. */
export const ROOTS: Readonly<Record<string, string>> = {
  'Query.doubts': PLATFORM, 'Query.mentors': COORDINATORS, 'Query.mentorships': COORDINATORS,
  'Mutation.decideDoubt': PLATFORM, 'Mutation.unmerge': PLATFORM, 'Mutation.appointReferent': PLATFORM, 'Mutation.endReferent': PLATFORM,
  'Mutation.liftOpposition': 'ASSISTANT, RESPONSABLE, ADVISER, COUNSELLOR, MLDS_COORDINATOR',
  'Mutation.registerOrganisation': OPERATORS, 'Mutation.endHabilitation': OPERATORS, 'Mutation.endPost': OPERATORS, 'Mutation.habilitate': OPERATORS,
  'Mutation.registerPerson': OPERATORS, 'Mutation.addMember': OPERATORS, 'Mutation.removeMember': OPERATORS,
  'Mutation.logContactAttempt': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, ADVISER, SCHOOL_REFERENT',
  'Mutation.announceCampaign': 'RESPONSABLE, FEED, OPERATOR', 'Mutation.moveCase': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR',
  'Mutation.openCase': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, SCHOOL_REFERENT, ADVISER',
  'Mutation.recordEnrolment': 'SCHOOL_REFERENT, ASSISTANT, RESPONSABLE, MLDS_COORDINATOR',
  'Mutation.assignAdviser': ADVISERS, 'Mutation.closeNeed': ADVISERS, 'Mutation.recordNeed': ADVISERS, 'Mutation.endProgramme': ADVISERS,
  'Mutation.startProgramme': ADVISERS, 'Mutation.recordSituation': ADVISERS,
  'Mutation.answerProposal': OFFERING, 'Mutation.recordEntry': OFFERING, 'Mutation.openSession': OFFERING, 'Mutation.setSessionPlaces': OFFERING,
  'Mutation.publishSolution': OFFERING, 'Mutation.withdrawSolution': OFFERING,
  'Mutation.proposeSolution': 'ASSISTANT, RESPONSABLE, ADVISER, MLDS_COORDINATOR, COUNSELLOR', 'Mutation.withdrawProposal': 'ASSISTANT, RESPONSABLE, ADVISER, MLDS_COORDINATOR, COUNSELLOR',
  'Mutation.addMentor': COORDINATORS, 'Mutation.recordBackgroundCheck': COORDINATORS, 'Mutation.endMentorship': COORDINATORS,
  'Mutation.runCampaign': 'RESPONSABLE, FEED, OPERATOR', 'Mutation.validateList': 'SCHOOL_REFERENT',
  'Query.schoolsToReview': 'RESPONSABLE, ASSISTANT, SCHOOL_REFERENT', 'Query.enrolmentsToReview': 'SCHOOL_REFERENT, RESPONSABLE, COUNSELLOR',
  'Mutation.startMentorship': COORDINATORS, 'Mutation.publishOffer': COORDINATORS, 'Mutation.withdrawOffer': COORDINATORS,
};

/** What this table promises for a `Type.field`. */
export function promised(field: string): string {
  const [type = '', name = ''] = field.split('.');
  if (type === 'Query' || type === 'Mutation') return ROOTS[field] ?? (type === 'Query' && OPEN_ROOTS.includes(name) ? 'ANYONE' : 'MEMBER');
  return NARROWER[field] ?? TYPES[type] ?? 'PUBLIC';
}
