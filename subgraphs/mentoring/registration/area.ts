import type { Area } from '@passerelle/kit/server/area';
import { CancelRegistration } from './cancel-registration.ts';
import { EventRegistration } from './event-registration.ts';
import { registrationOf } from './parties.ts';
import { RecordAttendance } from './record-attendance.ts';
import { RegisterGroup } from './register-group.ts';
import { RegisterYouth } from './register-youth.ts';
import { EventRegistrationResolver, YouthRegistrations } from './registration.resolver.ts';
import { RegistrationQueries } from './registrations.ts';

/** Who comes to the events (F17): youths under a grant, groups without a name. */
export const registrations: Area = {
  entities: [EventRegistration],
  resolvers: [RegistrationQueries, EventRegistrationResolver, YouthRegistrations, RegisterYouth, RegisterGroup, CancelRegistration, RecordAttendance],
  references: { EventRegistration: ({ id }, context) => registrationOf(context, id) },
};
