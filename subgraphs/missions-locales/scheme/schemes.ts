import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { isValidOn, Scheme } from './scheme.ts';

@Resolver()
export class SchemeQueries {
  @Allow('ANYONE')
  @Query(() => [Scheme], { description: 'Dispositifs d’accompagnement, le plus récent d’abord ; tous, ou ceux où l’on pouvait entrer un jour donné' })
  async schemes(
    @Ctx() context: RequestContext,
    @Arg('validOn', () => LocalDate, { nullable: true, description: 'Jour d’entrée dans le dispositif' }) validOn?: string | null,
  ): Promise<Scheme[]> {
    const em = await context.em();
    // A dozen rows at most: the whole table is one page.
    const schemes = await em.findAll(Scheme, { orderBy: { validFrom: 'desc', code: 'asc' } });
    return validOn ? schemes.filter((s) => isValidOn(s, validOn)) : schemes;
  }
}
