import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { changesOf } from '../changes.ts';
import { EVERYWHERE } from './discovery-event.ts';
import { readEvent, type EventFacts } from './event-facts.ts';
import { ownEvent } from './own-event.ts';
import { DiscoveryEventPayload } from './payload.ts';

@InputType({ description: 'Ce qui change dans un événement à venir : ce qui est absent reste tel quel, ce qui est nul s’efface' })
export class ReviseDiscoveryEventInput {
  @Field(() => ID, { description: 'Événement' }) eventId!: string;
  @Field(() => String, { nullable: true, description: 'Intitulé' }) title?: string | null;
  @Field(() => String, { nullable: true, description: 'Description ; nulle : retirée' }) description?: string | null;
  @Field(() => String, { nullable: true, description: 'Lieu' }) venue?: string | null;
  @Field(() => String, { nullable: true, description: 'Commune du lieu (code INSEE)' }) commune?: string | null;
  @Field(() => Date, { nullable: true, description: 'Inscriptions jusqu’au ; nul : jusqu’au début' }) registrationUntil?: Date | null;
  @Field(() => Int, { nullable: true, description: 'Nombre de places' }) capacity?: number | null;
  @Field(() => String, { nullable: true, description: 'Qui contacter' }) contact?: string | null;
}

@Resolver()
export class ReviseDiscoveryEvent {
  /** The day stays: whoever registered somebody counts on it. Moved, it is cancelled and published again. */
  @Allow(COORDINATORS)
  @Mutation(() => DiscoveryEventPayload, { description: 'Corrige un événement à venir que vous organisez. Pour changer de jour, annulez-le et publiez-en un autre.' })
  async reviseDiscoveryEvent(@Arg('input', () => ReviseDiscoveryEventInput) { eventId, ...changes }: ReviseDiscoveryEventInput, @Ctx() context: RequestContext): Promise<Partial<DiscoveryEventPayload>> {
    const discoveryEvent = await ownEvent(context, eventId);
    const given = changesOf(changes, ['description', 'venue', 'commune', 'registrationUntil']);
    const next = readEvent({ ...discoveryEvent, departements: discoveryEvent.reaches.filter((code) => code !== EVERYWHERE), ...given } as EventFacts, new Date());
    if (next.capacity < discoveryEvent.taken) throw new Refusal('CAPACITY_BELOW_TAKEN', `${discoveryEvent.taken} place(s) sont déjà prises. Indiquez au moins ce nombre de places.`, ['input', 'capacity']);
    Object.assign(discoveryEvent, next);
    return { discoveryEvent };
  }
}
