import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EducationSlice } from '../youth/youth.ts';
import { PreContract } from './pre-contract.ts';

@Resolver(() => EducationSlice)
export class SlicePreContracts {
  @Shared('SCHOOLING')
  @FieldResolver(() => [PreContract], { nullable: true, description: 'Contrats du programme de réussite éducative (PRE, I04)' })
  preContracts(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<PreContract[]> {
    return ofYouth(context, PreContract, slice.youthId, { startedOn: 'desc', id: 'asc' });
  }
}
