import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { PreContract } from './pre-contract.ts';
import { SlicePreContracts } from './pre-contracts.ts';
import { RecordPreContract } from './record-pre-contract.ts';

/** Contracts between establishments and families (I04): that they exist, and when. */
export const preContracts: Area = {
  entities: [PreContract],
  resolvers: [SlicePreContracts, RecordPreContract],
  references: { PreContract: ({ id }, context) => byId(context, PreContract, id) },
};
