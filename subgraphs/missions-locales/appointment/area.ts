import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Appointment } from './appointment.ts';
import { AppointmentResolver } from './appointment.resolver.ts';
import { AppointmentQueries } from './appointments.ts';
import { FileAppointments } from './file-appointments.ts';
import { MoveAppointment } from './move-appointment.ts';
import { PlanAppointment } from './plan-appointment.ts';
import { RecordAppointmentOutcome } from './record-appointment-outcome.ts';
import { RevokeAppointment } from './revoke-appointment.ts';

/** Rendez-vous of a file: planned, moved, held or not. */
export const appointments: Area = {
  entities: [Appointment],
  resolvers: [AppointmentQueries, AppointmentResolver, FileAppointments, PlanAppointment, MoveAppointment, RecordAppointmentOutcome, RevokeAppointment],
  references: { Appointment: ({ id }, context) => byId(context, Appointment, id) },
};
