import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CaseTasks } from './case-tasks.ts';
import { CompleteTask } from './complete-task.ts';
import { Task } from './task.ts';
import { Tasks } from './tasks.ts';

/** What is to be done, for whom, by when. */
export const tasks: Area = { entities: [Task], resolvers: [Tasks, CaseTasks, CompleteTask], references: { Task: ({ id }, context) => byId(context, Task, id) } };
