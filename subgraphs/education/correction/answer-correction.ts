import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CorrectionRequest } from './correction-request.ts';
import { asParty } from './parties.ts';
import { CorrectionRefusalEnum, type CorrectionRefusal } from './state.ts';

@InputType({ description: 'La réponse à une demande de correction' })
export class AnswerCorrectionInput {
  @Field(() => ID, { description: 'Demande' }) correctionId!: string;
  @Field(() => CorrectionRefusalEnum, { nullable: true, description: 'Motif du refus ; absent : les données sont corrigées dans votre logiciel' }) refusalReason?: CorrectionRefusal | null;
}

@Public()
@ObjectType({ description: 'Réponse enregistrée' })
export class AnswerCorrectionPayload {
  @Field(() => CorrectionRequest, { nullable: true, description: 'La demande' }) correctionRequest?: CorrectionRequest | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AnswerCorrection {
  /** A11: by the organisation whose data they are. The data themselves come again with its next file. */
  @Allow('MEMBER')
  @Mutation(() => AnswerCorrectionPayload, { description: 'Répond à une demande de correction : corrigé à la source, ou refusé avec son motif (A11)' })
  async answerCorrection(@Arg('input', () => AnswerCorrectionInput) { correctionId, refusalReason }: AnswerCorrectionInput, @Ctx() context: RequestContext): Promise<Partial<AnswerCorrectionPayload>> {
    const em = await context.em();
    const found = context.member.charter
      ? await em.findOne(CorrectionRequest, { id: correctionId, addresseeId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) : null;
    if (!found) throw new Refusal('CORRECTION_NOT_FOUND', 'Cette demande n’existe pas ou ne vous est pas adressée. Vérifiez le lien.', ['input', 'correctionId']);
    if (found.state !== 'OPEN') throw new Refusal('ALREADY_ANSWERED', 'Cette demande a déjà sa réponse : il n’y a rien à faire.', ['input', 'correctionId']);
    Object.assign(found, { state: refusalReason ? 'REFUSED' : 'DONE', answeredOn: today(), answeredById: context.member.person, refusalReason: refusalReason ?? null });
    return { correctionRequest: asParty(context, found) };
  }
}
