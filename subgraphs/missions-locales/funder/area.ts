import type { Area } from '@passerelle/kit/server/area';
import { FunderQueries } from './funders.ts';

/** European money behind the schemes (I07). */
export const funders: Area = { resolvers: [FunderQueries] };
