import { people } from '../demo/people.ts';
import type { Persona } from './personas.ts';

/** Everyone and every program of the demonstration who can sign in. */
export const demonstration: readonly Persona[] = people.map((it) => ({
  key: it.key, name: `${it.givenName} ${it.familyName}`, description: it.description, machine: it.machine === true,
}));
