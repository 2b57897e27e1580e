import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { School } from './school.ts';
import { SchoolQueries } from './schools.ts';

/** Schools, by UAI. */
export const schools: Area = { entities: [School], resolvers: [SchoolQueries], references: { School: ({ id }, context) => byId(context, School, id) } };
