import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ContractBreak } from './contract-break.ts';
import { ContractBreakQueries, SliceContractBreaks } from './contract-breaks.ts';
import { FollowContractBreak } from './follow-contract-break.ts';
import { RecordNewContract } from './record-new-contract.ts';
import { ReportContractBreak } from './report-contract-break.ts';

/** Broken apprenticeship contracts and their follow-up (G05). */
export const contractBreaks: Area = {
  entities: [ContractBreak],
  resolvers: [ContractBreakQueries, SliceContractBreaks, ReportContractBreak, FollowContractBreak, RecordNewContract],
  references: { ContractBreak: ({ id }, context) => byId(context, ContractBreak, id) },
};
