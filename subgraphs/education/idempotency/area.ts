import type { Area } from '@passerelle/kit/server/area';
import { IdempotencyKey } from './idempotency-key.ts';

/** Keys of what was already done, for mutations that may be sent twice. */
export const idempotency: Area = { entities: [IdempotencyKey] };
