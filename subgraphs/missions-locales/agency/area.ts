import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AgencyQueries } from './agencies.ts';
import { Agency } from './agency.ts';

/** The places where a structure receives. */
export const agencies: Area = { entities: [Agency], resolvers: [AgencyQueries], references: { Agency: ({ id }, context) => byId(context, Agency, id) } };
