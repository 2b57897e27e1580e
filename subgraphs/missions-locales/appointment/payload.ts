import { UserError } from '@passerelle/kit/graphql/errors';
import { Public } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { Appointment } from './appointment.ts';

/** What mutations of an appointment answer. */
@Public()
@ObjectType({ description: 'Rendez-vous après l’action demandée' })
export class AppointmentPayload {
  @Field(() => Appointment, { nullable: true, description: 'Le rendez-vous' }) appointment?: Appointment | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}
