import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Association } from '../association/association.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { ConsortiumMember } from './consortium-member.ts';
import { Consortium } from './consortium.ts';

@Resolver(() => Consortium)
export class ConsortiumResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Collectif qui le coordonne, au registre des organisations du réseau' })
  coordinator(@Root() consortium: Consortium): Organisation | null {
    return organisationOf(consortium.coordinatorId);
  }

  @FieldResolver(() => [ConsortiumMember], { description: 'Ses membres d’aujourd’hui, les plus anciens d’abord' })
  async members(@Root() consortium: Consortium, @Ctx() context: RequestContext): Promise<ConsortiumMember[]> {
    return (await manyBy(context, ConsortiumMember, 'consortiumId', consortium.id, { since: 'asc', id: 'asc' })).filter((member) => !member.until);
  }
}

@Resolver(() => ConsortiumMember)
export class ConsortiumMemberResolver {
  @FieldResolver(() => Association, { nullable: true, description: 'L’association' })
  association(@Root() member: ConsortiumMember, @Ctx() context: RequestContext): Promise<Association | null> {
    return byId(context, Association, member.associationId);
  }

  @FieldResolver(() => Consortium, { nullable: true, description: 'Le consortium' })
  consortium(@Root() member: ConsortiumMember, @Ctx() context: RequestContext): Promise<Consortium | null> {
    return byId(context, Consortium, member.consortiumId);
  }
}

@Resolver(() => Association)
export class AssociationConsortia {
  @FieldResolver(() => [ConsortiumMember], { description: 'Consortiums dont elle est membre aujourd’hui (F17)' })
  async consortiumMemberships(@Root() association: Association, @Ctx() context: RequestContext): Promise<ConsortiumMember[]> {
    return (await manyBy(context, ConsortiumMember, 'associationId', association.id, { since: 'asc', id: 'asc' })).filter((member) => !member.until);
  }
}
