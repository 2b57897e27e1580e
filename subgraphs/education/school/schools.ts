import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { parseUai } from '@passerelle/kit/values/uai';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { School } from './school.ts';

export const SchoolConnection = Connection(() => School, 'School');

@Resolver()
export class SchoolQueries {
  @Allow('ANYONE')
  @Query(() => School, { nullable: true, description: 'Un établissement' })
  school(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<School | null> {
    return byId(context, School, id);
  }

  @Allow('ANYONE')
  @Query(() => SchoolConnection, { description: 'Établissements, par département, UAI ou partie du nom' })
  schools(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('departement', () => String, { nullable: true, description: 'Département' }) departement?: string | null,
    @Arg('uai', () => String, { nullable: true, description: 'Code UAI' }) uai?: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Partie du nom' }) name?: string | null,
  ): Promise<Page<School>> {
    return page(context, School, args, {
      ...(departement ? { departement } : {}),
      ...(uai ? { uai: parseUai(uai)?.uai ?? '' } : {}),
      ...(name ? { name: { $ilike: `%${name.replace(/[\\%_]/g, '\\$&')}%` } } : {}),
    });
  }
}
