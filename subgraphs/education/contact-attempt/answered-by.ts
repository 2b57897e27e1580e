import { registerEnumType } from 'type-graphql';
import type { ContactOutcome } from './contact-attempt.ts';

export const ANSWERED_BY = ['YOUTH', 'LEGAL_REPRESENTATIVE', 'RELATIVE', 'OTHER', 'NOBODY'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];
export const AnsweredByEnum = Object.fromEntries(ANSWERED_BY.map((a) => [a, a])) as { [A in AnsweredBy]: A };

registerEnumType(AnsweredByEnum, {
  name: 'AnsweredBy',
  description: 'Qui a répondu (B07, C09)',
  valuesConfig: {
    YOUTH: { description: 'Le jeune' }, LEGAL_REPRESENTATIVE: { description: 'Un représentant légal' }, RELATIVE: { description: 'Un autre proche' },
    OTHER: { description: 'Une autre personne' }, NOBODY: { description: 'Personne' },
  },
});

/** C09: who may have answered, by what came of it; the first is who it was when nothing is said. */
const WHO: Readonly<Record<ContactOutcome, readonly AnsweredBy[]>> = {
  REACHED: ['YOUTH'], VOICEMAIL: ['NOBODY'], NO_ANSWER: ['NOBODY'], WRONG_NUMBER: ['NOBODY', 'OTHER'], THIRD_PARTY: ['RELATIVE', 'LEGAL_REPRESENTATIVE', 'OTHER'],
};

/**
 * Who answered, as far as the outcome says.
 * @returns null when what is said contradicts the outcome (« jeune joint », and a relative answered)
 */
export function whoAnswered(outcome: ContactOutcome, said: AnsweredBy | null | undefined): AnsweredBy | null {
  const [usual, ...others] = WHO[outcome];
  if (!said || said === usual) return usual ?? null;
  return others.includes(said) ? said : null;
}
