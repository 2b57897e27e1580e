import type { EventType } from '@passerelle/kit/events/event';
import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { findAppointment } from './find-appointment.ts';
import { AppointmentOutcomeEnum, type AppointmentOutcome } from './kind.ts';
import { AppointmentPayload } from './payload.ts';
import { mayBecome } from './times.ts';

const TOLD: Readonly<Record<AppointmentOutcome, EventType>> = {
  SEEN: 'fr.passerelle.missions-locales.appointment.held', EXCUSED: 'fr.passerelle.missions-locales.appointment.excused', NO_SHOW: 'fr.passerelle.missions-locales.appointment.missed',
};

@InputType({ description: 'La suite d’un rendez-vous' })
export class RecordAppointmentOutcomeInput {
  @Field(() => ID, { description: 'Rendez-vous' }) appointmentId!: string;
  @Field(() => AppointmentOutcomeEnum, { description: 'Suite' }) outcome!: AppointmentOutcome;
  @Field(() => String, { nullable: true, description: 'Notes ; elles remplacent les précédentes (votre mission locale seule les lira)' }) notes?: string | null;
}

@Resolver()
export class RecordAppointmentOutcome {
  /** Nobody is absent before the hour. An absence may be excused afterwards, when its reason is known. */
  @Allow(KEEPERS)
  @Mutation(() => AppointmentPayload, { description: 'Consigne la suite d’un rendez-vous : honoré, excusé ou absent ; une erreur se corrige de même' })
  async recordAppointmentOutcome(@Arg('input', () => RecordAppointmentOutcomeInput) { appointmentId, outcome, notes }: RecordAppointmentOutcomeInput, @Ctx() context: RequestContext): Promise<Partial<AppointmentPayload>> {
    const appointment = await findAppointment(context, appointmentId);
    const { state, startsAt, youthId, kind } = appointment;
    if (state === 'REVOKED') throw new Refusal('REVOKED', 'Ce rendez-vous a été annulé ou déplacé. Consignez la suite de celui qui le remplace.', ['input', 'appointmentId']);
    if (state === outcome) throw new Refusal('ALREADY_RECORDED', 'C’est déjà ce qui est consigné : il n’y a rien à changer.', ['input', 'outcome']);
    if (!mayBecome(state, outcome, startsAt, new Date())) throw new Refusal('NOT_STARTED', 'Ce rendez-vous n’a pas encore commencé. Attendez l’heure, ou annulez-le.', ['input', 'appointmentId']);
    Object.assign(appointment, { state: outcome, stateOn: today(), ...(notes === undefined ? {} : { notes }) });
    await emit(context, TOLD[outcome], youthId, { appointmentId, at: startsAt.toISOString(), kind });
    return { appointment };
  }
}
