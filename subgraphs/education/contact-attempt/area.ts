import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ContactAttempt } from './contact-attempt.ts';
import { ContactAttemptResolver, ContactTimeline } from './contact-attempt.resolver.ts';
import { ContactSuccesses } from './contact-success.ts';
import { LogContactAttempt } from './log-contact-attempt.ts';
import { MarkUnreachable } from './mark-unreachable.ts';
import { RecordGuardiansInformed } from './record-guardians-informed.ts';

/** Calls, messages, letters, meetings: every attempt to reach the youth (B03). */
export const contactAttempts: Area = {
  entities: [ContactAttempt],
  resolvers: [LogContactAttempt, MarkUnreachable, RecordGuardiansInformed, ContactSuccesses, ContactAttemptResolver, ContactTimeline],
  references: { ContactAttempt: ({ id }, context) => byId(context, ContactAttempt, id) },
};
