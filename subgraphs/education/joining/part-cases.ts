import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findCase } from '../case/find-case.ts';
import { lockCase } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { CaseStep } from '../history/case-step.ts';
import { keepStep } from '../history/keep-step.ts';

@InputType({ description: 'Un dossier à séparer de celui auquel il a été réuni' })
export class PartCasesInput {
  @Field(() => ID, { description: 'Dossier qui avait été réuni à un autre' }) caseId!: string;
}

@Resolver()
export class PartCases {
  /** A18: undoes `joinCases`: the case is open again, at the step where it was. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => DropoutCasePayload, { description: 'Sépare un dossier de celui auquel il avait été réuni' })
  async partCases(@Arg('input', () => PartCasesInput) { caseId }: PartCasesInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    const dropoutCase = await lockCase(context, await findCase(context, caseId));
    await context.grantOf(dropoutCase.youthId);
    const em = await context.em();
    if (!dropoutCase.joinedIntoId) throw new Refusal('NOT_JOINED', 'Ce dossier n’est réuni à aucun autre : il n’y a rien à séparer.', ['input', 'caseId']);
    const joined = await em.findOneOrFail(CaseStep, { caseId, kind: 'JOINED' }, { orderBy: { id: 'desc' } });
    const { stageSince } = dropoutCase;
    keepStep(em, dropoutCase, { kind: 'PARTED', on: today(), to: joined.fromStage, by: context.member });
    Object.assign(dropoutCase, { joinedIntoId: null, outcome: null, closedOn: null, stageSince });
    await emit(context, 'fr.passerelle.education.case.parted', dropoutCase.youthId, { caseId, stage: dropoutCase.stage, on: today() });
    return { dropoutCase };
  }
}
