import { Connection } from '@passerelle/kit/graphql/connection';
import { Mentorship } from './mentorship.ts';

/** A page of pairs: one type for every list of them. */
export const MentorshipConnection = Connection(() => Mentorship, 'Mentorship');
