import type { Area } from '@passerelle/kit/server/area';
import { MentoringSliceResolver, Youth, YouthResolver } from './youth.ts';

/** The youth as this slice knows it. */
export const youths: Area = { resolvers: [YouthResolver, MentoringSliceResolver], references: { Youth: ({ id }) => Object.assign(new Youth(), { id }) } };
