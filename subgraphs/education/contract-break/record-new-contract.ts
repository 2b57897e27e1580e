import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { finishTasks } from '../task/finish-tasks.ts';
import { findBreak } from './find-break.ts';
import { BREAK_ROLES, ContractBreakPayload } from './payload.ts';

@InputType({ description: 'Le nouveau contrat d’un apprenti après une rupture (G05)' })
export class RecordNewContractInput {
  @Field(() => ID, { description: 'Rupture de contrat' }) contractBreakId!: string;
  @Field(() => LocalDate, { description: 'Nouveau contrat depuis le' }) newContractOn!: string;
}

@Resolver()
export class RecordNewContract {
  /** G05: a new contract closes the break and takes it off the worklists. */
  @Allow({ roles: BREAK_ROLES })
  @Mutation(() => ContractBreakPayload, { description: 'Enregistre le nouveau contrat et clôt le suivi de la rupture' })
  async recordNewContract(@Arg('input', () => RecordNewContractInput) { contractBreakId, newContractOn }: RecordNewContractInput, @Ctx() context: RequestContext): Promise<Partial<ContractBreakPayload>> {
    const contractBreak = await findBreak(context, contractBreakId);
    const day = today();
    if (newContractOn < contractBreak.brokenOn) throw new Refusal('BEFORE_BREAK', 'Le nouveau contrat précède la rupture. Corrigez la date.', ['input', 'newContractOn']);
    if (newContractOn > day) throw new Refusal('IN_THE_FUTURE', 'Le contrat n’a pas commencé : enregistrez-le le jour venu.', ['input', 'newContractOn']);
    Object.assign(contractBreak, { newContractOn, closedOn: day, situation: 'NEW_CONTRACT', recontactOn: null });
    await finishTasks(await context.em(), contractBreak.id, ['CONTRACT_BREAK'], context.member.person, day);
    await emit(context, 'fr.passerelle.education.contract-break.closed', contractBreak.youthId, { contractBreakId, on: newContractOn });
    return { contractBreak };
  }
}
