import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { MissionLocaleFile } from '../file/file.ts';
import { KEEPERS } from '../file/own-file.ts';
import { Appointment } from './appointment.ts';
import { checkFree } from './check-free.ts';
import { findAppointment } from './find-appointment.ts';
import { AppointmentPayload } from './payload.ts';
import { checkSlot } from './times.ts';

@InputType({ description: 'Un rendez-vous à déplacer' })
export class MoveAppointmentInput {
  @Field(() => ID, { description: 'Rendez-vous' }) appointmentId!: string;
  @Field(() => Date, { description: 'Nouvelle date et heure' }) startsAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Nouvelle durée, en minutes ; sans elle, la même' }) minutes?: number | null;
}

@Resolver()
export class MoveAppointment {
  /** The one that was agreed is revoked, not rewritten; the new one says which it replaces. */
  @Allow(KEEPERS)
  @Mutation(() => AppointmentPayload, { description: 'Déplace un rendez-vous : l’ancien est annulé, un nouveau le remplace' })
  async moveAppointment(@Arg('input', () => MoveAppointmentInput) { appointmentId, startsAt, minutes }: MoveAppointmentInput, @Ctx() context: RequestContext): Promise<Partial<AppointmentPayload>> {
    const old = await findAppointment(context, appointmentId);
    if (old.state !== 'PLANNED') throw new Refusal('NOT_PLANNED', 'Ce rendez-vous n’est plus à venir. Planifiez-en un autre.', ['input', 'appointmentId']);
    const slot = { startsAt, minutes: minutes ?? old.minutes };
    if (startsAt.getTime() === old.startsAt.getTime() && slot.minutes === old.minutes) throw new Refusal('SAME_TIME', 'C’est déjà l’heure de ce rendez-vous : il n’y a rien à changer.', ['input', 'startsAt']);
    const file = await (await context.em()).findOneOrFail(MissionLocaleFile, { id: old.fileId });
    checkSlot(slot, file.registeredOn, today());
    await checkFree(context, old.youthId, slot, old.id);
    const em = await context.em();
    Object.assign(old, { state: 'REVOKED', revocationReason: 'RESCHEDULED', stateOn: today() });
    const { fileId, youthId, ownerId, adviserId, kind, mode, agencyId, placeId } = old;
    const appointment = em.create(Appointment, {
      fileId, youthId, ownerId, adviserId, kind, mode, agencyId, placeId, ...slot, authorId: context.member.person, day: dayInFrance(startsAt), state: 'PLANNED', rescheduledFromId: old.id,
    } as never) as Appointment;
    await emit(context, 'fr.passerelle.missions-locales.appointment.moved', youthId, {
      appointmentId: appointment.id, at: startsAt.toISOString(), kind, fromId: old.id, fromAt: old.startsAt.toISOString(),
    });
    return { appointment };
  }
}
