import { normaliseName } from '@passerelle/kit/values/name';

/** F16: the ten associations of the Collectif Mentorat, by their own name, and how the sources also write them. */
export const COLLECTIVE: readonly { readonly name: string; readonly aliases: readonly string[] }[] = [
  { name: 'Afev', aliases: [] },
  { name: 'ANAF', aliases: [] },
  { name: 'Article 1', aliases: [] },
  { name: 'Proximité', aliases: [] },
  { name: 'C’Possible', aliases: ['C\'Possible'] },
  { name: 'Duo for a job', aliases: [] },
  { name: 'La cravate solidaire', aliases: [] },
  { name: 'La clé', aliases: [] },
  { name: 'Télémaque', aliases: ['Télémarque'] },
  { name: 'FACE', aliases: [] },
];

/** What two writings of an association's name have in common: no case, accents, apostrophes, hyphens, spaces. */
export const associationKey = (name: string): string => normaliseName(name).replaceAll(' ', '');

const BY_KEY = new Map(COLLECTIVE.flatMap(({ name, aliases }) => [name, ...aliases].map((written) => [associationKey(written), name])));

/**
 * F16: the association of the collective that a text means, « Télémarque » being Télémaque.
 * @returns its own name, or null when it is none of the ten
 */
export const canonicalAssociation = (name: string): string | null => BY_KEY.get(associationKey(name)) ?? null;
