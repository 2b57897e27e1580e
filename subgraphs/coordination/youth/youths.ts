import { byId } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import { coded } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Journey } from '../journey/journey.ts';
import { StageEnum, type Stage } from '../journey/stage.ts';
import { Standing } from '../standing/standing.ts';
import { Youth } from './youth.ts';
import { sixteenYearsAgo } from './sixteen.ts';

export const YouthConnection = Connection(() => Youth, 'Youth');

@Resolver()
export class YouthQueries {
  /** Refused and missing look the same: existence is itself private. */
  @Allow('MEMBER')
  @Query(() => Youth, { nullable: true, description: 'Dossier d’un jeune. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  async youth(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Youth | null> {
    return (await context.grantOf(id)) && byId(context, Youth, id);
  }

  /**
   * Youths of the viewer's platforms (circle 1) or those its organisation stands for, from 16 on: no list ever names
   * anybody younger (B21, 3.2). By stage, those of platforms only: circle 1 alone may read the stage of all it lists.
   * @throws BAD_USER_INPUT for a stage outside circle 1
   */
  @Allow('MEMBER')
  @Query(() => YouthConnection, { description: 'Jeunes que vous suivez : ceux de vos plates-formes (cercle 1), ou ceux de votre organisation' })
  async youths(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('platform', () => ID, { nullable: true, description: 'Une de vos plates-formes' }) platform?: string | null,
    @Arg('commune', () => String, { nullable: true, description: 'Commune (code officiel géographique)' }) commune?: string | null,
    @Arg('stage', () => StageEnum, { nullable: true, description: 'Étape du suivi (cercle 1 seulement)' }) stage?: Stage | null,
  ): Promise<Page<Youth>> {
    const platforms = namingPlatforms(context.member).filter((id) => !platform || id === platform);
    const listed = { birthDate: { $lte: sixteenYearsAgo() }, mergedIntoId: null, ...(commune ? { commune } : {}) };
    const em = await context.em();
    if (platforms.length || platform) {
      const audience = { platformId: { $in: platforms } };
      const there = stage ? { id: { $in: em.createQueryBuilder(Journey, 'j').select('j.id').where({ ...audience, stage }).toRaw() as never } } : {};
      return page(context, Youth, args, { ...listed, ...audience, ...there });
    }
    if (stage) throw coded('BAD_USER_INPUT', 'Le filtre par étape est réservé aux plates-formes (cercle 1). Retirez « stage », ou demandez votre habilitation.');
    const mine = em.createQueryBuilder(Standing, 's').select('s.youthId').where({ organisationId: context.member.organisation });
    return page(context, Youth, args, { ...listed, id: { $in: mine.toRaw() as never } });
  }
}
