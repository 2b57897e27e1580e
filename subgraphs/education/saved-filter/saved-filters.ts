import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Members } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { latestCampaign } from '../list/asked-campaign.ts';
import { Person } from '../person/person.ts';
import { FilterVersion } from './filter-version.ts';
import { SavedFilter } from './saved-filter.ts';

@Members()
@ObjectType({ description: 'Ce que prendrait un filtre sur la liste de la dernière campagne : des nombres, personne n’est nommé' })
export class FilterPreview {
  @Field(() => Int, { description: 'Jeunes de la liste qui répondent au filtre' }) matching!: number;
  @Field(() => Int, { description: 'Parmi eux, ceux qu’aucun filtre en service mieux placé ne prend' }) taken!: number;
}

@Resolver(() => SavedFilter)
export class SavedFilterQueries {
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Query(() => [SavedFilter], { description: 'Filtres enregistrés de vos plates-formes (cercle 1, habilité), dans l’ordre où ils sont essayés' })
  async savedFilters(@Ctx() context: RequestContext, @Arg('platformId', () => ID, { nullable: true, description: 'Une seule de vos plates-formes' }) platformId?: string | null): Promise<SavedFilter[]> {
    const platforms = namingPlatforms(context.member).filter((p) => !platformId || p === platformId);
    return (await context.em()).find(SavedFilter, { platformId: { $in: platforms } }, { orderBy: { position: 'asc', platformId: 'asc', id: 'asc' } });
  }

  @FieldResolver(() => [FilterVersion], { description: 'Ses états successifs, le dernier d’abord' })
  history(@Root() filter: SavedFilter, @Ctx() context: RequestContext): Promise<FilterVersion[]> {
    return manyBy(context, FilterVersion, 'filterId', filter.id, { version: 'desc' });
  }

  @FieldResolver(() => FilterPreview, { nullable: true, description: 'Ce qu’il prendrait sur la liste de la dernière campagne' })
  async preview(@Root() filter: SavedFilter, @Ctx() context: RequestContext): Promise<FilterPreview | null> {
    const campaign = await latestCampaign(context);
    if (!campaign) return null;
    return context.loader('filter previews', () => new DataLoader<string, FilterPreview>(async (filters) => {
      const counts = await (await context.em()).execute<{ filter_id: string; matching: number; taken: number }[]>('select * from filter_previews(?::uuid[], ?)', [`{${filters.join(',')}}`, campaign.id]);
      const found = new Map(counts.map(({ filter_id, matching, taken }) => [filter_id, Object.assign(new FilterPreview(), { matching, taken })]));
      return filters.map((id) => found.get(id) ?? Object.assign(new FilterPreview(), { matching: 0, taken: 0 }));
    })).load(filter.id);
  }
}

@Resolver(() => FilterVersion)
export class FilterVersionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Modifié par' })
  author(@Root() version: FilterVersion): Person {
    return Object.assign(new Person(), { id: version.authorId });
  }
}
