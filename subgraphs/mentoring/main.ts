import { run } from '@passerelle/kit/server/run';
import { mentoring } from './index.ts';

await run(mentoring);
