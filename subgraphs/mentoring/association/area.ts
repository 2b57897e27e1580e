import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Association } from './association.ts';
import { AssociationResolver } from './association.resolver.ts';
import { AssociationQueries } from './associations.ts';

/** Associations, the ten of the Collectif Mentorat among them (F16). */
export const associations: Area = { entities: [Association], resolvers: [AssociationQueries, AssociationResolver], references: { Association: ({ id }, context) => byId(context, Association, id) } };
