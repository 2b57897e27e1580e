/** A place or an organisation that receives people, as data·inclusion v1 writes it: absent and null mean the same. */
export interface StructureDocument {
  readonly source: string;
  /** `<source>--<id at the source>`. */
  readonly id: string;
  readonly nom: string;
  /** AAAA-MM-JJ. */
  readonly date_maj: string;
  readonly description: string | null;
  readonly lien_source: string | null;
  /** 14 digits. */
  readonly siret: string | null;
  readonly commune: string | null;
  readonly code_postal: string | null;
  /** Commune, official geographic code. */
  readonly code_insee: string | null;
  readonly adresse: string | null;
  readonly complement_adresse: string | null;
  /** Degrees. */
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly site_web: string | null;
  /** OpenStreetMap's `opening_hours`. */
  readonly horaires_accueil: string | null;
  readonly accessibilite_lieu: string | null;
  readonly reseaux_porteurs: readonly string[] | null;
}

/** What a structure offers, as data·inclusion v1 writes it. */
export interface ServiceDocument {
  readonly source: string;
  readonly structure_id: string;
  readonly id: string;
  readonly nom: string;
  readonly description: string;
  readonly date_maj: string;
  readonly lien_source: string | null;
  readonly type: string | null;
  readonly thematiques: readonly string[] | null;
  readonly frais: string | null;
  readonly frais_precisions: string | null;
  readonly publics: readonly string[] | null;
  readonly publics_precisions: string | null;
  readonly conditions_acces: string | null;
  readonly commune: string | null;
  readonly code_postal: string | null;
  readonly code_insee: string | null;
  readonly adresse: string | null;
  readonly complement_adresse: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly modes_accueil: readonly string[] | null;
  /** Communes, départements, EPCI (SIREN), `99100` or `france`. */
  readonly zone_eligibilite: readonly string[] | null;
  readonly contact_nom_prenom: string | null;
  readonly lien_mobilisation: string | null;
  readonly modes_mobilisation: readonly string[] | null;
  readonly mobilisable_par: readonly string[] | null;
  readonly mobilisation_precisions: string | null;
  /** Hours a week. */
  readonly volume_horaire_hebdomadaire: number | null;
  readonly nombre_semaines: number | null;
  readonly horaires_accueil: string | null;
}

/** Fields of a structure in the order of the official schema: a document is written in this order, whatever it came in. */
export const STRUCTURE_FIELDS = [
  'source', 'id', 'nom', 'date_maj', 'description', 'lien_source', 'siret', 'commune', 'code_postal', 'code_insee', 'adresse', 'complement_adresse',
  'longitude', 'latitude', 'telephone', 'courriel', 'site_web', 'horaires_accueil', 'accessibilite_lieu', 'reseaux_porteurs',
] as const satisfies readonly (keyof StructureDocument)[];

/** Fields of a service, likewise. */
export const SERVICE_FIELDS = [
  'source', 'structure_id', 'id', 'nom', 'description', 'lien_source', 'date_maj', 'type', 'thematiques', 'frais', 'frais_precisions', 'publics',
  'publics_precisions', 'conditions_acces', 'commune', 'code_postal', 'code_insee', 'adresse', 'complement_adresse', 'longitude', 'latitude',
  'telephone', 'courriel', 'modes_accueil', 'zone_eligibilite', 'contact_nom_prenom', 'lien_mobilisation', 'modes_mobilisation', 'mobilisable_par',
  'mobilisation_precisions', 'volume_horaire_hebdomadaire', 'nombre_semaines', 'horaires_accueil',
] as const satisfies readonly (keyof ServiceDocument)[];

/** Version of the schema that is read and written. */
export const VERSION = '1.0.8';
