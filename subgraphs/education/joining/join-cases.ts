import type { EntityManager } from '@mikro-orm/postgresql';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { DropoutCase } from '../case/case.ts';
import { holdCase, idsOf } from '../case/hold-case.ts';
import { DropoutCasePayload } from '../case/payload.ts';
import { keepStep } from '../history/keep-step.ts';
import { TO_REACH } from '../task/kind.ts';
import { Task } from '../task/task.ts';

@InputType({ description: 'Deux dossiers ouverts du même jeune, à réunir' })
export class JoinCasesInput {
  @Field(() => ID, { description: 'Dossier qui reste ouvert' }) keptCaseId!: string;
  @Field(() => ID, { description: 'Dossier à réunir au premier' }) absorbedCaseId!: string;
}

@Resolver()
export class JoinCases {
  /** A18: two open cases of a youth whose records were merged become one, with all that both hold: rows stay where they are, so that it can be undone; what is left to do to reach the youth goes to the kept case. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => DropoutCasePayload, { description: 'Réunit deux dossiers ouverts du même jeune ; rien n’est perdu, et l’on peut revenir en arrière' })
  async joinCases(@Arg('input', () => JoinCasesInput) { keptCaseId, absorbedCaseId }: JoinCasesInput, @Ctx() context: RequestContext): Promise<Partial<DropoutCasePayload>> {
    if (keptCaseId === absorbedCaseId) throw new Refusal('SAME_CASE', 'Il s’agit du même dossier. Choisissez les deux dossiers à réunir.', ['input', 'absorbedCaseId']);
    // Always held in the same order: two who join the same pair the other way round would wait for each other.
    const held = new Map<string, DropoutCase>();
    for (const id of [keptCaseId, absorbedCaseId].toSorted()) held.set(id, await holdCase(context, id));
    const [kept, absorbed] = [held.get(keptCaseId)!, held.get(absorbedCaseId)!];
    if (!(await idsOf(context, kept)).includes(absorbed.youthId)) {
      throw new Refusal('NOT_SAME_YOUTH', 'Ces dossiers sont ceux de deux jeunes. Si c’est la même personne, réunissez d’abord leurs fiches d’identité.', ['input', 'absorbedCaseId']);
    }
    const { stage, stageSince } = absorbed;
    keepStep(await context.em(), absorbed, { kind: 'JOINED', on: today(), to: 'CLOSED', by: context.member });
    // Parted again, it stands at its step since the same day.
    Object.assign(absorbed, { joinedIntoId: kept.id, outcome: 'JOINED', closedOn: today(), stageSince });
    await handTasksOver(await context.em(), absorbed.id, kept.id);
    await emit(context, 'fr.passerelle.education.case.joined', kept.youthId, { caseId: absorbed.id, keptCaseId: kept.id, on: today() });
    // The siblings' journey is of the youth: it may stand at the absorbed case's step.
    if (kept.stage !== stage) await emit(context, 'fr.passerelle.education.case.moved', kept.youthId, { caseId: kept.id, stage: kept.stage, on: today() });
    return { dropoutCase: kept };
  }
}

/** What is left to do to reach the youth becomes the other case's; what both have to do is done once, by the earlier day. */
async function handTasksOver(em: EntityManager, from: string, to: string): Promise<void> {
  const open = await em.find(Task, { aboutId: { $in: [from, to] }, kind: { $in: [...TO_REACH] }, doneOn: null });
  for (const task of open.filter((t) => t.aboutId === from)) {
    const same = open.find((t) => t.aboutId === to && t.kind === task.kind);
    if (!same) task.aboutId = to;
    else {
      if (task.dueOn < same.dueOn) same.dueOn = task.dueOn;
      Object.assign(task, { doneOn: today(), doneById: null });
    }
  }
}
