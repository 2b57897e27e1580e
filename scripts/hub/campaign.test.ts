import { afterAll, beforeAll } from 'vitest';
import { files } from './files.ts';
import { scenario } from './scenario.ts';
import { wholeHub, type WholeHub } from './testkit/hub.ts';

// One hub, empty but for its network, for the first files and for the case that follows from them.
let hub: WholeHub;
beforeAll(async () => {
  hub = await wholeHub();
  await hub.seed(0);
}, 180_000);
afterAll(() => hub?.stop());

files(() => hub);
scenario(() => hub);
