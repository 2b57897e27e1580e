import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { PathStep } from './path-step.ts';
import { mayReach, StepEnum, type Step } from './step.ts';

@InputType({ description: 'Le passage à une étape de l’accompagnement' })
export class MoveToStepInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => StepEnum, { description: 'Étape' }) step!: Step;
  @Field(() => LocalDate, { description: 'Depuis le' }) startedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class MoveToStepPayload {
  @Field(() => PathStep, { nullable: true, description: 'L’étape commencée' }) pathStep?: PathStep | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class MoveToStep {
  /** E17: in order, none left out; an earlier one may be done again. The step under way ends the day the next one starts. */
  @Allow(KEEPERS)
  @Mutation(() => MoveToStepPayload, { description: 'Fait passer le jeune à une étape de l’accompagnement (E17) ; la précédente prend fin le même jour' })
  async moveToStep(@Arg('input', () => MoveToStepInput) { fileId, step, startedOn }: MoveToStepInput, @Ctx() context: RequestContext): Promise<Partial<MoveToStepPayload>> {
    const file = await ownFile(context, fileId);
    const em = await context.em();
    const done = await em.find(PathStep, { fileId });
    const open = done.find((s) => !s.endedOn);
    if (startedOn > today()) throw new Refusal('IN_THE_FUTURE', 'Cette date est dans le futur. Inscrivez l’étape quand elle aura commencé.', ['input', 'startedOn']);
    if (open?.step === step) throw new Refusal('ALREADY_CURRENT', 'Le jeune est déjà à cette étape : il n’y a rien à changer.', ['input', 'step']);
    if (!mayReach(step, done.map((s) => s.step))) throw new Refusal('STEP_LEFT_OUT', 'Une étape précédente n’a pas été faite. Inscrivez d’abord celle qui suit la dernière faite.', ['input', 'step']);
    const last = done.map((s) => s.endedOn ?? s.startedOn).sort().at(-1);
    if (last && startedOn < last) throw new Refusal('BEFORE_CURRENT', 'Cette date précède le début de l’étape en cours. Indiquez une date plus récente.', ['input', 'startedOn']);
    if (open) {
      open.endedOn = startedOn;
      // Sent first: the database allows one open step a file.
      await em.flush();
    }
    return { pathStep: em.create(PathStep, { fileId, youthId: file.youthId, ownerId: file.ownerId, step, startedOn } as never) as PathStep };
  }
}
