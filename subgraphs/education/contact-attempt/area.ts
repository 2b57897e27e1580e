import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ContactAttempt } from './contact-attempt.ts';
import { LogContactAttempt } from './log-contact-attempt.ts';

/** Calls, messages, letters, meetings: every attempt to reach the youth (B03). */
export const contactAttempts: Area = {
  entities: [ContactAttempt],
  resolvers: [LogContactAttempt],
  references: { ContactAttempt: ({ id }, context) => byId(context, ContactAttempt, id) },
};
