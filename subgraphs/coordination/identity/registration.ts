import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().max(200);

/** What a slice hands over about one person: values as typed, codes already checked by the slice. */
export const registration = z.strictObject({
  externalId: text.min(1),
  /** The organisation that keeps the record; unknown codes make an organisation to be named later by the reference list. */
  owner: z.strictObject({ scheme: z.enum(['uai', 'imilo', 'siret', 'name', 'id']), code: text.min(1) }).nullable(),
  ground: z.enum(['HOLDS_FILE', 'SCHOOL_OF_ORIGIN']).nullable(),
  familyName: text.min(1),
  givenName: text.min(1),
  birthDate: date,
  sex: z.enum(['F', 'M']).nullish(),
  ine: text.nullish(),
  birthplace: text.nullish(),
  phones: z.array(text).max(6).default([]),
  email: text.nullish(),
  address: z.string().max(500).nullish(),
  postcode: text.nullish(),
  /** Code officiel géographique where known: it decides the platform. */
  communeCode: text.nullish(),
  commune: text.nullish(),
  flags: z.array(z.string().max(60)).max(20).default([]),
});

export type Registration = z.infer<typeof registration>;

export const registrations = z.strictObject({
  /** `<subgraph>/<kind>`, e.g. `missions-locales/file`. */
  source: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
  records: z.array(registration).min(1).max(1_000),
});

/** What a slice gets back for one record, in the order given. */
export interface Registered {
  readonly externalId: string;
  readonly youthId: string;
  readonly ownerId: string | null;
  /** How the youth was found: already known, linked, made, or made with a doubt that waits for a person. */
  readonly outcome: 'KNOWN' | 'LINKED' | 'CREATED' | 'DOUBT';
}
