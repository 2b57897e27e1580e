import type { Area } from '@passerelle/kit/server/area';
import { SetSolutionContact } from './set-solution-contact.ts';
import { SolutionContact } from './solution-contact.ts';
import { SolutionContactResolver } from './solution-contact.resolver.ts';

/** Whom young people and families turn to (E04). */
export const contacts: Area = { entities: [SolutionContact], resolvers: [SolutionContactResolver, SetSolutionContact] };
