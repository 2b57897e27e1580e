import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
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
}
