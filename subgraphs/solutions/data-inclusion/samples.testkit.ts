import type { ServiceDocument, StructureDocument } from './documents.ts';
import { SERVICE_FIELDS, STRUCTURE_FIELDS } from './documents.ts';

const empty = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));

/** An invented structure: a youth centre in Roubaix. */
export const aStructure = (changes: Partial<StructureDocument> = {}): StructureDocument => ({
  ...empty(STRUCTURE_FIELDS), source: 'carnet', id: 'carnet--maison-1', nom: 'Maison des possibles', date_maj: '2026-03-04', code_insee: '59512', code_postal: '59100',
  siret: '19590258000065', telephone: '+33353010001', site_web: 'https://maison.example/accueil', ...changes,
} as StructureDocument);

/** An invented service of that structure: to find out which trade one likes. */
export const aService = (changes: Partial<ServiceDocument> = {}): ServiceDocument => ({
  ...empty(SERVICE_FIELDS), source: 'carnet', structure_id: 'carnet--maison-1', id: 'carnet--atelier-1', nom: 'Essayer un métier', date_maj: '2026-03-04',
  description: 'Trois jours dans un atelier pour voir si le métier plaît.', type: 'atelier', publics: ['jeunes'], zone_eligibilite: ['59'],
  thematiques: ['choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'], courriel: 'accueil@maison.example', ...changes,
} as ServiceDocument);
