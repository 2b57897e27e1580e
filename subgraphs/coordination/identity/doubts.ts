import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { today } from '@passerelle/kit/values/today';
import { Youth } from '../youth/youth.ts';
import { Doubt } from './doubt.ts';

const DoubtConnection = Connection(() => Doubt, 'Doubt');

@Resolver(() => Doubt)
export class DoubtResolver {
  /** Doubts of the viewer's platforms; none that names somebody under 16. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Query(() => DoubtConnection, { description: 'Doutes d’identité à trancher sur vos plates-formes' })
  doubts(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<Doubt>> {
    const platforms = namingPlatforms(context.member);
    return page(context, Doubt, args, { state: 'OPEN', listedFrom: { $lte: today() }, $or: [{ platformId: { $in: platforms } }, { otherPlatformId: { $in: platforms } }] });
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le dossier le plus ancien' })
  async youth(@Root() doubt: Doubt, @Ctx() context: RequestContext): Promise<Youth | null> {
    return (await context.grantOf(doubt.youthId)) && byId(context, Youth, doubt.youthId);
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'L’autre dossier' })
  async other(@Root() doubt: Doubt, @Ctx() context: RequestContext): Promise<Youth | null> {
    return (await context.grantOf(doubt.otherId)) && byId(context, Youth, doubt.otherId);
  }
}
