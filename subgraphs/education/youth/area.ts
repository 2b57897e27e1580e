import type { Area } from '@passerelle/kit/server/area';
import { EducationSliceResolver, Youth, YouthResolver } from './youth.ts';

/** `Youth.education`; the fields of the slice stand with what they show. */
export const youths: Area = { resolvers: [YouthResolver, EducationSliceResolver], references: { Youth: ({ id }) => Object.assign(new Youth(), { id }) } };
