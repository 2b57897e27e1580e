import { normaliseName } from '@passerelle/kit/values/name';
import { registerEnumType } from 'type-graphql';

export const END_REASONS = ['OBJECTIVE_REACHED', 'MOVED', 'ABANDONED', 'MENTOR_UNAVAILABLE', 'MATERNITY', 'OTHER'] as const;
export type EndReason = (typeof END_REASONS)[number];
export const EndReasonEnum = Object.fromEntries(END_REASONS.map((r) => [r, r])) as { [R in EndReason]: R };

registerEnumType(EndReasonEnum, {
  name: 'MentorshipEndReason',
  description: 'Motif de fin d’un binôme (F13)',
  valuesConfig: {
    OBJECTIVE_REACHED: { description: 'Objectif atteint' },
    MOVED: { description: 'Déménagement' },
    ABANDONED: { description: 'Abandon' },
    MENTOR_UNAVAILABLE: { description: 'Mentor indisponible' },
    MATERNITY: { description: 'Maternité' },
    OTHER: { description: 'Autre motif' },
  },
});

const WRITTEN: Record<string, EndReason> = {
  'objectif atteint': 'OBJECTIVE_REACHED', demenagement: 'MOVED', abandon: 'ABANDONED', 'mentor indisponible': 'MENTOR_UNAVAILABLE', maternite: 'MATERNITY',
};

/** Reads a reason as a file writes it; OTHER for any other text, null for none. */
export function parseEndReason(text: string | null): EndReason | null {
  const key = normaliseName(text ?? '');
  return key === '' ? null : (WRITTEN[key] ?? 'OTHER');
}
