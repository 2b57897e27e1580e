import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { cancelAll } from '../registration/cancel-all.ts';
import { ownEvent } from './own-event.ts';
import { DiscoveryEventPayload } from './payload.ts';

@InputType({ description: 'Un événement à annuler' })
export class CancelDiscoveryEventInput {
  @Field(() => ID, { description: 'Événement' }) eventId!: string;
}

@Resolver()
export class CancelDiscoveryEvent {
  /** Its registrations are cancelled with it, and told one by one. */
  @Allow(COORDINATORS)
  @Mutation(() => DiscoveryEventPayload, { description: 'Annule un événement à venir que vous organisez, et toutes ses inscriptions' })
  async cancelDiscoveryEvent(@Arg('input', () => CancelDiscoveryEventInput) { eventId }: CancelDiscoveryEventInput, @Ctx() context: RequestContext): Promise<Partial<DiscoveryEventPayload>> {
    const discoveryEvent = await ownEvent(context, eventId);
    Object.assign(discoveryEvent, { cancelledOn: today(), taken: 0 });
    await cancelAll(context, discoveryEvent);
    return { discoveryEvent };
  }
}
