import { Connection } from '@passerelle/kit/graphql/connection';
import { Enrolment } from './enrolment.ts';

/** A page of enrolments, for whichever list gives one. */
export const EnrolmentConnection = Connection(() => Enrolment, 'Enrolment');
