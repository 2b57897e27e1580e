import type { Area } from '@passerelle/kit/server/area';
import { Youth } from './stub.ts';
import { SolutionsSliceResolver, YouthResolver } from './youth.ts';

/** The youth as this slice knows it. */
export const youths: Area = { resolvers: [YouthResolver, SolutionsSliceResolver], references: { Youth: ({ id }) => Object.assign(new Youth(), { id }) } };
