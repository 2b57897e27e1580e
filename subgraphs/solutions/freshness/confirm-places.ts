import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { freshFrom } from './rule.ts';
import { settleChecks } from './settle-checks.ts';

@InputType({ description: 'Des places qui sont toujours celles affichées' })
export class ConfirmPlacesInput {
  @Field(() => [ID], { description: 'Sessions, cent au plus' }) sessionIds!: string[];
}

@Public()
@ObjectType({ description: 'Résultat' })
export class ConfirmPlacesPayload {
  @Field(() => [Session], { nullable: true, description: 'Les sessions confirmées' }) sessions?: Session[] | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class ConfirmPlaces {
  /** E02: all of them or none, in four statements whatever their number: one that is somebody else's means a mistake in the list. */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => ConfirmPlacesPayload, { description: 'Confirme que les places affichées sont justes, pour plusieurs sessions à la fois ; elles sont à jour pour trente jours' })
  async confirmPlaces(@Arg('input', () => ConfirmPlacesInput) input: ConfirmPlacesInput, @Ctx() context: RequestContext): Promise<Partial<ConfirmPlacesPayload>> {
    const ids = [...new Set(input.sessionIds)];
    if (ids.length < 1 || ids.length > 100) throw new Refusal('TOO_MANY', 'Confirmez de 1 à 100 sessions à la fois.', ['input', 'sessionIds']);
    const em = await context.em();
    const sessions = await em.find(Session, { id: { $in: ids }, cancelledOn: null }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    const mine = await em.find(Solution, { id: { $in: sessions.map((s) => s.solutionId) }, ownerId: context.member.organisation });
    const kept = new Set(mine.map((s) => s.id));
    if (sessions.length < ids.length || !sessions.every((s) => kept.has(s.solutionId))) {
      throw new Refusal('SESSION_NOT_YOURS', 'Une de ces sessions n’est pas tenue par votre organisation, ou est annulée. Rechargez la liste.', ['input', 'sessionIds']);
    }
    const now = new Date();
    for (const session of sessions) Object.assign(session, { confirmedAt: now, freshUntil: freshFrom(now) });
    await em.flush();
    await settleChecks(context, ids);
    return { sessions };
  }
}
