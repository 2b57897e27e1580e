import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Members } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { currentPosts } from '../person/current-posts.ts';
import { Membership } from './membership.ts';
import { Platform } from './platform.ts';

async function circle(context: RequestContext, platformId: string, number: 1 | 2): Promise<Organisation[]> {
  const members = await manyBy(context, Membership, 'platformId', platformId, { id: 'asc' });
  const current = members.filter((m) => m.circle === number && !m.endedOn);
  return (await Promise.all(current.map((m) => byId(context, Organisation, m.organisationId)))).filter((o) => o !== null);
}

@Resolver(() => Platform)
export class PlatformResolver {
  @FieldResolver(() => [Organisation], { description: 'Cercle 1 : noyau opérationnel (D01)' })
  circle1(@Root() platform: Platform, @Ctx() context: RequestContext): Promise<Organisation[]> {
    return circle(context, platform.id, 1);
  }

  @FieldResolver(() => [Organisation], { description: 'Cercle 2 : cercle élargi, qui aide au repérage ou offre des solutions (D02)' })
  circle2(@Root() platform: Platform, @Ctx() context: RequestContext): Promise<Organisation[]> {
    return circle(context, platform.id, 2);
  }

  @Members()
  @FieldResolver(() => [Person], { nullable: true, description: 'Binôme responsable : Éducation nationale et emploi (D12)' })
  async responsables(@Root() platform: Platform, @Ctx() context: RequestContext): Promise<Person[]> {
    const organisations = await circle(context, platform.id, 1);
    const posts = (await Promise.all(organisations.map((o) => currentPosts(context, 'organisationId', o.id)))).flat();
    const people = new Set(posts.filter((p) => p.role === 'RESPONSABLE').map((p) => p.personId));
    return (await Promise.all([...people].map((id) => byId(context, Person, id)))).filter((p) => p !== null);
  }
}
