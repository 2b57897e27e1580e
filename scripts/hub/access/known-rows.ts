import { databaseOf } from '@passerelle/schema/subgraphs';
import { asSuperuser } from '../../databases.ts';
import type { Hub } from '../../start/hub.ts';
import { ABSORBED } from './arrange-rows.ts';
import type { Chosen } from './arrange-youths.ts';
import type { YouthKey } from './expected.ts';

/** What the databases themselves say of a row: its type, the youth it is about, the organisations whose row it is. */
export interface KnownRow {
  readonly type: string;
  readonly id: string;
  /** Null for a row without a registered youth. */
  readonly youth: YouthKey | null;
  /** The youth's id as stored, which may be that of a merged one. */
  readonly youthId: string | null;
  readonly owners: readonly string[];
}

const OWNER = ['owner_id'];

/** Every table whose rows are about youths, or belong to one organisation: [subgraph, table, type, columns of its owners]. */
export const TABLES: readonly (readonly [subgraph: string, table: string, type: string, owners: readonly string[]])[] = [
  ['coordination', 'referent', 'Referent', []],
  ['coordination', 'referral', 'Referral', ['sender_organisation_id', 'receiver_organisation_id']],
  ['coordination', 'referral_message', 'ReferralMessage', ['sender_organisation_id', 'receiver_organisation_id']],
  ['coordination', 'source_record', 'SourceRecord', OWNER],
  ['coordination', 'opposition', 'Opposition', []],
  ['coordination', 'doubt', 'Doubt', []],
  ['coordination', 'contact_line', 'ContactLine', []],
  ['education', 'dropout_case', 'DropoutCase', OWNER],
  ['education', 'contact_attempt', 'ContactAttempt', OWNER],
  ['education', 'enrolment', 'Enrolment', OWNER],
  ['education', 'jdc_detection', 'JdcDetection', OWNER],
  ['education', 'task', 'Task', OWNER],
  ['education', 'case_event', 'CaseStep', OWNER],
  ['education', 'register_entry', 'RegisterEntry', OWNER],
  ['education', 'rupture', 'Rupture', OWNER],
  ['education', 'registration_check', 'RegistrationCheck', OWNER],
  ['missions-locales', 'mission_locale_file', 'MissionLocaleFile', OWNER],
  ['missions-locales', 'situation', 'Situation', OWNER],
  ['missions-locales', 'support_programme', 'SupportProgramme', OWNER],
  ['missions-locales', 'support_need', 'SupportNeed', OWNER],
  ['solutions', 'proposal', 'Proposal', ['proposer_id', 'provider_organisation_id']],
  ['mentoring', 'mentorship', 'Mentorship', OWNER],
  ['mentoring', 'mentor', 'Mentor', OWNER],
  ['education', 'campaign_decision', 'CampaignDecision', OWNER],
  ['education', 'campaign_follow_up', 'FollowUp', OWNER],
  ['education', 'outside_fact', 'OutsideFact', []],
  ['education', 'competence_certificate', 'CompetenceCertificate', OWNER],
  ['education', 'correction_request', 'CorrectionRequest', ['requester_id', 'addressee_id']],
  ['education', 'interview', 'Interview', OWNER],
  ['education', 'assessment', 'Assessment', OWNER],
  ['education', 'diagnosis', 'Diagnosis', OWNER],
  ['education', 'diagnosis_signature', 'DiagnosisSignature', OWNER],
  ['education', 'diagnosis_note', 'DiagnosisNote', OWNER],
  ['education', 'restitution', 'Restitution', ['education_organisation_id', 'mission_locale_organisation_id']],
  ['education', 'return_request', 'ReturnRequest', OWNER],
  ['education', 'schooling_status', 'SchoolingStatus', OWNER],
  ['education', 'return_place_hold', 'ReturnPlaceHold', ['owner_id', 'door_id', 'publisher_id']],
  ['education', 'tutoring', 'Tutoring', OWNER],
  ['education', 'tutoring_session', 'TutoringSession', OWNER],
  ['education', 'school_tutoring', 'SchoolTutoring', OWNER],
  ['education', 'tutoring_interview', 'TutoringInterview', OWNER],
  ['education', 'youth_report', 'YouthReport', OWNER],
  ['education', 'jdc_taking', 'JdcTaking', OWNER],
  ['education', 'contract_break', 'ContractBreak', OWNER],
  ['education', 'pre_contract', 'PreContract', OWNER],
  ['education', 'prevention_signal', 'PreventionSignal', OWNER],
  ['education', 'interview_sheet', 'InterviewSheet', OWNER],
  ['education', 'do_not_contact', 'DoNotContact', OWNER],
  ['education', 'decision_change', 'DecisionChange', OWNER],
  ['missions-locales', 'appointment', 'Appointment', OWNER],
  ['missions-locales', 'mission_locale_contact', 'MissionLocaleContact', OWNER],
  ['missions-locales', 'training_obligation', 'TrainingObligation', OWNER],
  ['missions-locales', 'training_convening', 'TrainingConvening', OWNER],
  ['mentoring', 'event_registration', 'EventRegistration', ['registrar_id', 'organiser_id']],
  ['mentoring', 'mentoring_request', 'MentoringRequest', OWNER],
  ['mentoring', 'mentoring_meeting', 'MentoringMeeting', OWNER],
  ['mentoring', 'mentoring_satisfaction', 'MentoringSatisfaction', OWNER],
  ['missions-locales', 'file_adviser', 'FileAdviser', OWNER],
  ['missions-locales', 'path_step', 'PathStep', OWNER],
  ['missions-locales', 'insertion_contract', 'InsertionContract', OWNER],
  ['solutions', 'unmet_need', 'UnmetNeed', OWNER],
  ['solutions', 'sharing_stop', 'SharingStop', []],
];

/** Every row about a youth, by id, read by the superuser past every policy. */
export async function knownRows(hub: Hub, youths: readonly Chosen[]): Promise<ReadonlyMap<string, KnownRow>> {
  const keys = new Map<string, YouthKey>(youths.map((y) => [y.id, y.key]));
  keys.set(ABSORBED, 'followed');
  const known = new Map<string, KnownRow>();
  for (const [id, youth] of keys) known.set(id, { type: 'Youth', id, youth, youthId: id, owners: [] });
  await Promise.all(TABLES.map(([subgraph, table, type, owners]) => asSuperuser(hub.server, databaseOf(subgraph), async (client) => {
    const { rows } = await client.query<Record<string, string | null>>(`select * from ${table}`);
    for (const row of rows) {
      const youthId = row['youth_id'] ?? null;
      const youth = youthId ? keys.get(youthId) : null;
      if (youth === undefined) throw new Error(`${table} ${row['id']} is about a youth that was not arranged`);
      known.set(String(row['id']), { type, id: String(row['id']), youth, youthId, owners: owners.map((o) => row[o]).filter((o) => typeof o === 'string') });
    }
  })));
  return known;
}
