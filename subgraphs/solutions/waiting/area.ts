import { repeat } from '@passerelle/kit/server/repeat';
import type { Area } from '@passerelle/kit/server/area';
import { closeOver } from './close-over.ts';
import { ConfirmHeldPlace } from './confirm-held-place.ts';
import { lapseHeld } from './lapse.ts';
import { promoteWaiting } from './promote.ts';
import { WaitingListQuery } from './waiting-list.ts';
import { WaitingResolver } from './waiting.resolver.ts';

/** Often enough: meanwhile nobody is accepted past the list. */
const EVERY = 10_000;

/** Who waits for a place, and gets it next (E02). */
export const waiting: Area = {
  resolvers: [WaitingListQuery, WaitingResolver, ConfirmHeldPlace],
  work: ({ worker }) => {
    const fork = () => worker.em.fork();
    return repeat('solutions', 'waiting-list', EVERY, async () => {
      await lapseHeld(fork);
      await closeOver(fork);
      await promoteWaiting(fork);
    });
  },
};
