import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { findObligation } from './find-obligation.ts';
import { TrainingObligationPayload } from './payload.ts';
import { checkAge, checkDay, RUNNING_STATES } from './rules.ts';
import { TrainingConvening } from './training-convening.ts';

@InputType({ description: 'Une situation à transmettre au président du conseil départemental' })
export class ReportTrainingObligationInput {
  @Field(() => ID, { description: 'Obligation de formation' }) obligationId!: string;
  @Field(() => LocalDate, { description: 'Date de naissance, pour vérifier l’âge : elle n’est pas conservée ici' }) birthDate!: string;
  @Field(() => String, { description: 'Département de résidence : 59, 2A, 974…' }) departement!: string;
  @Field(() => LocalDate, { description: 'Transmise le' }) reportedOn!: string;
}

@Resolver()
export class ReportTrainingObligation {
  /**
   * R. 114-7: a person decides, never software. Not before the meeting of the last convening is past: until then the youth may
   * come. Late is late, and said so by the dates; it is not refused.
   */
  @Allow({ roles: ['ADVISER'], networks: ['MISSION_LOCALE'] })
  @Mutation(() => TrainingObligationPayload, { description: 'Consigne que la situation du jeune a été transmise au président du conseil départemental' })
  async reportTrainingObligation(@Arg('input', () => ReportTrainingObligationInput) { obligationId, birthDate, departement, reportedOn }: ReportTrainingObligationInput, @Ctx() context: RequestContext): Promise<Partial<TrainingObligationPayload>> {
    const obligation = await findObligation(context, obligationId, RUNNING_STATES);
    const { youthId, convenedOn } = obligation;
    const to = normaliseDepartement(departement);
    if (!to) throw new Refusal('DEPARTEMENT_UNKNOWN', 'Ce département n’existe pas. Écrivez son numéro : 59, 2A, 974…', ['input', 'departement']);
    const em = await context.em();
    const [last] = await em.find(TrainingConvening, { obligationId }, { orderBy: { sentOn: 'desc', id: 'desc' }, limit: 1 });
    if (!last) throw new Refusal('NOT_CONVENED', 'Le jeune et son représentant légal n’ont pas été convoqués. Convoquez-les d’abord (art. R. 114-7).', ['input', 'obligationId']);
    checkDay(reportedOn, convenedOn ?? obligation.identifiedOn, today(), 'reportedOn');
    if (reportedOn <= dayInFrance(last.meetingAt)) throw new Refusal('MEETING_NOT_PAST', 'L’entretien de la convocation n’est pas passé : le jeune peut encore venir. Attendez le lendemain.', ['input', 'reportedOn']);
    checkAge(birthDate, reportedOn);
    Object.assign(obligation, { state: 'REPORTED', reportedOn, reportedTo: to, reportDueSince: null });
    await emit(context, 'fr.passerelle.missions-locales.training-obligation.reported', youthId, { on: reportedOn });
    return { trainingObligation: obligation };
  }
}
