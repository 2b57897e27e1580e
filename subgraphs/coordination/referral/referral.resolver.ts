import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
import { ReferralMessage } from './referral-message.ts';
import { Referral } from './referral.ts';

@Resolver(() => Referral)
export class ReferralResolver {
  /** Absent once the referral opens nothing any more: the receiver keeps its own act, not the person. */
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, tant qu’il vous est ouvert' })
  async youth(@Root() referral: Referral, @Ctx() context: RequestContext): Promise<Youth | null> {
    return (await context.grantOf(referral.youthId)) && byId(context, Youth, referral.youthId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Qui l’a envoyée' })
  sender(@Root() referral: Referral, @Ctx() context: RequestContext): Promise<Person | null> {
    return byId(context, Person, referral.senderId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui l’a envoyée' })
  senderOrganisation(@Root() referral: Referral, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, referral.senderOrganisationId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation destinataire' })
  receiver(@Root() referral: Referral, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, referral.receiverOrganisationId);
  }

  /** Null for anybody but the parties: withheld is never taken for none. */
  @Shared('OWNER')
  @FieldResolver(() => [ReferralMessage], { nullable: true, description: 'Questions et réponses avant la réponse à l’orientation, la première d’abord ; lisibles des deux parties' })
  async messages(@Root() { id, ownerId }: Referral, @Ctx() context: RequestContext): Promise<ReferralMessage[]> {
    const found = await manyBy(context, ReferralMessage, 'referralId', id, { id: 'asc' });
    return found.map((message) => Object.assign(message, { ownerId }));
  }
}
