/*
 * What each type and field about a person promises, written by hand beside the generated schema/policies: a policy removed, or
 * widened, in the code and in its generated file is still not this table. Types not named here hold no person: PUBLIC.
 */

/** The policy of a type: of all its fields, save those of NARROWER. */
export const TYPES: Readonly<Record<string, string>> = {
  Youth: 'YOUTH', PartnerTrace: 'YOUTH', ContactLine: 'YOUTH',
  Identity: 'IDENTITY', SourceRecord: 'IDENTITY', Opposition: 'IDENTITY', Access: 'IDENTITY', Doubt: 'IDENTITY',
  ContactPoint: 'CONTACT',
  Enrolment: 'SCHOOLING', EducationSlice: 'SCHOOLING',
  DropoutCase: 'STAGE', Referent: 'STAGE', Referral: 'STAGE', Journey: 'STAGE',
  ContactAttempt: 'CASE', JdcDetection: 'CASE',
  MissionLocaleFile: 'SUPPORT', SupportProgramme: 'SUPPORT', Situation: 'SUPPORT', MissionLocaleSlice: 'SUPPORT',
  SupportNeed: 'OWNER', ReferralMessage: 'OWNER',
  Proposal: 'SOLUTION', SolutionsSlice: 'SOLUTION',
  Mentorship: 'MENTORING', MentoringSlice: 'MENTORING',
  Mentor: 'OWNER',
  CaseStep: 'STAGE', RegisterEntry: 'STAGE', Task: 'CASE', Rupture: 'CASE', RegistrationCheck: 'CASE',
  CampaignDecision: 'STAGE', CorrectionRequest: 'STAGE', FalseDropout: 'CASE', CompetenceCertificate: 'SCHOOLING',
  SavedFilter: 'MEMBER', FilterVersion: 'MEMBER', FilterPreview: 'MEMBER', CampaignStatistic: 'MEMBER', StatisticLine: 'MEMBER', FalseDropoutRate: 'MEMBER',
  Tutoring: 'SCHOOLING', TutoringSession: 'CASE', TutoringHours: 'CASE', SchoolTutoring: 'SCHOOLING', TutoringInterview: 'CASE',
  // Made for the caller alone, of rows opened one by one; references only.
  TutoringAttendance: 'MEMBER',
  Interview: 'CASE', Assessment: 'CASE', Diagnosis: 'CASE', DiagnosisSignature: 'CASE', Restitution: 'CASE', DiagnosisNote: 'OWNER',
  ReturnRequest: 'STAGE', SchoolingStatus: 'SCHOOLING', ReturnRequestFigures: 'MEMBER',
  YouthReport: 'CASE', ContractBreak: 'SCHOOLING', PreContract: 'SCHOOLING', PreventionSignal: 'OWNER',
  InterviewSheet: 'CASE', DoNotContact: 'STAGE',
  // Professionals, never youths.
  Person: 'MEMBER', Post: 'MEMBER', Me: 'MEMBER', Adviser: 'MEMBER', CharterSignature: 'MEMBER', CtiPost: 'MEMBER',
  DecisionChange: 'STAGE', Criterion: 'SCHOOLING',
  EventRegistration: 'MENTORING',
  // Runs and reviews of lists: numbers and schools.
  CampaignRun: 'MEMBER', MotifCount: 'MEMBER', ListReview: 'MEMBER',
  Appointment: 'SUPPORT', MissionLocaleContact: 'SUPPORT', TrainingObligation: 'SUPPORT', TrainingConvening: 'SUPPORT', SupportNeedFigure: 'MEMBER',
  MentoringRequest: 'MENTORING', MentoringMeeting: 'MENTORING', MeetingTotals: 'MENTORING', MentoringStep: 'MENTORING', MentoringSatisfaction: 'OWNER',
  // Made for the caller alone, of its own mentors; sums without small ones.
  MentorMatch: 'MEMBER', MatchReason: 'MEMBER', MentoringSatisfactionLine: 'MEMBER',
  FileAdviser: 'SUPPORT', PathStep: 'SUPPORT', InsertionContract: 'SUPPORT', ImmersionDetail: 'SUPPORT', EmploymentDetail: 'SUPPORT', TrainingDetail: 'SUPPORT', CivicServiceDetail: 'SUPPORT',
  // What an adviser has in charge, for its own mission locale: numbers.
  Caseload: 'MEMBER', SituationCount: 'MEMBER', SchemeCount: 'MEMBER', Reassignment: 'MEMBER',
  UnmetNeed: 'SOLUTION',
  // Places and figures of solutions: sessions, providers, numbers.
  PlaceCheck: 'MEMBER', StalePlaces: 'MEMBER', TerritoryGap: 'MEMBER', MapReview: 'MEMBER',
};

/** The words, coordinates and reasons of an interview sheet: its owner's. */
const OF_SHEET: readonly string[] = [
  'interviewer', 'familyName', 'givenName', 'birthDate', 'landline', 'mobile', 'email', 'address', 'firstContactWho', 'firstContactAnswer', 'secondContactWho', 'secondContactAnswer',
  'thirdContactWho', 'thirdContactAnswer', 'trainingName', 'solutionName', 'solutionFoundHow', 'refusalDetails', 'studiesDetails', 'placementDetails', 'apprenticeshipDetails',
  'trainingDetails', 'otherWishDetails', 'jobDetails', 'nextAppointmentWith', 'comments', 'otherSupporter', 'supportDetails', 'supportFoundHow', 'platformFamilyName',
  'platformGivenName', 'platformBirthDate', 'platformLandline', 'platformMobile', 'platformEmail', 'platformAddress', 'schoolName', 'className', 'schoolTown', 'schoolDepartement',
  'partnersInformation', 'stopReason', 'stopDetails', 'isIntermediateOnly', 'platformComments', 'export',
];

/** Fields that are not their type's: free text is its owner's, contacts are CONTACT, contact attempts are CASE. */
export const NARROWER: Readonly<Record<string, string>> = {
  'Youth.identity': 'IDENTITY', 'Youth.sourceRecords': 'IDENTITY', 'Youth.oppositions': 'IDENTITY', 'Youth.journal': 'IDENTITY', 'Youth.contactPoints': 'CONTACT',
  'Youth.referents': 'STAGE', 'Youth.referrals': 'STAGE', 'Youth.journey': 'STAGE', 'Youth.nextAppointmentAt': 'STAGE',
  'Youth.isContactStopped': 'CONTACT', 'Youth.contactStoppedUntil': 'CONTACT',
  'EducationSlice.cases': 'STAGE', 'EducationSlice.jdcDetections': 'CASE',
  'DropoutCase.contactAttempts': 'CASE', 'Enrolment.guardianName': 'CONTACT', 'Enrolment.guardianPhone': 'CONTACT',
  'MissionLocaleFile.needs': 'OWNER', 'ContactAttempt.comment': 'OWNER', 'Referral.message': 'OWNER', 'Referral.messages': 'OWNER',
  'Mentorship.associationAsTyped': 'OWNER', 'Mentorship.objectiveAsTyped': 'OWNER', 'Mentorship.endComment': 'OWNER', 'Mentorship.flags': 'OWNER',
  'Platform.responsables': 'MEMBER',
  'DropoutCase.isRefused': 'CASE', 'DropoutCase.refusalReason': 'CASE', 'DropoutCase.refusedOn': 'CASE', 'DropoutCase.recontactOn': 'CASE', 'DropoutCase.recontactCondition': 'CASE',
  'DropoutCase.isUnreachable': 'CASE', 'DropoutCase.guardiansInformedOn': 'CASE', 'DropoutCase.steps': 'STAGE', 'DropoutCase.ruptures': 'CASE', 'DropoutCase.registrationChecks': 'CASE',
  'CaseStep.code': 'CASE', 'EducationSlice.contactAttempts': 'CASE',
  'CampaignDecision.enrolment': 'SCHOOLING', 'CampaignDecision.certificates': 'SCHOOLING', 'CampaignDecision.falseDropout': 'CASE',
  'DropoutCase.isDiagnosed': 'CASE', 'DropoutCase.tasks': 'CASE', 'DropoutCase.interviews': 'CASE', 'DropoutCase.assessments': 'CASE', 'DropoutCase.diagnoses': 'CASE', 'DropoutCase.restitutions': 'CASE',
  'Interview.notes': 'OWNER', 'Assessment.comment': 'OWNER', 'Restitution.text': 'OWNER', 'Restitution.printable': 'OWNER',
  'EducationSlice.returnRequests': 'STAGE',
  'EducationSlice.tutoringHours': 'CASE', 'Tutoring.sessions': 'CASE', 'Tutoring.objectives': 'OWNER', 'Tutoring.tutorName': 'OWNER', 'Tutoring.attendanceSheet': 'OWNER',
  'SchoolTutoring.interviews': 'CASE', 'SchoolTutoring.evaluationComment': 'OWNER', 'TutoringInterview.situationComment': 'OWNER', 'TutoringInterview.attendanceComment': 'OWNER',
  'TutoringInterview.organisationComment': 'OWNER', 'TutoringInterview.involvementComment': 'OWNER', 'TutoringInterview.problemsComment': 'OWNER',
  'DropoutCase.interviewSheets': 'CASE', 'EducationSlice.contactStops': 'STAGE', 'DoNotContact.reason': 'CASE', 'DoNotContact.details': 'OWNER',
  ...Object.fromEntries(OF_SHEET.map((field) => [`InterviewSheet.${field}`, 'OWNER'])),
  'YouthReport.origin': 'OWNER', 'DropoutCase.reports': 'CASE', 'FoqualeNetwork.head': 'MEMBER',
  'CampaignDecision.criteria': 'SCHOOLING',
  'Appointment.notes': 'OWNER', 'MissionLocaleContact.notes': 'OWNER', 'TrainingObligation.state': 'OWNER', 'TrainingObligation.metBy': 'OWNER', 'TrainingConvening.letter': 'OWNER',
  'MentoringConsortium.referentName': 'MEMBER',
  'MentoringMeeting.comment': 'OWNER', 'Mentorship.satisfactions': 'OWNER',
};

/** Roots that anyone may call, signed in or not: catalogues and the network's own pages. */
export const OPEN_ROOTS: readonly string[] = [
  'charter', 'charterVersion', 'organisation', 'organisations', 'platform', 'platforms', 'campaigns', 'diplomas', 'mefs', 'school', 'schools', 'agencies',
  'missionLocale', 'missionLocales', 'schemes', 'provider', 'providers', 'occupations', 'solution', 'solutions', 'association', 'associations', 'mentoringOffers',
  'academyContacts',
  'returnPlaces',
  'perseveranceAction', 'perseveranceActions', 'tutorRecruitment',
  'foqualeNetworks',
  'mentoringOffer', 'mentoringConsortium', 'mentoringConsortia', 'discoveryEvent', 'discoveryEvents', 'mentoringLeaflet',
  'mentoringObjectives',
  'funders', 'youthGuaranteeBodies', 'twinnings',
  'communes', 'solutionFacets',
  'solutionFunders', 'fundedSolutions',
];

const OPERATORS = 'RESPONSABLE, OPERATOR';
const PLATFORM = 'ASSISTANT, RESPONSABLE';
const REGISTRARS = 'ASSISTANT, RESPONSABLE, SCHOOL_REFERENT, COUNSELLOR, MLDS_COORDINATOR, ADVISER, PROVIDER_STAFF, MENTORING_COORDINATOR';
const COORDINATORS = 'MENTORING_COORDINATOR, network MENTORING';
const FOLLOWERS = 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR';
const ADVISERS = 'ADVISER, INTEGRATION, network MISSION_LOCALE';
const FOLLOWING = 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, ADVISER';
const PAIR = 'COUNSELLOR, MLDS_COORDINATOR, ADVISER, RESPONSABLE';
const TAKING_IN = 'SCHOOL_REFERENT, MLDS_COORDINATOR, COUNSELLOR, ASSISTANT, PROVIDER_STAFF';
const RETURNING = 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, ADVISER, SCHOOL_REFERENT';
const INTERVIEWERS = 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, ADVISER';
const OFFERING = 'PROVIDER_STAFF, SCHOOL_REFERENT, MLDS_COORDINATOR, ADVISER, RESPONSABLE';

const TUTORING = 'MLDS_COORDINATOR, COUNSELLOR, SCHOOL_REFERENT';
const PREVENTION = 'SCHOOL_REFERENT, MLDS_COORDINATOR, COUNSELLOR, network EDUCATION';
const BREAKS = 'SCHOOL_REFERENT, MLDS_COORDINATOR, COUNSELLOR, ASSISTANT, RESPONSABLE, PROVIDER_STAFF';
const PROPOSING = 'ASSISTANT, RESPONSABLE, ADVISER, MLDS_COORDINATOR, COUNSELLOR';
const FOQUALE = 'RESPONSABLE, MLDS_COORDINATOR, network EDUCATION';

/** Who may call the other roots; those not named ask for a member, and the row policies and grants decide. */
export const ROOTS: Readonly<Record<string, string>> = {
  'Query.doubts': PLATFORM, 'Query.mentors': COORDINATORS, 'Query.mentorships': COORDINATORS,
  'Mutation.decideDoubt': PLATFORM, 'Mutation.unmerge': PLATFORM, 'Mutation.appointReferent': PLATFORM, 'Mutation.endReferent': PLATFORM,
  'Mutation.liftOpposition': 'ASSISTANT, RESPONSABLE, ADVISER, COUNSELLOR, MLDS_COORDINATOR',
  'Mutation.registerOrganisation': OPERATORS, 'Mutation.endHabilitation': OPERATORS, 'Mutation.endPost': OPERATORS, 'Mutation.habilitate': OPERATORS,
  'Mutation.registerPerson': OPERATORS, 'Mutation.addMember': OPERATORS, 'Mutation.removeMember': OPERATORS,
  'Mutation.logContactAttempt': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, ADVISER, SCHOOL_REFERENT',
  'Mutation.announceCampaign': 'RESPONSABLE, FEED, OPERATOR', 'Mutation.moveCase': FOLLOWERS,
  'Mutation.openCase': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, SCHOOL_REFERENT, ADVISER',
  'Mutation.closeCase': FOLLOWERS, 'Mutation.continueOffList': FOLLOWERS, 'Mutation.markUnreachable': FOLLOWERS, 'Mutation.requestRegistrationCheck': FOLLOWERS,
  'Mutation.recordRefusal': `${FOLLOWERS}, ADVISER`, 'Mutation.planRecontact': `${FOLLOWERS}, ADVISER`, 'Mutation.reportRupture': `${FOLLOWERS}, ADVISER, PROVIDER_STAFF`,
  'Mutation.recordGuardiansInformed': `${FOLLOWERS}, ADVISER, SCHOOL_REFERENT`, 'Mutation.completeTask': `${FOLLOWERS}, ADVISER, SCHOOL_REFERENT, PROVIDER_STAFF`,
  'Mutation.answerRegistrationCheck': 'SCHOOL_REFERENT, PROVIDER_STAFF, MLDS_COORDINATOR, COUNSELLOR, ADVISER, ASSISTANT, RESPONSABLE',
  'Mutation.exportRegister': PLATFORM, 'Mutation.joinCases': PLATFORM, 'Mutation.partCases': PLATFORM,
  'Mutation.recordEnrolment': 'SCHOOL_REFERENT, ASSISTANT, RESPONSABLE, MLDS_COORDINATOR',
  'Mutation.assignAdviser': ADVISERS, 'Mutation.closeNeed': ADVISERS, 'Mutation.recordNeed': ADVISERS, 'Mutation.endProgramme': ADVISERS,
  'Mutation.startProgramme': ADVISERS, 'Mutation.recordSituation': ADVISERS,
  'Mutation.answerProposal': OFFERING, 'Mutation.givePlace': OFFERING, 'Mutation.openFile': ADVISERS, 'Mutation.recordEntry': OFFERING, 'Mutation.recordExit': OFFERING, 'Mutation.openSession': OFFERING, 'Mutation.setSessionPlaces': OFFERING,
  'Mutation.publishSolution': OFFERING, 'Mutation.withdrawSolution': OFFERING, 'Mutation.updateSolution': OFFERING, 'Mutation.setProviderContact': OFFERING,
  'Mutation.proposeSolution': 'ASSISTANT, RESPONSABLE, ADVISER, MLDS_COORDINATOR, COUNSELLOR', 'Mutation.withdrawProposal': 'ASSISTANT, RESPONSABLE, ADVISER, MLDS_COORDINATOR, COUNSELLOR',
  'Mutation.addMentor': COORDINATORS, 'Mutation.recordBackgroundCheck': COORDINATORS, 'Mutation.endMentorship': COORDINATORS,
  'Mutation.saveInterviewSheet': INTERVIEWERS, 'Mutation.completeInterviewSheet': INTERVIEWERS, 'Mutation.importInterviewSheet': INTERVIEWERS,
  'Mutation.stopContact': `${INTERVIEWERS}, SCHOOL_REFERENT`, 'Mutation.liftStopContact': `${INTERVIEWERS}, SCHOOL_REFERENT`,
  'Mutation.runCampaign': 'RESPONSABLE, FEED, OPERATOR', 'Mutation.validateList': 'SCHOOL_REFERENT',
  'Query.schoolsToReview': 'RESPONSABLE, ASSISTANT, SCHOOL_REFERENT', 'Query.enrolmentsToReview': 'SCHOOL_REFERENT, RESPONSABLE, COUNSELLOR',
  'Mutation.startMentorship': COORDINATORS, 'Mutation.publishOffer': COORDINATORS, 'Mutation.withdrawOffer': COORDINATORS,
  'Query.savedFilters': PLATFORM, 'Mutation.addSavedFilter': PLATFORM, 'Mutation.changeSavedFilter': PLATFORM, 'Mutation.takeFromList': PLATFORM,
  'Query.campaignStatistics': `PILOT, ${PLATFORM}`, 'Query.falseDropoutRate': `PILOT, ${PLATFORM}`,
  'Mutation.requestCorrection': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR', 'Mutation.recordCertificate': 'SCHOOL_REFERENT, ASSISTANT, RESPONSABLE, MLDS_COORDINATOR',
  'Mutation.planInterview': FOLLOWING, 'Mutation.recordInterviewOutcome': FOLLOWING, 'Mutation.recordAssessment': FOLLOWING, 'Mutation.attachAssessment': FOLLOWING,
  'Mutation.draftDiagnosis': FOLLOWING, 'Mutation.reviseDiagnosis': FOLLOWING, 'Mutation.signDiagnosis': PAIR,
  'Mutation.composeRestitution': PAIR, 'Mutation.reviseRestitution': PAIR, 'Mutation.agreeRestitution': PAIR, 'Mutation.recordHandedOver': PAIR,
  'Mutation.requestReturn': 'ASSISTANT, RESPONSABLE, SCHOOL_REFERENT, COUNSELLOR, MLDS_COORDINATOR, ADVISER, PROVIDER_STAFF, MENTORING_COORDINATOR',
  'Mutation.recordFirstInterview': RETURNING, 'Mutation.proposePlace': RETURNING, 'Mutation.closeReturnRequest': `${RETURNING}, PROVIDER_STAFF, MENTORING_COORDINATOR`,
  'Mutation.startSchoolingStatus': TAKING_IN, 'Mutation.endSchoolingStatus': TAKING_IN,
  'Mutation.publishReturnPlaces': 'SCHOOL_REFERENT, MLDS_COORDINATOR', 'Mutation.setReturnPlaces': 'SCHOOL_REFERENT, MLDS_COORDINATOR',
  'Query.returnRequestFigures': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, PILOT',
  'Query.tutoringAttendance': `${TUTORING}, RESPONSABLE`, 'Mutation.requestTutoring': TUTORING, 'Mutation.startTutoring': TUTORING, 'Mutation.extendTutoring': TUTORING, 'Mutation.endTutoring': TUTORING,
  'Mutation.logTutoringSession': TUTORING, 'Mutation.signTutoringAttendance': TUTORING, 'Mutation.cancelTutoringSession': TUTORING,
  'Mutation.startSchoolTutoring': 'SCHOOL_REFERENT', 'Mutation.endSchoolTutoring': 'SCHOOL_REFERENT', 'Mutation.evaluateSchoolTutoring': 'SCHOOL_REFERENT', 'Mutation.logTutoringInterview': 'SCHOOL_REFERENT',
  'Mutation.publishPerseveranceAction': 'SCHOOL_REFERENT, RESPONSABLE', 'Mutation.withdrawPerseveranceAction': 'SCHOOL_REFERENT, RESPONSABLE',
  'Query.jdcDetections': 'RESPONSABLE, ASSISTANT', 'Mutation.takeDetection': 'RESPONSABLE, ASSISTANT', 'Mutation.assignCtiPost': 'RESPONSABLE', 'Mutation.endCtiPost': 'RESPONSABLE',
  'Mutation.reportYouth': 'ASSISTANT, RESPONSABLE, COUNSELLOR, MLDS_COORDINATOR, SCHOOL_REFERENT, ADVISER, PROVIDER_STAFF, MENTORING_COORDINATOR',
  'Query.preventionSignals': PREVENTION, 'Mutation.raisePreventionSignal': PREVENTION, 'Mutation.decidePrevention': PREVENTION, 'Mutation.recordPreContract': PREVENTION,
  'Mutation.reportContractBreak': BREAKS, 'Mutation.followContractBreak': BREAKS, 'Mutation.recordNewContract': BREAKS,
  'Mutation.createFoqualeNetwork': FOQUALE, 'Mutation.setFoqualeMember': FOQUALE, 'Mutation.recordFoqualeElection': FOQUALE,
  'Mutation.planAppointment': ADVISERS, 'Mutation.moveAppointment': ADVISERS, 'Mutation.recordAppointmentOutcome': ADVISERS, 'Mutation.revokeAppointment': ADVISERS,
  'Mutation.logMissionLocaleContact': ADVISERS, 'Mutation.resumeContact': ADVISERS,
  'Mutation.identifyTrainingObligation': ADVISERS, 'Mutation.conveneForTraining': ADVISERS, 'Mutation.recordTrainingInterview': ADVISERS, 'Mutation.recordTrainingMet': ADVISERS,
  'Mutation.exemptFromTraining': ADVISERS, 'Mutation.endTrainingAtMajority': ADVISERS, 'Mutation.reportTrainingObligation': 'ADVISER, network MISSION_LOCALE',
  'Query.supportNeedFigures': 'PILOT, RESPONSABLE',
  'Mutation.reviseOffer': COORDINATORS, 'Mutation.confirmOffer': COORDINATORS, 'Mutation.registerConsortium': 'RESPONSABLE, OPERATOR', 'Mutation.admitToConsortium': COORDINATORS,
  'Mutation.leaveConsortium': COORDINATORS, 'Mutation.nameReferent': COORDINATORS,
  'Mutation.publishDiscoveryEvent': COORDINATORS, 'Mutation.reviseDiscoveryEvent': COORDINATORS, 'Mutation.cancelDiscoveryEvent': COORDINATORS,
  'Mutation.registerYouthForEvent': REGISTRARS, 'Mutation.registerGroupForEvent': REGISTRARS, 'Mutation.cancelEventRegistration': REGISTRARS, 'Mutation.recordEventAttendance': COORDINATORS,
  'Query.mentorMatches': COORDINATORS, 'Query.mentoringRequests': COORDINATORS, 'Query.mentorshipsQuiet': COORDINATORS, 'Query.mentorshipsDue': COORDINATORS,
  'Query.mentoringSatisfaction': 'MENTORING_COORDINATOR, PILOT',
  'Mutation.updateMentor': COORDINATORS, 'Mutation.pauseMentor': COORDINATORS, 'Mutation.resumeMentor': COORDINATORS, 'Mutation.recordMentorDeparture': COORDINATORS,
  'Mutation.recordMentorTraining': COORDINATORS, 'Mutation.recordMentoringRequest': COORDINATORS, 'Mutation.closeMentoringRequest': COORDINATORS,
  'Mutation.extendMentorship': COORDINATORS, 'Mutation.changeMentor': COORDINATORS, 'Mutation.logMentoringMeeting': COORDINATORS,
  'Mutation.correctMentoringMeeting': COORDINATORS, 'Mutation.cancelMentoringMeeting': COORDINATORS, 'Mutation.recordMentoringSatisfaction': COORDINATORS,
  'Query.caseload': 'network MISSION_LOCALE', 'Mutation.reassignFiles': 'ADVISER, RESPONSABLE, network MISSION_LOCALE',
  'Mutation.describeSupport': ADVISERS, 'Mutation.closeFile': ADVISERS, 'Mutation.moveToStep': ADVISERS, 'Mutation.completeSituation': ADVISERS, 'Mutation.prescribeInsertionContract': ADVISERS, 'Mutation.endInsertionContract': ADVISERS,
  'Query.stalePlaces': `PILOT, ${PLATFORM}`, 'Query.territoryGaps': `PILOT, ${FOLLOWERS}`,
  'Mutation.confirmHeldPlace': PROPOSING, 'Mutation.recordUnmetNeed': PROPOSING, 'Mutation.recordMapReview': PLATFORM,
  'Mutation.cancelSession': OFFERING, 'Mutation.confirmPlaces': OFFERING, 'Mutation.recordOutcome': OFFERING, 'Mutation.setSolutionFunders': OFFERING,
};

/** What this table promises for a `Type.field`. */
export function promised(field: string): string {
  const [type = '', name = ''] = field.split('.');
  if (type === 'Query' || type === 'Mutation') return ROOTS[field] ?? (type === 'Query' && OPEN_ROOTS.includes(name) ? 'ANYONE' : 'MEMBER');
  return NARROWER[field] ?? TYPES[type] ?? 'PUBLIC';
}
