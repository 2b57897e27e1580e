import { normaliseName } from '@passerelle/kit/values/name';

/** A youth's name as searches compare it: unaccented, lower case, family name first. */
export const searchName = (familyName: string, givenName: string): string => normaliseName(`${familyName} ${givenName}`);
