import type { HubEvent } from '@passerelle/kit/events/event';
import type { EventHandler, EventHandlers } from '@passerelle/kit/events/inbox';
import { dayInFrance } from '@passerelle/kit/values/today';
import { z } from 'zod';
import { keepFact, type Told } from './keep-fact.ts';
import { STAGES } from './stage.ts';

const day = z.iso.date();
const code = z.string().regex(/^[A-Z_]{1,40}$/);
const cases = z.object({ stage: z.enum(STAGES), on: day });
const contact = z.object({ at: z.iso.datetime(), outcome: code });
const answer = contact.extend({ isYouthReached: z.boolean() });
const appointment = z.object({ at: z.iso.datetime() });
const situation = z.object({ kind: code, on: day });
const entry = z.object({ proposalId: z.uuid(), on: day });
const exit = z.object({ proposalId: z.uuid(), on: day, outcome: code });
const proposal = z.object({ proposalId: z.uuid(), state: code, on: day });

/** What a mission locale's situation says of a solution; an immersion (PMSMP) says nothing: it lasts days, within another situation. */
const SITUATIONS: Readonly<Record<string, 'IN' | 'OUT'>> = { FORMATION: 'IN', EMPLOI: 'IN', SERVICE_CIVIQUE: 'IN', RECHERCHE_EMPLOI: 'OUT', SANS_SOLUTION: 'OUT' };

/** After an exit these are a solution, going on. */
const GOES_ON = ['SCHOOL', 'APPRENTICESHIP', 'TRAINING', 'EMPLOYMENT', 'SERVICE_CIVIQUE'];

/** A15, E20: who left a solution, and of whom nobody knows another, is to be followed again: an unknown outcome is no solution. */
const after = (topic: string, day: string, outcome: string): Told => ({ topic, code: GOES_ON.includes(outcome) ? 'IN' : 'OUT', day });

/** A handler that keeps facts. Data of another shape throws: the event waits for a person, and nothing of it is kept. */
const facts = <D>(shape: z.ZodType<D>, toldBy: (data: D) => readonly Told[]): EventHandler => async (em, event: HubEvent) => {
  for (const told of toldBy(shape.parse(event.data))) await keepFact(em, event, told);
};

const ofCase = facts(cases, ({ stage, on }) => [
  { topic: 'stage', code: stage, day: on },
  // A closed case does not say how it ended.
  ...(stage === 'CLOSED' ? [] : [{ topic: 'solution/education', code: stage === 'IN_SOLUTION' ? 'IN' : 'OUT', day: on }]),
]);

const ofProposal = facts(proposal, ({ proposalId, state, on }) => [
  { topic: `wait/${proposalId}`, code: state === 'PROPOSED' || state === 'WAITING' ? 'WAITING' : 'DONE', day: on },
]);

/** What coordination makes of its siblings' events: the journey (3.6). */
export const journeyHandlers: EventHandlers = {
  'fr.passerelle.education.case.opened': ofCase,
  'fr.passerelle.education.case.moved': ofCase,
  'fr.passerelle.education.contact-attempt.logged': facts(contact, ({ at, outcome }) =>
    (outcome === 'REACHED' ? [{ topic: 'contact', code: outcome, day: dayInFrance(new Date(at)), at }] : [])),
  'fr.passerelle.missions-locales.contact.logged': facts(answer, ({ at, outcome, isYouthReached }) =>
    (isYouthReached ? [{ topic: 'contact', code: outcome, day: dayInFrance(new Date(at)), at }] : [])),
  'fr.passerelle.missions-locales.appointment.held': facts(appointment, ({ at }) => [{ topic: 'contact', code: 'SEEN', day: dayInFrance(new Date(at)), at }]),
  'fr.passerelle.missions-locales.situation.recorded': facts(situation, ({ kind, on }) =>
    (SITUATIONS[kind] ? [{ topic: 'solution/missions-locales', code: SITUATIONS[kind], day: on }] : [])),
  'fr.passerelle.solutions.proposal.made': ofProposal,
  'fr.passerelle.solutions.proposal.answered': ofProposal,
  'fr.passerelle.solutions.proposal.withdrawn': ofProposal,
  'fr.passerelle.solutions.entry.recorded': facts(entry, ({ proposalId, on }) => [
    { topic: `solution/${proposalId}`, code: 'IN', day: on }, { topic: `wait/${proposalId}`, code: 'DONE', day: on },
  ]),
  'fr.passerelle.solutions.entry.ended': facts(exit, ({ proposalId, on, outcome }) => [after(`solution/${proposalId}`, on, outcome)]),
  // Of its own topic: who goes on is in a solution since the exit, not since it was verified.
  'fr.passerelle.solutions.outcome.recorded': facts(exit, ({ proposalId, on, outcome }) => (outcome === 'UNKNOWN' ? [] : [after(`solution/${proposalId}/outcome`, on, outcome)])),
};
