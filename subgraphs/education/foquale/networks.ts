import { manyBy } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { FoqualeMember } from './foquale-member.ts';
import { FoqualeNetwork } from './foquale-network.ts';
import { FoqualeKindEnum, missingFrom, type FoqualeKind } from './representation.ts';

const FoqualeNetworkConnection = Connection(() => FoqualeNetwork, 'FoqualeNetwork');

/** Who sits in it today. */
async function current(context: RequestContext, network: FoqualeNetwork): Promise<FoqualeMember[]> {
  const day = today();
  return (await manyBy(context, FoqualeMember, 'networkId', network.id, { kind: 'asc', id: 'asc' })).filter((m) => !m.until || m.until >= day);
}

@Resolver(() => FoqualeNetwork)
export class FoqualeQueries {
  @Allow('ANYONE')
  @Query(() => FoqualeNetworkConnection, { description: 'Réseaux FOQUALE (I03)' })
  foqualeNetworks(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'D’un département' }) departement?: string | null,
  ): Promise<Page<FoqualeNetwork>> {
    return page(context, FoqualeNetwork, args, departement ? { departement } : {});
  }

  @Members()
  @FieldResolver(() => Person, { nullable: true, description: 'Chef d’établissement au rôle transversal, élu par ses pairs (I03)' })
  head(@Root() { headId }: FoqualeNetwork): Person | null {
    return headId ? Object.assign(new Person(), { id: headId }) : null;
  }

  @FieldResolver(() => [FoqualeMember], { description: 'Structures membres aujourd’hui' })
  members(@Root() network: FoqualeNetwork, @Ctx() context: RequestContext): Promise<FoqualeMember[]> {
    return current(context, network);
  }

  @FieldResolver(() => [FoqualeKindEnum], { description: 'Représentations qui manquent, parmi privé, agricole, défense et CFA (I03)' })
  async missing(@Root() network: FoqualeNetwork, @Ctx() context: RequestContext): Promise<readonly FoqualeKind[]> {
    return missingFrom((await current(context, network)).map((m) => m.kind));
  }
}

@Resolver(() => FoqualeMember)
export class FoqualeMemberResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'La structure' })
  organisation(@Root() { organisationId }: FoqualeMember): Organisation {
    return Object.assign(new Organisation(), { id: organisationId });
  }
}
