import type { Services } from '@passerelle/kit/server/define';
import pino from 'pino';
import { sealAllChanges } from '../change/seal-changes.ts';
import { sealJournal } from '../journal/seal-journal.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { expireReferrals } from '../referral/expire-referrals.ts';

/** Runs `job` every so many milliseconds, never twice at once; a failure is logged by name and tried again at the next turn. */
function every(milliseconds: number, name: string, job: () => Promise<unknown>): () => Promise<void> {
  const log = pino({ name: 'coordination' }, pino.destination(2));
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= job()
      .catch((error: unknown) => log.error({ job: name, error: error instanceof Error ? error.name : 'unknown' }, 'job failed'))
      .finally(() => { running = undefined; });
  }, milliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Coordination's work outside requests: the journal is sealed and changes are numbered every second, unanswered referrals are marked every minute. */
export function background({ worker }: Services, keys: SigningKeys): () => Promise<void> {
  const stops = [
    every(1_000, 'seal', () => sealJournal(worker.em.fork(), keys)),
    every(1_000, 'seal-changes', () => sealAllChanges(() => worker.em.fork())),
    every(60_000, 'expire-referrals', () => expireReferrals(worker.em.fork())),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
