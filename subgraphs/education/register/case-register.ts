import type { FilterQuery } from '@mikro-orm/core';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { RegisterEntry } from './register-entry.ts';

const RegisterEntryConnection = Connection(() => RegisterEntry, 'RegisterEntry');

/** Which lines are a platform's year; none for who is not habilitated in its circle 1 (A26). */
export function linesOf(context: RequestContext, platformId: string, year: number | null | undefined): FilterQuery<RegisterEntry> {
  const mine = namingPlatforms(context.member).filter((id) => id === platformId.toLowerCase());
  return { platformId: { $in: mine }, year: year ?? Number(today().slice(0, 4)) };
}

@Resolver()
export class CaseRegister {
  @Allow('MEMBER')
  @Query(() => RegisterEntryConnection, { description: 'Registre des fiches de suivi d’une de vos plates-formes (cercle 1), dans l’ordre des numéros (B16)' })
  caseRegister(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('platformId', () => ID, { description: 'Plate-forme' }) platformId: string,
    @Arg('year', () => Int, { nullable: true, description: 'Année civile ; par défaut, l’année en cours' }) year?: number | null,
  ): Promise<Page<RegisterEntry>> {
    return page(context, RegisterEntry, args, linesOf(context, platformId, year), { rank: 'asc', id: 'asc' });
  }
}
