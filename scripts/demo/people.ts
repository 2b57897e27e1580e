import { colleagues } from './people.colleagues.ts';
import { personas } from './people.personas.ts';
import type { DemoPerson } from './types.ts';

/** Everyone who can sign in to the demonstration. All are invented. */
export const people: readonly DemoPerson[] = [...personas, ...colleagues];
