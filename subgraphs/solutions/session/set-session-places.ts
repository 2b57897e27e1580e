import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Proposal } from '../proposal/proposal.ts';
import { capped } from '../freshness/rule.ts';
import { settleChecks } from '../freshness/settle-checks.ts';
import { HOLDING } from '../proposal/state.ts';
import { ownSession } from '../provider/own-provider.ts';
import { PROVIDER_ROLES } from '../provider/roles.ts';
import { checkPlaces } from './open-session.ts';
import { Session } from './session.ts';

@InputType({ description: 'Les places d’une session, telles qu’elles sont aujourd’hui' })
export class SetSessionPlacesInput {
  @Field(() => ID, { description: 'Session' }) sessionId!: string;
  @Field(() => Int, { description: 'Nombre de places' }) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'Places prises, y compris hors de Passerelle ; absent : inchangé' }) taken?: number | null;
  @Field(() => Int, { nullable: true, description: 'Places prises que vous aviez sous les yeux : refusé si ce nombre a changé depuis ; absent : non vérifié' }) expectedTaken?: number | null;
  @Field(() => Int, { nullable: true, description: 'Places financées ; absent : inchangé' }) funded?: number | null;
  @Field(() => Date, { nullable: true, description: 'Places tenues à jour jusqu’à cette date, trente jours au plus ; absent : trente jours' }) freshUntil?: Date | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SetSessionPlacesPayload {
  @Field(() => Session, { nullable: true, description: 'La session' }) session?: Session | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SetSessionPlaces {
  /**
   * E02: the row is locked first, so that a place accepted meanwhile is counted. Places promised here cannot be taken away;
   * those that come free go to who waits (see waiting/promote.ts). To say how many there are is to confirm them.
   */
  @Allow({ roles: PROVIDER_ROLES })
  @Mutation(() => SetSessionPlacesPayload, { description: 'Met à jour les places d’une session' })
  async setSessionPlaces(@Arg('input', () => SetSessionPlacesInput) input: SetSessionPlacesInput, @Ctx() context: RequestContext): Promise<Partial<SetSessionPlacesPayload>> {
    checkPlaces(input.capacity, null);
    await ownSession(context, input.sessionId, ['input', 'sessionId']);
    const em = await context.em();
    const session = await em.findOneOrFail(Session, { id: input.sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (session.cancelledOn) throw new Refusal('SESSION_CANCELLED', 'Cette session est annulée. Ouvrez-en une autre.', ['input', 'sessionId']);
    checkPlaces(input.capacity, input.funded ?? session.funded);
    const taken = input.taken ?? session.taken;
    // Those taken outside the hub are in the same number: a place accepted since the form was opened would be sold a second time.
    if (typeof input.expectedTaken === 'number' && input.expectedTaken !== session.taken) {
      throw new Refusal('PLACES_CHANGED', `Une place a été prise ou rendue entre-temps : ${session.taken} sont prises. Rechargez la session, puis corrigez.`, ['input', 'expectedTaken']);
    }
    const promised = await em.count(Proposal, { sessionId: session.id, providerOrganisationId: context.member.organisation, state: { $in: [...HOLDING] } });
    if (taken < promised) throw new Refusal('PLACES_PROMISED', `${promised} place(s) de cette session sont promises à des jeunes. Indiquez au moins ce nombre de places prises.`, ['input', 'taken']);
    if (input.capacity < taken) throw new Refusal('CAPACITY_BELOW_TAKEN', `${taken} place(s) sont déjà prises. Indiquez au moins ce nombre de places.`, ['input', 'capacity']);
    Object.assign(session, { capacity: input.capacity, taken });
    if (input.funded !== undefined && input.funded !== null) session.funded = input.funded;
    session.confirmedAt = new Date();
    session.freshUntil = capped(input.freshUntil, session.confirmedAt);
    await settleChecks(context, [session.id]);
    return { session };
  }
}
