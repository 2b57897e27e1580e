import { Refusal } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { EventRegistration } from './event-registration.ts';
import { asParty } from './parties.ts';
import { EventRegistrationPayload } from './payload.ts';
import { takePlaces } from './places.ts';
import { REGISTRARS } from './registrars.ts';

@InputType({ description: 'Un groupe à inscrire à un événement de découverte : combien ils sont et leur niveau, aucun nom' })
export class RegisterGroupForEventInput {
  @Field(() => ID, { description: 'Événement' }) eventId!: string;
  @Field(() => Int, { description: 'Nombre de personnes' }) headcount!: number;
  @Field(() => MenteePublicEnum, { description: 'Niveau (F15)' }) level!: MenteePublic;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

/** As many as two classes with those who take them there; more is several groups. */
const LARGEST_GROUP = 100;

@Resolver()
export class RegisterGroup {
  /** F15, F17: a class comes without a name; its pupils may be under 16. Nothing else tells one class from another: the key does. */
  @Allow(REGISTRARS)
  @Mutation(() => EventRegistrationPayload, { description: 'Inscrit un groupe, une classe par exemple, à un événement de découverte : un nombre et un niveau, aucun nom (F15, F17)' })
  async registerGroupForEvent(@Arg('input', () => RegisterGroupForEventInput) input: RegisterGroupForEventInput, @Ctx() context: RequestContext): Promise<Partial<EventRegistrationPayload>> {
    const { eventId, headcount, level } = input;
    if (headcount < 1 || headcount > LARGEST_GROUP) throw new Refusal('BAD_HEADCOUNT', 'Inscrivez de 1 à 100 personnes à la fois.', ['input', 'headcount']);
    const registration = await once(context, IdempotencyKey, EventRegistration, 'registerGroupForEvent', input, async () => {
      const { organiserId } = await takePlaces(context, eventId, headcount);
      const { person, organisation } = context.member;
      return (await context.em()).create(EventRegistration, { eventId, headcount, level, registrarId: organisation, authorId: person, organiserId } as never) as EventRegistration;
    });
    return { registration: asParty(context, registration) };
  }
}
