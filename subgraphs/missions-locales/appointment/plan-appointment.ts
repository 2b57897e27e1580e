import { emit } from '@passerelle/kit/events/record';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { dayInFrance, today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { KEEPERS, ownFile } from '../file/own-file.ts';
import { reopenAfter } from '../file/turn.ts';
import { Appointment } from './appointment.ts';
import { checkFree } from './check-free.ts';
import { checkPlace } from './check-place.ts';
import { AppointmentKindEnum, AppointmentModeEnum, type AppointmentKind, type AppointmentMode } from './kind.ts';
import { AppointmentPayload } from './payload.ts';
import { checkSlot } from './times.ts';

@InputType({ description: 'Un rendez-vous à planifier' })
export class PlanAppointmentInput {
  @Field(() => ID, { description: 'Dossier' }) fileId!: string;
  @Field(() => AppointmentKindEnum, { description: 'Nature' }) kind!: AppointmentKind;
  @Field(() => AppointmentModeEnum, { description: 'Sur place, par téléphone, en visio, hors les murs' }) mode!: AppointmentMode;
  @Field(() => Date, { description: 'Date et heure' }) startsAt!: Date;
  @Field(() => Int, { description: 'Durée, en minutes (5 à 480)' }) minutes!: number;
  @Field(() => ID, { nullable: true, description: 'Agence, pour un rendez-vous sur place ; sans elle, à la mission locale' }) agencyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Structure du réseau qui accueille, pour un rendez-vous hors les murs (B20)' }) placeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Conseiller ; sans lui, celui du dossier' }) adviserId?: string | null;
  @Field(() => String, { nullable: true, description: 'Notes (votre mission locale seule les lira)' }) notes?: string | null;
}

@Resolver()
export class PlanAppointment {
  /** E17, B04: one youth is in one place at a time; the siblings are told, so that the next appointment is known to all. */
  @Allow(KEEPERS)
  @Mutation(() => AppointmentPayload, { description: 'Planifie un rendez-vous à la mission locale, ou note après coup celui qui s’est tenu' })
  async planAppointment(@Arg('input', () => PlanAppointmentInput) input: PlanAppointmentInput, @Ctx() context: RequestContext): Promise<Partial<AppointmentPayload>> {
    const file = await ownFile(context, input.fileId);
    const { id: fileId, youthId, missionLocaleId } = file;
    if (!youthId) throw new Refusal('YOUTH_NOT_REGISTERED', 'Ce jeune n’est pas encore inscrit au registre (moins de 16 ans, ou dossier en attente). Planifiez le rendez-vous une fois qu’il y est.', ['input', 'fileId']);
    checkSlot(input, file.registeredOn, today());
    await checkPlace(context, missionLocaleId, input);
    await checkFree(context, youthId, input);
    const em = await context.em();
    const appointment = em.create(Appointment, {
      ...input, fileId, youthId, ownerId: context.member.organisation, authorId: context.member.person, adviserId: input.adviserId ?? file.adviserId ?? null,
      day: dayInFrance(input.startsAt), state: 'PLANNED',
    } as never) as Appointment;
    await reopenAfter(context, file, dayInFrance(input.startsAt));
    await emit(context, 'fr.passerelle.missions-locales.appointment.planned', youthId, { appointmentId: appointment.id, at: input.startsAt.toISOString(), kind: input.kind });
    return { appointment };
  }
}
