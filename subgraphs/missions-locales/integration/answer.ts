import type { Problem } from '@passerelle/kit/integrations/problem';

/**
 * What became of one file: new here, followed, the same as before; kept here without its person being registered (under 16,
 * 3.2); or refused, and nothing of it kept.
 */
export const OUTCOMES = ['CREATED', 'UPDATED', 'UNCHANGED', 'PENDING', 'REFUSED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The answer to one file of a batch. */
export interface ItemAnswer {
  /** Its place in the batch, from 0. */
  readonly index: number;
  readonly outcome: Outcome;
  /** The youth's id in the hub, where the person is registered: what changes are told under. */
  readonly youth: string | null;
  /** What was odd and kept as sent: codes, e.g. `SITUATION_UNKNOWN`. */
  readonly flags: readonly string[];
  /** Why it was refused. */
  readonly problems: readonly Problem[];
}

/** The answer to a batch: one item for each file, in their order. */
export interface PushAnswer {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly items: readonly ItemAnswer[];
}

/** The whole answer, counted. */
export const answerOf = (items: readonly ItemAnswer[]): PushAnswer => ({
  counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, items.filter((i) => i.outcome === outcome).length])) as Record<Outcome, number>,
  items,
});
