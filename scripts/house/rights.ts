const ADD = ['SELECT', 'INSERT'];
const CHANGE = ['SELECT', 'UPDATE'];
const WRITE = ['SELECT', 'INSERT', 'UPDATE'];

/**
 * What requests write, subgraph by subgraph: a table that is not here is read at most. Nothing is ever deleted by a
 * request. A new mutation that writes a table adds it here, and grants it in a migration.
 */
export const written: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  coordination: {
    access: ADD, charter_signature: ADD, contact_word: WRITE, doubt: CHANGE, membership: WRITE, opposition: WRITE, organisation: ADD,
    outbox_event: ADD, person: ADD, post: WRITE, referent: WRITE, referral: WRITE, referral_message: ADD,
  },
  education: {
    assessment: WRITE, campaign: ADD, campaign_run: ADD, case_event: ADD, competence_certificate: ADD, contact_attempt: ADD,
    contract_break: WRITE, correction_request: WRITE, cti_post: WRITE, diagnosis: WRITE, diagnosis_note: WRITE, diagnosis_signature: ADD,
    do_not_contact: WRITE, dropout_case: WRITE, enrolment: ADD, filter_version: ADD, foquale_member: WRITE, foquale_network: WRITE,
    idempotency_key: WRITE, interview: WRITE, interview_sheet: WRITE, jdc_taking: ADD, list_review: ADD, outbox_event: ADD,
    perseverance_action: WRITE, pre_contract: WRITE, prevention_signal: WRITE, registration_check: WRITE, report_key: WRITE, restitution: WRITE,
    return_place: WRITE, return_place_hold: WRITE, return_request: WRITE, rupture: WRITE, saved_filter: WRITE, school_tutoring: WRITE,
    schooling_status: WRITE, task: WRITE, tutoring: WRITE, tutoring_interview: ADD, tutoring_session: WRITE, youth_report: ADD,
  },
  'missions-locales': {
    adviser: WRITE, appointment: WRITE, file_adviser: WRITE, insertion_contract: WRITE, mission_locale_contact: WRITE,
    mission_locale_file: WRITE, outbox_event: ADD, path_step: WRITE, situation: WRITE, support_need: WRITE, support_programme: WRITE,
    training_convening: ADD, training_obligation: WRITE,
  },
  solutions: {
    idempotency_key: WRITE, map_review: ADD, outbox_event: ADD, place_check: CHANGE, proposal: WRITE, provider_contact: WRITE, session: WRITE,
    solution: WRITE, solution_funder: WRITE, unmet_need: ADD,
  },
  mentoring: {
    consortium: WRITE, consortium_member: WRITE, discovery_event: WRITE, event_registration: WRITE, idempotency_key: WRITE, mentor: WRITE,
    mentoring_meeting: WRITE, mentoring_request: WRITE, mentoring_satisfaction: WRITE, mentorship: WRITE, offer: WRITE, outbox_event: ADD,
  },
};

/** Tables without any policy for requests, where a subgraph has them: only the worker reads them (events on their way, facts behind the journey). */
export const workerOnly: readonly string[] = ['delivery', 'inbox_event', 'journey_fact', 'youth_alias', 'sibling_stop', 'imported_service', 'imported_structure'];

/** Tables whose every row is open to requests. None may say anything of a youth: adding a line here is a decision. */
export const open: Readonly<Record<string, readonly string[]>> = {
  coordination: ['charter_signature', 'charter_version', 'membership', 'organisation', 'person', 'platform', 'post'],
  education: [
    'academy_contact', 'campaign', 'campaign_figure', 'campaign_run', 'cti_post', 'diploma', 'diploma_level', 'foquale_member',
    'foquale_network', 'list_review', 'mef', 'perseverance_action', 'return_place', 'school',
  ],
  'missions-locales': ['adviser', 'agency', 'mission_locale', 'need_figure', 'scheme'],
  solutions: [
    'commune', 'map_review', 'occupation', 'provider', 'provider_contact', 'session', 'solution', 'solution_funder',
    'solution_reach', 'territory_figure',
  ],
  mentoring: ['association', 'consortium', 'consortium_member', 'discovery_event', 'offer'],
};

/** Columns of open tables that name someone: professionals in the directory, never a youth. */
export const professionals: readonly string[] = [
  'coordination.person.given_name', 'coordination.person.family_name', 'coordination.person.email', 'missions-locales.adviser.display_name',
  'education.academy_contact.phone', 'education.academy_contact.email', 'solutions.provider_contact.phone', 'solutions.provider_contact.email',
  'mentoring.consortium.referent_name', 'solutions.solution.youth_status',
  'solutions.solution.youths_per_adviser',
];
