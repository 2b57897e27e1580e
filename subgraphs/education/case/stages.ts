import type { Stage } from './stage.ts';

/** B01: the four steps in their order; a case may always be taken back a step (rupture), never skip one forward. */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  IDENTIFIED: ['IN_CONTACT', 'CLOSED'],
  IN_CONTACT: ['IN_DIAGNOSIS', 'CLOSED'],
  IN_DIAGNOSIS: ['IN_SOLUTION', 'IN_CONTACT', 'CLOSED'],
  IN_SOLUTION: ['IN_CONTACT', 'IN_DIAGNOSIS', 'CLOSED'],
  CLOSED: [],
};

/** Whether a case may go from one step to another. Source: B01, B19. */
export const mayMove = (from: Stage, to: Stage): boolean => NEXT[from].includes(to);
