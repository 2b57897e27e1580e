import { run } from '@passerelle/kit/server/run';
import { missionsLocales } from './index.ts';

await run(missionsLocales);
