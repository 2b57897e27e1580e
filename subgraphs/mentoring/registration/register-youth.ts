import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { EventRegistration } from './event-registration.ts';
import { asParty } from './parties.ts';
import { EventRegistrationPayload } from './payload.ts';
import { takePlaces } from './places.ts';
import { REGISTRARS } from './registrars.ts';
import { tell } from './tell.ts';

@InputType({ description: 'Un jeune à inscrire à un événement de découverte' })
export class RegisterYouthForEventInput {
  @Field(() => ID, { description: 'Événement' }) eventId!: string;
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
}

const already = () => new Refusal('ALREADY_REGISTERED', 'Ce jeune est déjà inscrit à cet événement. Il n’y a rien à faire.', ['input', 'youthId']);

@Resolver()
export class RegisterYouth {
  /** F17. The place is taken first: whoever waits for it waits there, and a refusal gives it back. */
  @Allow(REGISTRARS)
  @Mutation(() => EventRegistrationPayload, { description: 'Inscrit un jeune qui vous est ouvert à un événement de découverte du mentorat (F17)' })
  async registerYouthForEvent(@Arg('input', () => RegisterYouthForEventInput) { eventId, youthId }: RegisterYouthForEventInput, @Ctx() context: RequestContext): Promise<Partial<EventRegistrationPayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('MENTORING')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ne vous est pas ouvert pour le mentorat. Demandez à la plate-forme de l’inscrire.', ['input', 'youthId']);
    const em = await context.em();
    if (await em.count(EventRegistration, { eventId, youthId: { $in: [...grant.ids] }, cancelledOn: null })) throw already();
    const event = await takePlaces(context, eventId, 1);
    const { person, organisation } = context.member;
    const registration = em.create(EventRegistration, { eventId, youthId: grant.youth, registrarId: organisation, authorId: person, organiserId: event.organiserId } as never) as EventRegistration;
    try {
      await em.flush();
    } catch (error) {
      // Somebody else's request registered the youth in between: the index says it.
      throw error instanceof UniqueConstraintViolationException ? already() : error;
    }
    await tell(context, 'made', event, [registration]);
    return { registration: asParty(context, registration) };
  }
}
