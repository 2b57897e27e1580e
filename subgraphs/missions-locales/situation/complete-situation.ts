import { LockMode } from '@mikro-orm/core';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { checkDetail } from './check-detail.ts';
import { DetailInput } from './detail-inputs.ts';
import { detailOf } from './detail.ts';
import { Situation } from './situation.ts';

@InputType({ description: 'Les précisions d’une situation déjà consignée' })
export class CompleteSituationInput extends DetailInput {
  @Field(() => ID, { description: 'Situation' }) situationId!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class CompleteSituationPayload {
  @Field(() => Situation, { nullable: true, description: 'La situation précisée' }) situation?: Situation | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class CompleteSituation {
  /** What a file brought says no more than its kind; an immersion is renewed, a contract's end is corrected. */
  @Allow(KEEPERS)
  @Mutation(() => CompleteSituationPayload, { description: 'Précise une situation déjà consignée, ou corrige ses précisions : contrat, immersion renouvelée, formation, service civique' })
  async completeSituation(@Arg('input', () => CompleteSituationInput) { situationId, ...given }: CompleteSituationInput, @Ctx() context: RequestContext): Promise<Partial<CompleteSituationPayload>> {
    const em = await context.em();
    const situation = await em.findOne(Situation, { id: situationId, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!situation) throw new Refusal('SITUATION_NOT_FOUND', 'Cette situation n’existe pas ou n’est pas de votre mission locale. Vérifiez le lien.', ['input', 'situationId']);
    const { kind, since } = situation;
    const detail = detailOf(kind, given);
    if (!since) throw new Refusal('START_UNKNOWN', 'On ne sait pas depuis quand dure cette situation, que le fichier reçu ne datait pas. Consignez-en une nouvelle, avec son premier jour.', ['input', 'situationId']);
    checkDetail(kind, since, given);
    if (!detail) throw new Refusal('NOTHING_GIVEN', 'Indiquez les précisions de cette situation : il n’y a rien à enregistrer.', ['input']);
    situation.detail = detail;
    return { situation };
  }
}
