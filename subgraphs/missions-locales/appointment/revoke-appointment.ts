import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { KEEPERS } from '../file/own-file.ts';
import { findAppointment } from './find-appointment.ts';
import { RevocationReasonEnum, type RevocationReason } from './kind.ts';
import { AppointmentPayload } from './payload.ts';
import { mayBecome } from './times.ts';

@InputType({ description: 'Un rendez-vous à annuler' })
export class RevokeAppointmentInput {
  @Field(() => ID, { description: 'Rendez-vous' }) appointmentId!: string;
  @Field(() => RevocationReasonEnum, { description: 'Pourquoi' }) reason!: RevocationReason;
}

@Resolver()
export class RevokeAppointment {
  @Allow(KEEPERS)
  @Mutation(() => AppointmentPayload, { description: 'Annule un rendez-vous planifié' })
  async revokeAppointment(@Arg('input', () => RevokeAppointmentInput) { appointmentId, reason }: RevokeAppointmentInput, @Ctx() context: RequestContext): Promise<Partial<AppointmentPayload>> {
    const appointment = await findAppointment(context, appointmentId);
    const { state, startsAt, youthId, kind } = appointment;
    if (!mayBecome(state, 'REVOKED', startsAt, new Date())) throw new Refusal('NOT_PLANNED', 'Ce rendez-vous n’est plus à venir : sa suite est déjà consignée.', ['input', 'appointmentId']);
    if (reason === 'RESCHEDULED') throw new Refusal('MOVE_INSTEAD', 'Pour le déplacer, utilisez « déplacer » : le nouveau rendez-vous dira lequel il remplace.', ['input', 'reason']);
    Object.assign(appointment, { state: 'REVOKED', revocationReason: reason, stateOn: today() });
    await emit(context, 'fr.passerelle.missions-locales.appointment.revoked', youthId, { appointmentId, at: startsAt.toISOString(), kind });
    return { appointment };
  }
}
