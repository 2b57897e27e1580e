import { run } from '@passerelle/kit/server/run';
import { education } from './index.ts';

await run(education);
