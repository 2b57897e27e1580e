import { openById } from '@passerelle/kit/data/open-by-id';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CampaignDecision } from '../decision/decision.ts';
import { falseDropoutOf } from '../false-dropout/detect.ts';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { CorrectionRequest } from './correction-request.ts';
import { asParty } from './parties.ts';

@InputType({ description: 'Une correction à demander à qui tient les données' })
export class RequestCorrectionInput {
  @Field(() => ID, { description: 'Ligne de la liste' }) decisionId!: string;
}

@Public()
@ObjectType({ description: 'Demande envoyée' })
export class RequestCorrectionPayload {
  @Field(() => CorrectionRequest, { nullable: true, description: 'La demande' }) correctionRequest?: CorrectionRequest | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RequestCorrection {
  /** A11, A12: what is wrong, and whose it is to correct, is read from the feeds: nobody chooses the addressee by hand. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'COUNSELLOR', 'MLDS_COORDINATOR'] })
  @Mutation(() => RequestCorrectionPayload, { description: 'Demande au partenaire en cause (établissement, CFA…) de corriger ses données (A11)' })
  async requestCorrection(@Arg('input', () => RequestCorrectionInput) { decisionId }: RequestCorrectionInput, @Ctx() context: RequestContext): Promise<Partial<RequestCorrectionPayload>> {
    const decision = await openById(context, CampaignDecision, decisionId);
    const grant = decision?.youthId ? await context.grantOf(decision.youthId) : null;
    if (!decision || !grant?.scopes.includes('CASE')) throw new Refusal('DECISION_NOT_FOUND', 'Cette ligne n’existe pas ou n’est pas sur une de vos listes. Rechargez la liste.', ['input', 'decisionId']);
    const found = decision.isListed ? await falseDropoutOf(context, decision.id) : null;
    if (!found) throw new Refusal('NOTHING_TO_CORRECT', 'Aucune donnée ne montre un faux décrocheur : prenez contact avec le jeune.', ['input', 'decisionId']);
    if (!found.correctorId) throw new Refusal('PARTNER_UNKNOWN', 'Les données ne disent pas quelle organisation doit corriger. Appelez la structure que le jeune a citée.', ['input', 'decisionId']);
    await oneAtATime(context, 'correction_request', grant);
    const em = await context.em();
    if (await em.count(CorrectionRequest, { decisionId, addresseeId: found.correctorId, state: 'OPEN' })) {
      throw new Refusal('ALREADY_ASKED', 'La correction est déjà demandée à cette organisation. Attendez sa réponse.', ['input', 'decisionId']);
    }
    const correctionRequest = em.create(CorrectionRequest, {
      youthId: grant.youth, requesterId: context.member.organisation, authorId: context.member.person, addresseeId: found.correctorId,
      campaignId: decision.campaignId, decisionId, kind: found.reason, askedOn: today(),
    } as never) as CorrectionRequest;
    return { correctionRequest: asParty(context, correctionRequest) };
  }
}
