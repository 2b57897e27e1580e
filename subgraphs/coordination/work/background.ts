import type { Services } from '@passerelle/kit/server/define';
import { repeat } from '@passerelle/kit/server/repeat';
import { forgetChanges } from '../change/forget-changes.ts';
import { sealAllChanges } from '../change/seal-changes.ts';
import { sealJournal } from '../journal/seal-journal.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { expireReferrals } from '../referral/expire-referrals.ts';

/** Coordination's work outside requests: the journal is sealed and changes are numbered every second, unanswered referrals are marked every minute, old changes are forgotten every day. */
export function background({ worker }: Services, keys: SigningKeys): () => Promise<void> {
  const stops = [
    repeat('coordination', 'seal', 1_000, () => sealJournal(worker.em.fork(), keys)),
    repeat('coordination', 'seal-changes', 1_000, () => sealAllChanges(() => worker.em.fork())),
    repeat('coordination', 'expire-referrals', 60_000, () => expireReferrals(worker.em.fork())),
    repeat('coordination', 'forget-changes', 86_400_000, () => forgetChanges(worker.em.fork())),
  ];
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
