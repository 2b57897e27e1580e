import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { BreakSituationEnum, type BreakSituation } from './codes.ts';
import { findBreak } from './find-break.ts';
import { BREAK_ROLES, ContractBreakPayload } from './payload.ts';

@InputType({ description: 'Où en est le suivi d’une rupture de contrat (G05)' })
export class FollowContractBreakInput {
  @Field(() => ID, { description: 'Rupture de contrat' }) contractBreakId!: string;
  @Field(() => BreakSituationEnum, { description: 'Situation constatée' }) situation!: BreakSituation;
  @Field(() => LocalDate, { nullable: true, description: 'À recontacter le' }) recontactOn?: string | null;
}

@Resolver()
export class FollowContractBreak {
  /** G05, accompaniment: what was found, and when to call again. */
  @Allow({ roles: BREAK_ROLES })
  @Mutation(() => ContractBreakPayload, { description: 'Consigne le suivi d’une rupture de contrat' })
  async followContractBreak(@Arg('input', () => FollowContractBreakInput) { contractBreakId, situation, recontactOn }: FollowContractBreakInput, @Ctx() context: RequestContext): Promise<Partial<ContractBreakPayload>> {
    const contractBreak = await findBreak(context, contractBreakId);
    if (situation === 'NEW_CONTRACT') throw new Refusal('USE_NEW_CONTRACT', 'Enregistrez plutôt le nouveau contrat, avec sa date.', ['input', 'situation']);
    if (recontactOn && recontactOn < today()) throw new Refusal('IN_THE_PAST', 'La date de rappel est passée. Choisissez-en une à venir.', ['input', 'recontactOn']);
    Object.assign(contractBreak, { situation, recontactOn: recontactOn ?? null });
    return { contractBreak };
  }
}
