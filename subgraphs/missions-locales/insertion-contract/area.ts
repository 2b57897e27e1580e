import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { EndInsertionContract } from './end-contract.ts';
import { InsertionContract } from './insertion-contract.ts';
import { ContractsOfFile } from './insertion-contracts.ts';
import { PrescribeInsertionContract } from './prescribe.ts';

/** Contracts that missions locales prescribe (E17, I06). */
export const insertionContracts: Area = {
  entities: [InsertionContract],
  resolvers: [ContractsOfFile, PrescribeInsertionContract, EndInsertionContract],
  references: { InsertionContract: ({ id }, context) => byId(context, InsertionContract, id) },
};
