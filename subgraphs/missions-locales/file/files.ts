import { raw } from '@mikro-orm/core';
import { openById } from '@passerelle/kit/data/open-by-id';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { schemeCodeOf } from '../scheme/aliases.ts';
import { SituationKindEnum, type SituationKind } from '../situation/kind.ts';
import { MissionLocaleFile } from './file.ts';

export const MissionLocaleFileConnection = Connection(() => MissionLocaleFile, 'MissionLocaleFile');

@Resolver()
export class FileQueries {
  @Allow('MEMBER')
  @Query(() => MissionLocaleFile, { nullable: true, description: 'Un dossier de mission locale. Absent s’il n’existe pas ou ne vous est pas ouvert.' })
  missionLocaleFile(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<MissionLocaleFile | null> {
    return openById(context, MissionLocaleFile, id);
  }

  /** 3.2: a file whose person is not registered (an under-16) is in no list, not even its mission locale's. */
  @Allow('MEMBER')
  @Query(() => MissionLocaleFileConnection, { description: 'Dossiers de votre mission locale' })
  missionLocaleFiles(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('situation', () => SituationKindEnum, { nullable: true, description: 'Situation actuelle' }) situation?: SituationKind | null,
    @Arg('scheme', () => String, { nullable: true, description: 'Code ou nom usuel d’un dispositif en cours : PACEA, CEJ…' }) scheme?: string | null,
    @Arg('adviser', () => ID, { nullable: true, description: 'Conseiller' }) adviser?: string | null,
    @Arg('isClosed', () => Boolean, { nullable: true, description: 'Vrai : les dossiers clos ; sinon, ceux en cours' }) isClosed?: boolean | null,
  ): Promise<Page<MissionLocaleFile>> {
    const ownerId = context.member.organisation;
    return page(context, MissionLocaleFile, args, {
      ownerId, youthId: { $ne: null }, closedOn: isClosed ? { $ne: null } : null,
      ...(situation ? { situation } : {}),
      ...(adviser ? { adviserId: adviser } : {}),
      ...(scheme ? inScheme(ownerId, scheme) : {}),
    });
  }
}

const inScheme = (ownerId: string, code: string) => ({
  id: { $in: raw(
    '(select p.file_id from support_programme p join scheme s on s.id = p.scheme_id where p.owner_id = ? and s.code = ? and p.ended_on is null)',
    [ownerId, schemeCodeOf(code, null) ?? code.trim().toUpperCase()],
  ) },
});
