import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { SchemeNatureEnum, type SchemeNature } from './nature.ts';
import { isValidOn, Scheme } from './scheme.ts';

@Resolver()
export class SchemeQueries {
  @Allow('ANYONE')
  @Query(() => [Scheme], { description: 'Dispositifs, le plus récent d’abord ; tous, ceux d’une nature, ceux où l’on pouvait entrer un jour donné (E15, I05, I06)' })
  async schemes(
    @Ctx() context: RequestContext,
    @Arg('validOn', () => LocalDate, { nullable: true, description: 'Jour d’entrée dans le dispositif' }) validOn?: string | null,
    @Arg('nature', () => SchemeNatureEnum, { nullable: true, description: 'Nature du dispositif' }) nature?: SchemeNature | null,
  ): Promise<Scheme[]> {
    const em = await context.em();
    // A score of rows at most: the whole table is one page.
    const schemes = await em.findAll(Scheme, { orderBy: { validFrom: 'desc', code: 'asc' } });
    return schemes.filter((s) => (!validOn || isValidOn(s, validOn)) && (!nature || s.nature === nature));
  }
}
