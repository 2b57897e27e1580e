import { z } from 'zod';
import { PROVIDER_NETWORKS } from '../provider/network.ts';
import { SOLUTION_AIMS, SOLUTION_KINDS } from '../solution/kinds.ts';
import { NEEDS } from '../solution/need.ts';

/** Our namespace: the source of our documents, and the one key of our extensions. */
export const NAMESPACE = 'passerelle';

/** Our identifier of a provider or of a solution, in data·inclusion's form. @param id UUID */
export const publicId = (id: string): string => `${NAMESPACE}--${id}`;

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const places = z.number().int().min(0).max(10_000);

/** What v1 has no field for, of a structure; what a later hub adds is kept as it came. */
export const structureExtension = z.looseObject({
  nom: z.string().max(1_000).nullish(), nature: z.string().max(200).nullish(), uai: z.string().max(20).nullish(), departement: z.string().max(3).nullish(),
  reseaux: z.array(z.enum(PROVIDER_NETWORKS)).max(50).nullish(),
});

/** What v1 has no field for, of a service: E01's places and calendar, E03's needs, ages, aim. */
export const serviceExtension = z.looseObject({
  intitule: z.string().max(1_000).nullish(),
  famille: z.enum(SOLUTION_KINDS).nullish(), but: z.enum(SOLUTION_AIMS).nullish(), besoins: z.array(z.enum(NEEDS)).max(50).nullish(),
  public: z.string().max(4_000).nullish(), ageMin: z.number().int().min(0).max(120).nullish(), ageMax: z.number().int().min(0).max(120).nullish(),
  sessions: z.array(z.looseObject({ debut: day, fin: day.nullish(), places, financees: places.nullish(), prises: places, aJourJusquAu: z.iso.datetime().nullish() })
    .refine((s) => s.prises <= s.places && (!s.fin || s.fin >= s.debut))).max(1_000).nullish(),
});

export type StructureExtension = z.infer<typeof structureExtension>;
export type ServiceExtension = z.infer<typeof serviceExtension>;

/** One line of the extension file: whose document, and under our namespace what v1 cannot say. */
export interface Extended { readonly id: string; readonly passerelle: Readonly<Record<string, unknown>> }
