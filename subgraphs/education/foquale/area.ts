import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CreateFoqualeNetwork } from './create-network.ts';
import { RecordFoqualeElection } from './elect-head.ts';
import { FoqualeMember } from './foquale-member.ts';
import { FoqualeNetwork } from './foquale-network.ts';
import { FoqualeMemberResolver, FoqualeQueries } from './networks.ts';
import { SetFoqualeMember } from './set-member.ts';

/** FOQUALE networks: who sits in them, who is missing, who was elected (I03). */
export const foquale: Area = {
  entities: [FoqualeNetwork, FoqualeMember],
  resolvers: [FoqualeQueries, FoqualeMemberResolver, CreateFoqualeNetwork, SetFoqualeMember, RecordFoqualeElection],
  references: {
    FoqualeNetwork: ({ id }, context) => byId(context, FoqualeNetwork, id),
    FoqualeMember: ({ id }, context) => byId(context, FoqualeMember, id),
  },
};
