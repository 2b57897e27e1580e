import { run } from '@passerelle/kit/server/run';
import { coordination } from './index.ts';

await run(coordination);
