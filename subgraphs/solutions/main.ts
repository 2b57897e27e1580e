import { run } from '@passerelle/kit/server/run';
import { solutions } from './index.ts';

await run(solutions);
