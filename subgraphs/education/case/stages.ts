import type { Stage } from './stage.ts';

/**
 * B01: the four steps in their order, never skipping one forward. Back from a diagnosis or a solution to an earlier step by
 * moving; from a solution to contact only by a rupture (B19), which warns the assistant; to `CLOSED` only with an outcome (E20).
 */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  IDENTIFIED: ['IN_CONTACT'],
  IN_CONTACT: ['IN_DIAGNOSIS'],
  IN_DIAGNOSIS: ['IN_SOLUTION', 'IN_CONTACT'],
  IN_SOLUTION: ['IN_DIAGNOSIS'],
  CLOSED: [],
};

/** Whether a case may be moved from one step to another. Source: B01, B19. */
export const mayMove = (from: Stage, to: Stage): boolean => NEXT[from].includes(to);
