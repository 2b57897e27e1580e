import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { MoveToStep } from './move-to-step.ts';
import { PathStep } from './path-step.ts';
import { StepsOfFile } from './path-steps.ts';

/** The four steps of a mission locale's support (E17). */
export const pathSteps: Area = { entities: [PathStep], resolvers: [StepsOfFile, MoveToStep], references: { PathStep: ({ id }, context) => byId(context, PathStep, id) } };
