import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { once } from '@passerelle/kit/graphql/idempotency';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { NeedEnum, type Need } from '../solution/need.ts';
import { UnmetReasonEnum, type UnmetReason } from './reason.ts';
import { UnmetNeed } from './unmet-need.ts';

@InputType({ description: 'Un besoin resté sans solution à proposer (E06)' })
export class RecordUnmetNeedInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => NeedEnum, { description: 'Besoin' }) need!: Need;
  @Field(() => String, { description: 'Département où la solution était cherchée' }) departement!: string;
  @Field(() => UnmetReasonEnum, { description: 'Pourquoi rien n’a pu être proposé' }) reason!: UnmetReason;
  @Field(() => String, { nullable: true, description: 'Clé d’idempotence : la même demande envoyée deux fois n’est faite qu’une' }) idempotencyKey?: string | null;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordUnmetNeedPayload {
  @Field(() => UnmetNeed, { nullable: true, description: 'Le besoin consigné' }) unmetNeed?: UnmetNeed | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordUnmetNeed {
  /** E06: what is missing is counted by persons, so that the same need told twice is one. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE', 'ADVISER', 'MLDS_COORDINATOR', 'COUNSELLOR'] })
  @Mutation(() => RecordUnmetNeedPayload, { description: 'Consigne un besoin pour lequel rien n’a pu être proposé au jeune ; compté dans les manques du territoire (E06)' })
  async recordUnmetNeed(@Arg('input', () => RecordUnmetNeedInput) input: RecordUnmetNeedInput, @Ctx() context: RequestContext): Promise<Partial<RecordUnmetNeedPayload>> {
    const grant = await context.grantOf(input.youthId);
    if (!grant?.scopes.includes('SOLUTION')) throw new Refusal('YOUTH_NOT_OPEN', 'Ce jeune n’existe pas ou ses solutions ne vous sont pas ouvertes. Vérifiez le lien, ou demandez l’accès à la plate-forme.', ['input', 'youthId']);
    const departement = normaliseDepartement(input.departement);
    if (!departement) throw new Refusal('DEPARTEMENT_INVALID', 'Indiquez le département par son numéro : 59, 2A, 974.', ['input', 'departement']);
    const unmetNeed = await once(context, IdempotencyKey, UnmetNeed, 'recordUnmetNeed', input, async () => {
      const em = await context.em();
      const { organisation, person } = context.member;
      return em.create(UnmetNeed, { youthId: grant.youth, ownerId: organisation, authorId: person, need: input.need, departement, reason: input.reason, recordedOn: today() } as never) as UnmetNeed;
    });
    return { unmetNeed };
  }
}
