import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { inWords, today } from '@passerelle/kit/values/today';
import { typed } from '../typed.ts';
import { EndReasonEnum, type EndReason } from './end-reason.ts';
import { Mentorship } from './mentorship.ts';
import { endsEarly, plannedEnd } from './six-months.ts';

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
    checkEnd(mentorship, input);
    mentorship.endedOn = input.endedOn;
    mentorship.endReason = input.reason ?? null;
    mentorship.endComment = input.comment ? typed(input.comment, 1_000, ['input', 'comment']) : null;
    return { mentorship };
  }
}

function checkEnd({ startedOn, endedOn: alreadyOn }: Mentorship, { endedOn, reason }: EndMentorshipInput): void {
  const refuse = (code: string, message: string, field: string) => new Refusal(code, message, ['input', field]);
  if (alreadyOn) throw refuse('ALREADY_ENDED', `Ce binôme est déjà terminé depuis le ${inWords(alreadyOn)}. Il n’y a rien à faire.`, 'mentorshipId');
  if (endedOn > today()) throw refuse('IN_THE_FUTURE', 'La date de fin est dans le futur. Revenez ce jour-là, ou corrigez-la.', 'endedOn');
  if (startedOn && endedOn < startedOn) throw refuse('ENDS_BEFORE_START', `Ce binôme a commencé le ${inWords(startedOn)}. Donnez une date de fin qui n’est pas avant.`, 'endedOn');
  if (reason) return;
  if (!startedOn) throw refuse('REASON_NEEDED', 'La date de début de ce binôme n’est pas connue. Donnez le motif de fin.', 'reason');
  if (endsEarly(startedOn, endedOn)) throw refuse('REASON_NEEDED', `Ce binôme finit avant six mois. Donnez le motif de fin : il n’en faut plus à partir du ${inWords(plannedEnd(startedOn))}.`, 'reason');
}
