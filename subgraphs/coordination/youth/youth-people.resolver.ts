import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Referent } from '../referent/referent.ts';
import { asParty, Referral } from '../referral/referral.ts';
import { Youth } from './youth.ts';

@Resolver(() => Youth)
export class YouthPeopleResolver {
  @Shared('STAGE')
  @FieldResolver(() => [Referent], { nullable: true, description: 'Référents du jeune, passés et présents (B08–B10)' })
  referents(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Referent[]> {
    return ofYouth(context, Referent, youth.id, { since: 'desc', id: 'asc' });
  }

  @Shared('STAGE')
  @FieldResolver(() => [Referral], { nullable: true, description: 'Orientations du jeune, la dernière d’abord' })
  async referrals(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Referral[]> {
    const found = await ofYouth(context, Referral, youth.id, { id: 'desc' });
    return found.map((referral) => asParty(context.member.organisation, referral));
  }
}
