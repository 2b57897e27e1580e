import { Refusal } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { listableAssociations } from '../consortium/may-list.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { MenteePublicEnum, type MenteePublic } from '../offer/public.ts';
import { DiscoveryEvent } from './discovery-event.ts';
import { readEvent } from './event-facts.ts';
import { EventKindEnum, type EventKind } from './kind.ts';
import { DiscoveryEventPayload } from './payload.ts';

@InputType({ description: 'Un événement de découverte du mentorat à publier (F17)' })
export class PublishDiscoveryEventInput {
  @Field(() => String, { description: 'Intitulé, 150 caractères au plus' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Description, pour tous : aucun nom de jeune ni de mentor' }) description?: string | null;
  @Field(() => EventKindEnum, { description: 'Nature' }) kind!: EventKind;
  @Field(() => Boolean, { defaultValue: false, description: 'À distance' }) isOnline!: boolean;
  @Field(() => String, { nullable: true, description: 'Lieu : la salle et l’adresse ; obligatoire sauf à distance' }) venue?: string | null;
  @Field(() => String, { nullable: true, description: 'Commune du lieu (code INSEE) ; obligatoire sauf à distance' }) commune?: string | null;
  @Field(() => [String], { defaultValue: [], description: 'Autres départements concernés ; à distance, aucun : toute la France' }) departements!: string[];
  @Field(() => Date, { description: 'Commence le' }) startsAt!: Date;
  @Field(() => Date, { description: 'Se termine le' }) endsAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Inscriptions jusqu’au ; absent : jusqu’au début' }) registrationUntil?: Date | null;
  @Field(() => [MenteePublicEnum], { description: 'Publics, un au moins (F15)' }) publics!: MenteePublic[];
  @Field(() => Int, { description: 'Nombre de places' }) capacity!: number;
  @Field(() => String, { description: 'Qui contacter : une adresse publique, jamais celle d’une personne' }) contact!: string;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Resolver()
export class PublishDiscoveryEvent {
  /** F17: the collective and the associations hold events. */
  @Allow(COORDINATORS)
  @Mutation(() => DiscoveryEventPayload, { description: 'Publie un événement de découverte du mentorat que votre association ou votre collectif organise (F17)' })
  async publishDiscoveryEvent(@Arg('input', () => PublishDiscoveryEventInput) input: PublishDiscoveryEventInput, @Ctx() context: RequestContext): Promise<Partial<DiscoveryEventPayload>> {
    if (!(await listableAssociations(context)).length) throw new Refusal('ASSOCIATION_UNKNOWN', 'Votre organisation n’est ni une association de mentorat ni un collectif. Demandez à la plate-forme de l’inscrire.');
    const discoveryEvent = await once(context, IdempotencyKey, DiscoveryEvent, 'publishDiscoveryEvent', input, async () =>
      (await context.em()).create(DiscoveryEvent, { ...readEvent(input, new Date()), organiserId: context.member.organisation } as never) as DiscoveryEvent);
    return { discoveryEvent };
  }
}
