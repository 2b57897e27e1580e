import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockedRegistration } from './parties.ts';
import { EventRegistrationPayload } from './payload.ts';
import { REGISTRARS } from './registrars.ts';
import { tell } from './tell.ts';

@InputType({ description: 'Une inscription à annuler' })
export class CancelEventRegistrationInput {
  @Field(() => ID, { description: 'Inscription' }) registrationId!: string;
}

@Resolver()
export class CancelRegistration {
  @Allow(REGISTRARS)
  @Mutation(() => EventRegistrationPayload, { description: 'Annule une inscription que votre organisation a faite, ou à un événement qu’elle organise : ses places sont libres de nouveau' })
  async cancelEventRegistration(@Arg('input', () => CancelEventRegistrationInput) { registrationId }: CancelEventRegistrationInput, @Ctx() context: RequestContext): Promise<Partial<EventRegistrationPayload>> {
    const { registration, event } = await lockedRegistration(context, registrationId, ['registrarId', 'organiserId']);
    if (event.startsAt <= new Date()) throw new Refusal('EVENT_BEGUN', 'Cet événement a déjà commencé. L’organisateur consigne qui est venu.', ['input', 'registrationId']);
    Object.assign(registration, { state: 'CANCELLED', cancelledOn: today() });
    event.taken -= registration.headcount;
    await tell(context, 'cancelled', event, [registration]);
    return { registration };
  }
}
