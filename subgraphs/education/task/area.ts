import type { Area } from '@passerelle/kit/server/area';
import { Task } from './task.ts';

/** What is to be done, for whom, by when. */
export const tasks: Area = { entities: [Task] };
