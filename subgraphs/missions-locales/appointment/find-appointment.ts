import { LockMode } from '@mikro-orm/core';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Appointment } from './appointment.ts';

/**
 * The caller's own appointment, locked until the transaction ends, so that two who say what became of it follow each other.
 * @throws Refusal APPOINTMENT_NOT_FOUND for a missing one and for another organisation's alike
 */
export async function findAppointment(context: RequestContext, id: string): Promise<Appointment> {
  const em = await context.em();
  const found = await em.findOne(Appointment, { id, ownerId: context.member.organisation }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw new Refusal('APPOINTMENT_NOT_FOUND', 'Ce rendez-vous n’existe pas ou n’est pas de votre mission locale. Reprenez-le dans votre agenda.', ['input', 'appointmentId']);
  return found;
}
