import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { SchemeResolver } from './scheme.resolver.ts';
import { Scheme } from './scheme.ts';
import { SchemeQueries } from './schemes.ts';

/** Dated codes of support schemes (E15, I05, I06). */
export const schemes: Area = { entities: [Scheme], resolvers: [SchemeQueries, SchemeResolver], references: { Scheme: ({ id }, context) => byId(context, Scheme, id) } };
