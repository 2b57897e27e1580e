import type { EventData } from '@passerelle/kit/events/event';
import type { Scope } from '@passerelle/kit/trust/scope';

/**
 * What opens a change to the organisation that it is for, when it is read: one of these scopes · `YOUTH` any grant ·
 * `PARTY` nothing more: the act is its own, or the change says that it reads the youth no longer.
 */
export type OpenedBy = Scope | 'YOUTH' | 'PARTY';

/** What a software is told of an event: the name of the change, who may read it, which of the event's codes go with it. */
export interface Telling {
  readonly kind: string;
  readonly openedBy: readonly OpenedBy[];
  readonly data: readonly string[];
}

const telling = (kind: string, openedBy: readonly OpenedBy[], ...data: readonly string[]): Telling => ({ kind, openedBy, data });
const interview = (kind: string) => telling(kind, ['CASE'], 'interviewId', 'at', 'kind');
const appointment = (kind: string) => telling(kind, ['SUPPORT'], 'appointmentId', 'at', 'kind');
const referral = (kind: string) => telling(kind, ['PARTY'], 'referralId', 'senderId', 'receiverId', 'scopes', 'expiresOn', 'reason');
const proposal = (kind: string) => telling(kind, ['SOLUTION'], 'proposalId', 'state', 'on');

/** THE list of what is told to partners' software, and under which scopes: an event that is not here is told to none. */
export const TELLINGS: Readonly<Record<string, Telling>> = {
  'fr.passerelle.education.case.opened': telling('STAGE_CHANGED', ['STAGE'], 'stage', 'on'),
  'fr.passerelle.education.case.moved': telling('STAGE_CHANGED', ['STAGE'], 'stage', 'on'),
  'fr.passerelle.education.contact-attempt.logged': telling('CONTACT_ATTEMPTED', ['CASE'], 'at', 'outcome', 'mode'),
  'fr.passerelle.education.interview.planned': interview('INTERVIEW_PLANNED'),
  'fr.passerelle.education.interview.held': interview('INTERVIEW_HELD'),
  'fr.passerelle.education.interview.cancelled': interview('INTERVIEW_CANCELLED'),
  'fr.passerelle.education.interview.missed': interview('INTERVIEW_MISSED'),
  // Whoever may read the youth's telephone must see it (C29).
  'fr.passerelle.education.contact.stopped': telling('CONTACT_STOPPED', ['CONTACT', 'STAGE'], 'on', 'until'),
  'fr.passerelle.education.contact.resumed': telling('CONTACT_RESUMED', ['CONTACT', 'STAGE'], 'on'),
  'fr.passerelle.missions-locales.situation.recorded': telling('SITUATION_RECORDED', ['SUPPORT'], 'kind', 'on'),
  'fr.passerelle.missions-locales.contact.logged': telling('CONTACT_ATTEMPTED', ['SUPPORT'], 'at', 'outcome', 'mode'),
  'fr.passerelle.missions-locales.contact.stopped': telling('CONTACT_STOPPED', ['CONTACT', 'STAGE'], 'on', 'until'),
  'fr.passerelle.missions-locales.contact.resumed': telling('CONTACT_RESUMED', ['CONTACT', 'STAGE'], 'on'),
  ...Object.fromEntries((['planned', 'moved', 'held', 'excused', 'missed', 'revoked'] as const).map((verb) => [`fr.passerelle.missions-locales.appointment.${verb}`, appointment(`APPOINTMENT_${verb.toUpperCase()}`)])),
  'fr.passerelle.missions-locales.programme.started': telling('PROGRAMME_STARTED', ['SUPPORT'], 'scheme', 'on'),
  'fr.passerelle.missions-locales.programme.ended': telling('PROGRAMME_ENDED', ['SUPPORT'], 'scheme', 'on'),
  'fr.passerelle.solutions.proposal.made': proposal('PROPOSAL_MADE'),
  'fr.passerelle.solutions.proposal.held': proposal('PROPOSAL_HELD'),
  'fr.passerelle.solutions.proposal.answered': proposal('PROPOSAL_ANSWERED'),
  'fr.passerelle.solutions.proposal.withdrawn': proposal('PROPOSAL_WITHDRAWN'),
  'fr.passerelle.solutions.entry.recorded': telling('ENTRY_RECORDED', ['SOLUTION'], 'proposalId', 'on'),
  'fr.passerelle.solutions.entry.ended': telling('ENTRY_ENDED', ['SOLUTION'], 'proposalId', 'on', 'outcome'),
  'fr.passerelle.solutions.outcome.recorded': telling('OUTCOME_RECORDED', ['SOLUTION'], 'proposalId', 'on', 'outcome'),
  ...Object.fromEntries((['planned', 'held', 'missed', 'cancelled'] as const).map((verb) => [`fr.passerelle.mentoring.meeting.${verb}`, telling(`MENTORING_MEETING_${verb.toUpperCase()}`, ['MENTORING'], 'meetingId', 'on', 'kind')])),
  'fr.passerelle.mentoring.mentorship.started': telling('MENTORSHIP_STARTED', ['MENTORING'], 'mentorshipId', 'on'),
  'fr.passerelle.mentoring.mentorship.ended': telling('MENTORSHIP_ENDED', ['MENTORING'], 'mentorshipId', 'on'),
  'fr.passerelle.coordination.referral.sent': referral('REFERRAL_SENT'),
  'fr.passerelle.coordination.referral.accepted': referral('REFERRAL_ACCEPTED'),
  'fr.passerelle.coordination.referral.refused': referral('REFERRAL_REFUSED'),
  'fr.passerelle.coordination.referral.withdrawn': referral('REFERRAL_WITHDRAWN'),
  'fr.passerelle.coordination.referral.expired': referral('REFERRAL_EXPIRED'),
  'fr.passerelle.coordination.opposition.recorded': telling('OPPOSITION_RECORDED', ['IDENTITY'], 'network', 'on'),
  'fr.passerelle.coordination.opposition.lifted': telling('OPPOSITION_LIFTED', ['IDENTITY'], 'network', 'on'),
  'fr.passerelle.coordination.youth.moved': telling('YOUTH_MOVED', ['IDENTITY'], 'platformId'),
  'fr.passerelle.coordination.youth.merged': telling('YOUTH_MERGED', ['YOUTH']),
  'fr.passerelle.coordination.youth.unmerged': telling('YOUTH_UNMERGED', ['YOUTH']),
};

/** Those of the event's codes that go with the change. */
export const told = ({ data: keys }: Telling, data: EventData): EventData => Object.fromEntries(keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
