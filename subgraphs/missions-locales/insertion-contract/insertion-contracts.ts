import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { InsertionContract } from './insertion-contract.ts';

@Resolver(() => MissionLocaleFile)
export class ContractsOfFile {
  @FieldResolver(() => [InsertionContract], { nullable: true, description: 'Contrats uniques d’insertion (CUI) prescrits, le dernier d’abord (E17, I06)' })
  insertionContracts(@Root() { id }: MissionLocaleFile, @Ctx() context: RequestContext): Promise<InsertionContract[]> {
    return manyBy(context, InsertionContract, 'fileId', id, { prescribedOn: 'desc', id: 'desc' });
  }
}
