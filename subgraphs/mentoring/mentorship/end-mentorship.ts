import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { endPair } from './end-pair.ts';
import { EndReasonEnum, type EndReason } from './end-reason.ts';
import { Mentorship } from './mentorship.ts';

@InputType({ description: 'La fin d’un binôme' })
export class EndMentorshipInput {
  @Field(() => ID, { description: 'Binôme' }) mentorshipId!: string;
  @Field(() => LocalDate, { description: 'Terminé le' }) endedOn!: string;
  @Field(() => EndReasonEnum, { nullable: true, description: 'Motif, obligatoire avant six mois' }) reason?: EndReason | null;
  @Field(() => String, { nullable: true, description: 'Précision (votre association seule la lira)' }) comment?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class EndMentorshipPayload {
  @Field(() => Mentorship, { nullable: true, description: 'Le binôme terminé' }) mentorship?: Mentorship | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class EndMentorship {
  /** F13: at least six months; an earlier end needs its reason. */
  @Allow(COORDINATORS)
  @Mutation(() => EndMentorshipPayload, { description: 'Termine un binôme de votre association. Avant six mois, dites pourquoi.' })
  async endMentorship(@Arg('input', () => EndMentorshipInput) input: EndMentorshipInput, @Ctx() context: RequestContext): Promise<Partial<EndMentorshipPayload>> {
    const em = await context.em();
    const mentorship = await em.findOne(Mentorship, { id: input.mentorshipId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!mentorship) throw new Refusal('MENTORSHIP_NOT_FOUND', 'Ce binôme n’existe pas ou n’est pas de votre association. Vérifiez le lien.', ['input', 'mentorshipId']);
    await endPair(context, mentorship, input, ['input', 'endedOn']);
    return { mentorship };
  }
}
