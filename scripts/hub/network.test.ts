import { afterAll, beforeAll } from 'vitest';
import { partners } from './partners.ts';
import { record } from './record.ts';
import { wholeHub, type WholeHub } from './testkit/hub.ts';
import { SEEDED } from './testkit/youths.ts';

// One hub for both: its seven processes start for longer than either takes.
let hub: WholeHub;
beforeAll(async () => {
  hub = await wholeHub();
  await hub.seed(SEEDED);
}, 180_000);
afterAll(() => hub?.stop());

record(() => hub);
partners(() => hub);
