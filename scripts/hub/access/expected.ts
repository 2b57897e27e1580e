import type { Scope } from '@passerelle/kit/trust/scope';
import { organisationId } from '../../seed/network.ts';

/*
 * THE ORACLE: who may read what of the arranged youths, written by hand from the design (3.2), never computed by the
 * charter's code. A change here is a change of the promise.
 */

/** Everyone who asks; `nobody` sends no token. */
export const PERSONAS = [
  'assistant', 'responsable-education', 'responsable-emploi', 'school', 'mission-locale', 'provider', 'mentoring', 'pilot', 'outsider',
  'integration', 'feed-education', 'operator', 'nobody',
] as const;
export type Persona = (typeof PERSONAS)[number];

/** The organisation each persona works for, by key of the demonstration. */
export const ORGANISATION_OF: Readonly<Record<Persona, string | null>> = {
  assistant: 'psad-roubaix-tourcoing', 'responsable-education': 'cio-roubaix', 'responsable-emploi': 'ml-lys-tourcoing',
  school: 'lycee-jean-moulin-roubaix', 'mission-locale': 'ml-roubaix', provider: 'e2c-grand-lille', mentoring: 'afev', pilot: 'rectorat-lille',
  outsider: 'ml-sud-79', integration: 'ml-roubaix', 'feed-education': 'siei', operator: 'exploitant', nobody: null,
};

/** Whether a row of these organisations is the persona's own. */
export const isOwn = (persona: Persona, owners: readonly string[]): boolean => owners.includes(OWN_ID[persona]);
const OWN_ID = Object.fromEntries(PERSONAS.map((persona) => [persona, organisationId(ORGANISATION_OF[persona] ?? '')])) as Readonly<Record<Persona, string>>;

/** What each persona is, as its passport says. */
export const FUNCTION_OF: Readonly<Record<Persona, { readonly role: string; readonly network: string } | null>> = {
  assistant: { role: 'ASSISTANT', network: 'COORDINATION' }, 'responsable-education': { role: 'RESPONSABLE', network: 'EDUCATION' },
  'responsable-emploi': { role: 'RESPONSABLE', network: 'MISSION_LOCALE' }, school: { role: 'SCHOOL_REFERENT', network: 'EDUCATION' },
  'mission-locale': { role: 'ADVISER', network: 'MISSION_LOCALE' }, provider: { role: 'PROVIDER_STAFF', network: 'SOLUTION_PROVIDER' },
  mentoring: { role: 'MENTORING_COORDINATOR', network: 'MENTORING' }, pilot: { role: 'PILOT', network: 'PILOTAGE' },
  outsider: { role: 'ADVISER', network: 'MISSION_LOCALE' }, integration: { role: 'INTEGRATION', network: 'MISSION_LOCALE' },
  'feed-education': { role: 'FEED', network: 'EDUCATION' }, operator: { role: 'OPERATOR', network: 'COORDINATION' }, nobody: null,
};

/** The arranged youths: see arrange-youths.ts for what each one lives. */
export const YOUTHS = ['followed', 'opposed', 'unwilling', 'young', 'poitiers', 'referred', 'doubtful', 'alone'] as const;
export type YouthKey = (typeof YOUTHS)[number];

/** Circle 1, habilitated, charter signed: everything but SOCIAL and RESTRICTED. */
const CIRCLE_1: readonly Scope[] = ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE', 'SUPPORT', 'SOLUTION', 'MENTORING'];
/** A mission locale that holds a file also reads SOCIAL of its own. */
const ITS_FILE: readonly Scope[] = ['IDENTITY', 'CONTACT', 'SUPPORT', 'SOCIAL'];

/** Scopes of each persona for each youth; who is not named has none. */
export const EXPECTED: Readonly<Record<YouthKey, Partial<Record<Persona, readonly Scope[]>>>> = {
  // Roubaix–Tourcoing; out of the persona's lycée; file at ml-roubaix and at ml-lys-tourcoing; pair at the Afev; open referral to the E2C.
  followed: {
    assistant: CIRCLE_1, 'responsable-education': CIRCLE_1, 'responsable-emploi': [...CIRCLE_1, 'SOCIAL'], 'mission-locale': [...CIRCLE_1, 'SOCIAL'],
    school: ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE'], provider: ['IDENTITY', 'CONTACT', 'SOLUTION'], mentoring: ['IDENTITY', 'CONTACT', 'MENTORING'],
    integration: ITS_FILE,
  },
  // Roubaix–Tourcoing; another lycée; pair at the Afev, but opposed to sharing with MENTORING.
  opposed: { assistant: CIRCLE_1, 'responsable-education': CIRCLE_1, 'responsable-emploi': CIRCLE_1, 'mission-locale': CIRCLE_1 },
  // Roubaix–Tourcoing; the persona's lycée and mission locale, but opposed to sharing with EDUCATION and MISSION_LOCALE.
  unwilling: { assistant: CIRCLE_1 },
  // Roubaix–Tourcoing; 14 years old: known to the Afev alone, and to nobody else before 16.
  young: { mentoring: ['IDENTITY', 'CONTACT', 'MENTORING'] },
  // Poitiers: partners there, nobody of the personas.
  poitiers: {},
  // Poitiers; a referral to the outsider's mission locale for two scopes, accepted; one to the E2C, past its expiry; one to the school, refused.
  referred: { outsider: ['IDENTITY', 'SUPPORT'] },
  // Poitiers; perhaps the same person as `followed`: who must say so reads the name (coordination, circle 1 of the other).
  doubtful: { assistant: ['IDENTITY'] },
  // On no platform, known to a school of Poitiers.
  alone: {},
};

/** The scopes of a persona for a youth. */
export const scopesOf = (persona: Persona, youth: YouthKey): readonly Scope[] => EXPECTED[youth][persona] ?? [];

/** Personas of circle 1 of `followed`'s platform, habilitated: they alone read who read a record (3.4). */
export const READS_JOURNAL: readonly Persona[] = ['assistant', 'responsable-education', 'responsable-emploi', 'mission-locale'];
/** Youths whose platform is theirs. */
export const OF_ROUBAIX: readonly YouthKey[] = ['followed', 'opposed', 'unwilling', 'young'];

/** A slice is null, not empty, unless one of these is open (3.3). */
export const SLICES: Readonly<Record<string, readonly Scope[]>> = {
  EducationSlice: ['SCHOOLING', 'STAGE', 'CASE'], MissionLocaleSlice: ['SUPPORT'], SolutionsSlice: ['SOLUTION'], MentoringSlice: ['MENTORING'],
};

/** What must be open to learn that a partner wrote something. */
export const TRACES: Readonly<Record<string, Scope>> = {
  education: 'SCHOOLING', 'missions-locales': 'SUPPORT', solutions: 'SOLUTION', mentoring: 'MENTORING',
};

/** What opens, at each partner, the contacts that it had with the youth (B04). */
export const CONTACTS: Readonly<Record<string, Scope>> = { education: 'CASE', 'missions-locales': 'SUPPORT', solutions: 'SOLUTION', mentoring: 'MENTORING' };

/** Whether the declared policy of a root field lets the persona call it: « ANYONE », « MEMBER », roles, and perhaps a network. */
export function mayCall(persona: Persona, policy: string): boolean {
  const is = FUNCTION_OF[persona];
  if (policy === 'ANYONE') return true;
  if (!is) return false;
  if (policy === 'MEMBER') return true;
  const parts = policy.split(', ');
  const roles = parts.filter((p) => !p.startsWith('network '));
  const networks = parts.filter((p) => p.startsWith('network ')).map((p) => p.slice('network '.length));
  return (!roles.length || roles.includes(is.role)) && (!networks.length || networks.includes(is.network));
}

const NAMING: readonly YouthKey[] = ['followed', 'opposed'];

/** Of which youths each list shows a row to whom: platform's or own organisation's, never somebody under 16 (B21), no opposed one. */
export const LISTS: Readonly<Record<string, Partial<Record<Persona, readonly YouthKey[]>>>> = {
  youths: {
    assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING,
    school: ['followed'], provider: ['followed'], mentoring: ['followed'], integration: ['followed'], outsider: ['referred'],
  },
  searchYouths: {
    assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING,
    school: ['followed'], provider: ['followed'], mentoring: ['followed'], integration: ['followed'], outsider: ['referred'],
  },
  dropoutCases: { assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING },
  missionLocaleFiles: { 'mission-locale': ['followed', 'unwilling'], integration: ['followed', 'unwilling'], 'responsable-emploi': ['followed'] },
  proposals: {
    assistant: ['followed'], provider: [...NAMING, 'unwilling'], 'mission-locale': [...NAMING, 'unwilling'], integration: [...NAMING, 'unwilling'],
  },
  // F15: mentees under 16 are in the list of their own association.
  mentorships: { mentoring: [...NAMING, 'unwilling', 'young'] },
  doubts: { assistant: ['followed'], 'responsable-education': ['followed'], 'responsable-emploi': ['followed'] },
  referralsReceived: { provider: ['followed', 'referred'], school: ['referred'], outsider: ['referred'] },
  referralsSent: { assistant: [...NAMING, 'unwilling'] },
  // A26: circle 1, habilitated. A12: each of them is seen in apprenticeship elsewhere.
  campaignList: { assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING },
  falseDropouts: { assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING },
  // A11: without a grant, whoever must correct sees the request, and no name.
  correctionRequests: { provider: [...NAMING, 'unwilling'], assistant: [...NAMING, 'unwilling'] },
  returnRequests: { assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING },
  tutorings: { assistant: [...NAMING, 'unwilling'], 'responsable-education': NAMING, 'responsable-emploi': NAMING, 'mission-locale': NAMING, school: ['followed', 'unwilling'] },
  schoolTutoringsToEvaluate: { school: ['followed', 'unwilling'] },
  // Of one's own mission locale: the persona's keeps a file of both, the other one of `followed`.
  appointments: { 'mission-locale': ['followed', 'unwilling'], integration: ['followed', 'unwilling'], 'responsable-emploi': ['followed'] },
  callbacksDue: { 'responsable-emploi': ['followed'] },
  trainingObligations: { 'mission-locale': ['followed'], integration: ['followed'], 'responsable-emploi': ['followed'] },
  trainingObligationsDue: { 'responsable-emploi': ['followed'] },
  openSupportNeeds: { 'mission-locale': ['followed', 'unwilling'], integration: ['followed', 'unwilling'] },
  eventRegistrations: { assistant: [...NAMING, 'unwilling'], mentoring: [...NAMING, 'unwilling'] },
  // F15: worklists of the association's own pairs; nobody under 16 waits for a mentor in another list.
  mentorshipsQuiet: { mentoring: [...NAMING, 'young'] }, mentorshipsDue: { mentoring: [...NAMING, 'young'] }, mentoringRequests: { mentoring: [...NAMING, 'unwilling', 'alone', 'doubtful'] },
  // Their own, as the one or as the other party of a proposal.
  proposalsAwaited: { assistant: ['followed'], provider: ['followed'] },
  placesHeld: { provider: [...NAMING, 'unwilling'], 'mission-locale': [...NAMING, 'unwilling'], integration: [...NAMING, 'unwilling'] },
  outcomesDue: { provider: [...NAMING, 'unwilling'] },
  waitingList: { provider: [...NAMING, 'unwilling'] },
};
