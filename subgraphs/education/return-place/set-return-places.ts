import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ReturnPlacePayload } from './payload.ts';
import { checkCapacity } from './publish-return-places.ts';
import { ReturnPlace } from './return-place.ts';

@InputType({ description: 'Les places, telles qu’elles sont aujourd’hui' })
export class SetReturnPlacesInput {
  @Field(() => ID, { description: 'Places publiées' }) returnPlaceId!: string;
  @Field(() => Int, { description: 'Nombre de places' }) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'Places prises par des jeunes que Passerelle ne connaît pas ; absent : inchangé' }) takenElsewhere?: number | null;
  @Field(() => LocalDate, { nullable: true, description: 'Ferment le ; absent : inchangé' }) closesOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Places tenues à jour jusqu’à cette date ; absent : inchangé' }) freshUntil?: string | null;
}

@Resolver()
export class SetReturnPlaces {
  /** The row is locked first, so that a place taken meanwhile is counted: what is kept for a youth cannot be taken away. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'MLDS_COORDINATOR'] })
  @Mutation(() => ReturnPlacePayload, { description: 'Met à jour des places de retour en formation' })
  async setReturnPlaces(@Arg('input', () => SetReturnPlacesInput) input: SetReturnPlacesInput, @Ctx() context: RequestContext): Promise<Partial<ReturnPlacePayload>> {
    const em = await context.em();
    const returnPlace = await em.findOne(ReturnPlace, { id: input.returnPlaceId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!returnPlace) throw new Refusal('NOT_YOUR_PLACES', 'Ces places n’ont pas été publiées par votre organisation. Choisissez l’une de vos publications.', ['input', 'returnPlaceId']);
    checkCapacity(input.capacity);
    const takenElsewhere = input.takenElsewhere ?? returnPlace.takenElsewhere;
    if (takenElsewhere < 0) throw new Refusal('PLACES_INVALID', 'Un nombre de places n’est pas négatif. Corrigez-le.', ['input', 'takenElsewhere']);
    if (input.capacity < returnPlace.held + takenElsewhere) {
      throw new Refusal('PLACES_PROMISED', `${returnPlace.held} place(s) sont gardées pour des jeunes et ${takenElsewhere} sont prises ailleurs. Indiquez au moins leur somme.`, ['input', 'capacity']);
    }
    if (input.closesOn && input.closesOn < returnPlace.opensOn) throw new Refusal('ENDS_BEFORE_START', 'Ces places ferment avant d’ouvrir. Corrigez la date.', ['input', 'closesOn']);
    Object.assign(returnPlace, { capacity: input.capacity, takenElsewhere, closesOn: input.closesOn ?? returnPlace.closesOn, freshUntil: input.freshUntil ?? returnPlace.freshUntil });
    return { returnPlace };
  }
}
