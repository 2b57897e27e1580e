import type { Area } from '@passerelle/kit/server/area';
import { AcademyContact } from './academy-contact.ts';
import { AcademyContactQueries } from './academy-contacts.ts';

/** Who helps with the tools, academy by academy (A27). */
export const academyContacts: Area = { entities: [AcademyContact], resolvers: [AcademyContactQueries] };
