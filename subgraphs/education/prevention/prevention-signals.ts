import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { PREVENTION_ROLES } from './payload.ts';
import { PreventionSignal } from './prevention-signal.ts';

const PreventionSignalConnection = Connection(() => PreventionSignal, 'PreventionSignal');

@Resolver()
export class PreventionQueries {
  @Allow({ roles: PREVENTION_ROLES, networks: ['EDUCATION'] })
  @Query(() => PreventionSignalConnection, { description: 'Signaux de prévention de votre établissement (I01)' })
  preventionSignals(
    @Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext,
    @Arg('open', () => Boolean, { nullable: true, description: 'Seulement ceux qui ne sont pas clos' }) open?: boolean | null,
  ): Promise<Page<PreventionSignal>> {
    return page(context, PreventionSignal, args, { ownerId: context.member.organisation, ...(open ? { closedOn: null } : {}) });
  }
}
