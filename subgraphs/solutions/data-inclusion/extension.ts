import { parseFiness } from '@passerelle/kit/values/codes';
import { parseUai } from '@passerelle/kit/values/uai';
import { z } from 'zod';
import { FUNDER_CODES } from '../funder/funder.ts';
import { PROVIDER_NETWORKS } from '../provider/network.ts';
import { SOLUTION_AIMS, SOLUTION_KINDS } from '../solution/kinds.ts';
import { FORMULAS } from '../session/formula.ts';
import { NEEDS } from '../solution/need.ts';
import { SchoolLevelEnum, SolutionPublicEnum, YouthStatusEnum } from '../solution/public.ts';
import { IntensityEnum, SolutionTutorEnum } from '../solution/terms.ts';

/** Our namespace: the source of our documents, and the one key of our extensions. */
export const NAMESPACE = 'passerelle';

/** Our identifier of a provider or of a solution, in data·inclusion's form. @param id UUID */
export const publicId = (id: string): string => `${NAMESPACE}--${id}`;

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const places = z.number().int().min(0).max(10_000);

/** A code that cannot be is not taken: the rest of what is said with it is. */
const code = (read: (text: string) => string | null | undefined) => z.string().max(20).transform((text) => read(text) ?? null).nullish();

/** What v1 has no field for, of a structure; what a later hub adds is kept as it came. */
export const structureExtension = z.looseObject({
  nom: z.string().max(1_000).nullish(), nature: z.string().max(200).nullish(), uai: code((text) => parseUai(text)?.uai), finess: code(parseFiness), departement: z.string().max(3).nullish(),
  reseaux: z.array(z.enum(PROVIDER_NETWORKS)).max(50).nullish(),
});

const text = (max: number) => z.string().max(max).nullish();
const list = <C extends string>(codes: readonly C[]) => z.array(z.enum(codes)).max(50).nullish();
const namesOf = <E extends Readonly<Record<string, string>>>(values: E): (keyof E & string)[] => Object.keys(values) as (keyof E & string)[];
const years = z.number().int().min(0).max(120).nullish();
const months = z.number().int().min(1).max(60).nullish();

/** A session with its places (E01, E02); what is not said is not so. */
const session = z.looseObject({
  debut: day, fin: day.nullish(), places, financees: places.nullish(), prises: places, aJourJusquAu: z.iso.datetime().nullish(), confirmeesLe: z.iso.datetime().nullish(),
  entreesPermanentes: z.boolean().nullish(), formule: z.enum(FORMULAS).nullish(), annuleeLe: day.nullish(),
}).refine((s) => s.prises <= s.places && (!s.fin || s.fin >= s.debut));

/** What v1 has no field or no exact code for, of a service: E01's places and calendar, E03's needs, E07's supports, the facts of the guide (E08–E19). */
export const serviceExtension = z.looseObject({
  intitule: text(1_000), famille: z.enum(SOLUTION_KINDS).nullish(), dispositifLocal: text(1_000),
  but: z.enum(SOLUTION_AIMS).nullish(), autresButs: list(SOLUTION_AIMS), besoins: list(NEEDS),
  public: text(4_000), publics: list(namesOf(SolutionPublicEnum)), ageMin: years, ageMax: years, ageMaxQuartierPrioritaire: years,
  niveauxScolaires: list(namesOf(SchoolLevelEnum)), statut: z.enum(namesOf(YouthStatusEnum)).nullish(),
  prescripteurs: list(PROVIDER_NETWORKS), partenaires: z.array(z.string().max(200)).max(50).nullish(), seCombineAvec: list(SOLUTION_KINDS), financeurs: list(FUNDER_CODES),
  horaires: text(4_000), moisEntree: z.array(z.number().int().min(1).max(12)).max(12).nullish(), moisMin: months, moisMax: months,
  formules: list(FORMULAS), tuteurs: list(namesOf(SolutionTutorEnum)), intensite: z.enum(namesOf(IntensityEnum)).nullish(), jeunesParConseiller: z.number().int().min(1).max(1_000).nullish(),
  sessions: z.array(session).max(1_000).nullish(),
});

export type StructureExtension = z.infer<typeof structureExtension>;
export type ServiceExtension = z.infer<typeof serviceExtension>;

/** One line of the extension file: whose document, and under our namespace what v1 cannot say. */
export interface Extended { readonly id: string; readonly passerelle: Readonly<Record<string, unknown>> }
