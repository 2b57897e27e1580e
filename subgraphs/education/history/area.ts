import type { Area } from '@passerelle/kit/server/area';
import { CaseStep } from './case-step.ts';
import { StepResolver, Steps } from './steps.ts';

/** What happened to a case, who did it and when (B01). */
export const caseSteps: Area = { entities: [CaseStep], resolvers: [Steps, StepResolver] };
