import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { contents } from '@passerelle/kit/server/area';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { academyContacts } from './academy-contact/area.ts';
import { aliases } from './alias/area.ts';
import { assessments } from './assessment/area.ts';
import { campaignRuns } from './campaign-run/area.ts';
import { campaigns } from './campaign/area.ts';
import { cases } from './case/area.ts';
import { cohorts } from './cohort/area.ts';
import { comparator } from './comparator/area.ts';
import { competenceCertificates } from './competence-certificate/area.ts';
import { contactAttempts } from './contact-attempt/area.ts';
import { contractBreaks } from './contract-break/area.ts';
import { corrections } from './correction/area.ts';
import { ctiPosts } from './cti/area.ts';
import { dataQuality } from './data-quality/area.ts';
import { DATABASE } from './database.ts';
import { decisions } from './decision/area.ts';
import { diagnoses } from './diagnosis/area.ts';
import { contactStops } from './do-not-contact/area.ts';
import { enrolments } from './enrolment/area.ts';
import { falseDropouts } from './false-dropout/area.ts';
import { followUps } from './follow-up/area.ts';
import { foquale } from './foquale/area.ts';
import { caseSteps } from './history/area.ts';
import { idempotency } from './idempotency/area.ts';
import { educationImports } from './imports/index.ts';
import { interviewSheets } from './interview-sheet/area.ts';
import { interviews } from './interview/area.ts';
import { jdcDetections } from './jdc/area.ts';
import { joinings } from './joining/area.ts';
import { withheldLeavers } from './leaver/area.ts';
import { listReviews } from './list-review/area.ts';
import { lists } from './list/area.ts';
import { perseverance } from './perseverance/area.ts';
import { preContracts } from './pre-contract/area.ts';
import { preventions } from './prevention/area.ts';
import { nomenclatures } from './reference/area.ts';
import { refusals } from './refusal/area.ts';
import { registers } from './register/area.ts';
import { registrationChecks } from './registration-check/area.ts';
import { reports } from './report/area.ts';
import { restitutions } from './restitution/area.ts';
import { returnPlaces } from './return-place/area.ts';
import { returnRequests } from './return-request/area.ts';
import { ruptures } from './rupture/area.ts';
import { savedFilters } from './saved-filter/area.ts';
import { schoolTutorings } from './school-tutoring/area.ts';
import { schools } from './school/area.ts';
import { schoolingStatuses } from './schooling-status/area.ts';
import { statistics } from './statistics/area.ts';
import { tasks } from './task/area.ts';
import { tutoringSessions } from './tutoring-session/area.ts';
import { tutorings } from './tutoring/area.ts';
import { youths } from './youth/area.ts';

const { events, ...parts } = contents(
  schools, nomenclatures, youths, aliases,
  campaigns, enrolments, withheldLeavers, schoolingStatuses, decisions, followUps,
  listReviews, campaignRuns, comparator,
  cases, caseSteps, refusals, joinings, contactAttempts, tasks, ruptures, registrationChecks, registers, cohorts, jdcDetections,
  savedFilters, lists, falseDropouts, corrections, statistics, academyContacts, dataQuality, competenceCertificates,
  interviews, diagnoses, assessments, restitutions,
  returnPlaces, returnRequests,
  tutorings, tutoringSessions, schoolTutorings, perseverance, idempotency,
  reports, preventions, contractBreaks, ctiPosts, foquale, preContracts,
  interviewSheets, contactStops,
  { entities: educationImports.entities, work: educationImports.work },
  { entities: eventTables(DATABASE), work: relayEvents },
);

/** Éducation nationale: schools, enrolments, campaigns, the dropout case. */
export const education = defineSubgraph({
  name: 'education',
  ...parts,
  routes(http, services) {
    educationImports.routes(http, services);
    return eventsRoute(http, services, events);
  },
});
