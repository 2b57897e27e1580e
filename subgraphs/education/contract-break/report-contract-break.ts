import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Enrolment } from '../enrolment/enrolment.ts';
import { oneAtATime } from '../return-request/known-of-youth.ts';
import { addTask } from '../task/add-task.ts';
import { BreakCauseEnum, type BreakCause } from './codes.ts';
import { handedOverOn } from './break-age.ts';
import { ContractBreak } from './contract-break.ts';
import { BREAK_ROLES, ContractBreakPayload } from './payload.ts';

@InputType({ description: 'Une rupture de contrat d’apprentissage à signaler (G05)' })
export class ReportContractBreakInput {
  @Field(() => ID, { description: 'Le jeune' }) youthId!: string;
  @Field(() => LocalDate, { description: 'Rompu le' }) brokenOn!: string;
  @Field(() => BreakCauseEnum, { description: 'Cause' }) cause!: BreakCause;
  @Field(() => ID, { nullable: true, description: 'Plate-forme qui prendra le relais (par défaut, la vôtre)' }) platformId?: string | null;
}

@Resolver()
export class ReportContractBreak {
  /** G05: one open break per youth; on the platform's worklist for the 45th day at the latest. */
  @Allow({ roles: BREAK_ROLES })
  @Mutation(() => ContractBreakPayload, { description: 'Signale une rupture de contrat d’apprentissage' })
  async reportContractBreak(@Arg('input', () => ReportContractBreakInput) { youthId, brokenOn, cause, ...input }: ReportContractBreakInput, @Ctx() context: RequestContext): Promise<Partial<ContractBreakPayload>> {
    const grant = await context.grantOf(youthId);
    // A CFA that keeps the apprentice's file, a solution provider for the charter, reports its own breaks and reads no schooling by it.
    if (!grant?.scopes.some((s) => s === 'SCHOOLING' || s === 'SOLUTION')) throw new Refusal('YOUTH_NOT_FOUND', 'Ce jeune n’existe pas ou ne vous est pas ouvert. Cherchez-le dans vos listes.', ['input', 'youthId']);
    const { organisation, person, platforms } = context.member;
    const day = today();
    if (brokenOn > day) throw new Refusal('IN_THE_FUTURE', 'La date de la rupture est dans le futur. Corrigez-la.', ['input', 'brokenOn']);
    if (input.platformId && !platforms.some((p) => p.id === input.platformId)) throw new Refusal('NOT_YOUR_PLATFORM', 'Votre organisation n’est pas membre de cette plate-forme. Choisissez l’une des vôtres.', ['input', 'platformId']);
    await oneAtATime(context, 'contract_break', grant);
    const em = await context.em();
    const ids = { $in: [...grant.ids] };
    if (await em.count(ContractBreak, { youthId: ids, closedOn: null })) throw new Refusal('BREAK_ALREADY_OPEN', 'Une rupture est déjà suivie pour ce jeune. Mettez-la à jour.', ['input', 'youthId']);
    // A contract begun since: the break is none any more, whatever the base it was read in.
    if (await em.count(Enrolment, { youthId: ids, network: 'CFA', startedOn: { $gt: brokenOn }, endedOn: null })) {
      throw new Refusal('NOT_A_BREAK', 'Une inscription en apprentissage postérieure à cette date est connue : il n’y a pas de rupture à suivre. Vérifiez auprès du CFA.', ['input', 'brokenOn']);
    }
    const platformId = input.platformId ?? platforms[0]?.id ?? null;
    const contractBreak = em.create(ContractBreak, { youthId: grant.youth, ownerId: organisation, authorId: person, platformId, brokenOn, cause } as never) as ContractBreak;
    await addTask(em, { youthId: grant.youth, ownerId: organisation, platformId, aboutId: contractBreak.id, kind: 'CONTRACT_BREAK', dueOn: handedOverOn(brokenOn, day) });
    await emit(context, 'fr.passerelle.education.contract-break.reported', grant.youth, { contractBreakId: contractBreak.id, on: brokenOn });
    return { contractBreak };
  }
}
