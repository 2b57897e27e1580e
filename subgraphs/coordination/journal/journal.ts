import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
import { Access } from './access.ts';

const AccessConnection = Connection(() => Access, 'Access');

@Resolver(() => Youth)
export class YouthJournalResolver {
  /** 3.4: the record shows who read it; to circle 1 of the platform that follows the youth. */
  @Shared('IDENTITY')
  @FieldResolver(() => AccessConnection, { nullable: true, description: 'Journal des accès au dossier, le dernier d’abord (professionnels du cercle 1)' })
  async journal(@Root() youth: Youth, @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<Access> | null> {
    const grant = await context.grantOf(youth.id);
    const current = grant && (await byId(context, Youth, grant.youth));
    if (!grant || !current?.platformId || !namingPlatforms(context.member).includes(current.platformId)) return null;
    return page(context, Access, args, { youthId: { $in: [...grant.ids] } }, { id: 'desc' });
  }
}

@Resolver(() => Access)
export class AccessResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Qui' })
  person(@Root() access: Access, @Ctx() context: RequestContext): Promise<Person | null> {
    return byId(context, Person, access.viewerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Pour quelle organisation' })
  organisation(@Root() access: Access, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return byId(context, Organisation, access.organisationId);
  }
}
