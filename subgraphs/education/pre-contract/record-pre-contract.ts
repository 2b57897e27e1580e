import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { PreContract } from './pre-contract.ts';

@InputType({ description: 'Un contrat du programme de réussite éducative (PRE, I04)' })
export class RecordPreContractInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Du' }) startedOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Au' }) endedOn?: string | null;
}

@Public()
@ObjectType({ description: 'Contrat PRE enregistré' })
export class RecordPreContractPayload {
  @Field(() => PreContract, { nullable: true, description: 'Le contrat' }) preContract?: PreContract | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordPreContract {
  /** I04: the establishment records its own contract again when it ends: the same start is the same contract. */
  @Allow({ roles: ['SCHOOL_REFERENT', 'MLDS_COORDINATOR', 'COUNSELLOR'], networks: ['EDUCATION'] })
  @Mutation(() => RecordPreContractPayload, { description: 'Enregistre un contrat PRE entre l’établissement et la famille, ou sa fin' })
  async recordPreContract(@Arg('input', () => RecordPreContractInput) { youthId, startedOn, endedOn }: RecordPreContractInput, @Ctx() context: RequestContext): Promise<Partial<RecordPreContractPayload>> {
    const grant = await context.grantOf(youthId);
    if (!grant?.scopes.includes('SCHOOLING')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    if (endedOn && endedOn < startedOn) throw new Refusal('ENDS_BEFORE_START', 'La fin précède le début. Corrigez les dates.', ['input', 'endedOn']);
    const { organisation } = context.member;
    const em = await context.em();
    const known = await em.findOne(PreContract, { youthId: { $in: [...grant.ids] }, ownerId: organisation, startedOn });
    if (known) known.endedOn = endedOn ?? null;
    return { preContract: known ?? (em.create(PreContract, { youthId: grant.youth, ownerId: organisation, startedOn, endedOn: endedOn ?? null } as never) as PreContract) };
  }
}
