import type { Area } from '@passerelle/kit/server/area';
import { IdempotencyKey } from './idempotency-key.ts';

/** Keys of requests already done. */
export const idempotency: Area = { entities: [IdempotencyKey] };
