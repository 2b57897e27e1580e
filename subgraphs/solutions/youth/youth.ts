import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { asParty } from '../proposal/parties.ts';
import { Proposal } from '../proposal/proposal.ts';
import { Youth } from './stub.ts';

@Shared('YOUTH')
@ObjectType({ description: 'Ce que les organismes qui proposent des solutions savent du jeune' })
export class SolutionsSlice {
  youthId!: string;
}

@Resolver(() => Youth)
export class YouthResolver {
  /** Null where the grant does not open this slice (withheld); an object, perhaps empty, where it does (3.3). */
  @Directive('@requires(fields: "grant")')
  @FieldResolver(() => SolutionsSlice, { nullable: true, description: 'Solutions : places proposées, réponses, entrées' })
  solutions(@Root() youth: Youth, @Ctx() context: RequestContext): SolutionsSlice | null {
    const grant = context.grantFor(youth.id);
    return grant?.scopes.includes('SOLUTION') ? Object.assign(new SolutionsSlice(), { youthId: youth.id }) : null;
  }
}

@Resolver(() => SolutionsSlice)
export class SolutionsSliceResolver {
  @Shared('SOLUTION')
  @FieldResolver(() => [Proposal], { nullable: true, description: 'Propositions faites au jeune, la dernière d’abord' })
  async proposals(@Root() slice: SolutionsSlice, @Ctx() context: RequestContext): Promise<Proposal[]> {
    const found = await ofYouth(context, Proposal, slice.youthId, { proposedAt: 'desc', id: 'asc' });
    return found.map((proposal) => asParty(context, proposal));
  }
}
