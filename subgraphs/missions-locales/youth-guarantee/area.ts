import type { Area } from '@passerelle/kit/server/area';
import { YouthGuaranteeQueries } from './bodies.ts';

/** Who spots and who supports in the European youth guarantee (E14, E15). */
export const youthGuarantee: Area = { resolvers: [YouthGuaranteeQueries] };
