/** Shapes of the demonstration's facts. Dates are ISO (YYYY-MM-DD), communes are INSEE codes, keys are stable slugs. */

export type Network = 'EDUCATION' | 'MISSION_LOCALE' | 'SOLUTION_PROVIDER' | 'MENTORING' | 'COORDINATION' | 'PILOTAGE';

/** The French institutional kind of an organisation. */
export type OrganisationKind =
  | 'LYCEE' | 'LYCEE_POLYVALENT' | 'LYCEE_PROFESSIONNEL' | 'LYCEE_AGRICOLE' | 'COLLEGE' | 'CIO' | 'MLDS' | 'SIEI'
  | 'MISSION_LOCALE' | 'SYSTEME_IMILO'
  | 'GRETA' | 'CFA' | 'MFR' | 'E2C' | 'EPIDE' | 'AFPA' | 'CNED' | 'SERVICE_CIVIQUE' | 'FRANCE_TRAVAIL' | 'GIP_ACADEMIQUE'
  | 'ASSOCIATION_MENTORAT' | 'COLLECTIF_MENTORAT'
  | 'PSAD' | 'CENTRE_SERVICE_NATIONAL' | 'PJJ' | 'ASE' | 'CLUB_DE_PREVENTION' | 'SERVICE_SOCIAL' | 'CENTRE_SOCIAL' | 'COMMUNE' | 'EXPLOITANT'
  | 'RECTORAT' | 'DSDEN' | 'PREFECTURE' | 'PREFECTURE_REGION' | 'CONSEIL_REGIONAL' | 'DREETS';

export interface OrganisationCodes {
  /** Unité administrative immatriculée, 7 digits and a key letter. */
  uai?: string;
  siret?: string;
  /** i-Milo structure, such as 59512S00. */
  imilo?: string;
  rna?: string;
}

export interface DemoOrganisation {
  key: string;
  network: Network;
  kind: OrganisationKind;
  name: string;
  aliases?: readonly string[];
  codes: OrganisationCodes;
  commune: string;
  departement: string;
  /** Key of the organisation it belongs to. */
  parent?: string;
  /** True when the organisation exists only in the demonstration. */
  invented?: boolean;
}

export interface DemoAgency {
  key: string;
  /** Number of the agence in i-Milo. */
  imiloId: number;
  organisation: string;
  name: string;
  departement: string;
}

export interface DemoPlatform {
  key: string;
  name: string;
  organisation: string;
  communes: readonly string[];
  departement: string;
  academie: string;
  circle1: readonly string[];
  circle2: readonly string[];
}

export type PersonaKey =
  | 'assistant' | 'responsable-education' | 'responsable-emploi' | 'school' | 'mission-locale' | 'provider' | 'cfa' | 'mentoring'
  | 'pilot' | 'outsider' | 'integration' | 'feed-education' | 'feed-missions-locales' | 'feed-jdc' | 'feed-mentoring' | 'operator';

export type DemoRole =
  | 'ASSISTANT' | 'RESPONSABLE' | 'SCHOOL_REFERENT' | 'ADVISER' | 'PROVIDER_STAFF' | 'MENTORING_COORDINATOR' | 'PILOT'
  | 'INTEGRATION' | 'FEED' | 'OPERATOR' | 'MLDS_COORDINATOR' | 'COUNSELLOR';

export interface DemoPerson {
  key: string;
  persona?: PersonaKey;
  givenName: string;
  familyName: string;
  email: string;
  machine?: boolean;
  organisation: string;
  role: DemoRole;
  habilitated: boolean;
  charterSigned: boolean;
  /** French sentence shown on the sign-in page. */
  description: string;
}

/** Kinds of solution, after the guide's own list (E08 to E19). */
export type SolutionKind =
  | 'DROIT_AU_RETOUR' | 'STRUCTURE_DE_RETOUR_DIPLOMANTE' | 'STRUCTURE_DE_RETOUR_SAS' | 'MLDS' | 'SERVICE_CIVIQUE'
  | 'CLAUSE_SOCIALE' | 'CNED' | 'FRANCE_TRAVAIL' | 'MISSION_LOCALE' | 'E2C' | 'EPIDE' | 'CFA' | 'GRETA' | 'AFPA' | 'MFR'
  | 'ENTREPRISE' | 'COLLECTIVITE';

/** What the young person gains: a diploma, a qualification, a project, a job, or momentum. */
export type SolutionAim = 'DIPLOMA' | 'QUALIFICATION' | 'ORIENTATION' | 'EMPLOYMENT' | 'REMOBILISATION';

/** The need that a young person would name (E03). */
export type Need =
  | 'REPRENDRE_ETUDES' | 'PREPARER_EXAMEN' | 'APPRENTISSAGE' | 'FORMATION_QUALIFIANTE' | 'FAIRE_LE_POINT' | 'DECOUVRIR_METIERS'
  | 'STAGE' | 'EMPLOI' | 'SAVOIRS_DE_BASE' | 'FRANCAIS' | 'CONFIANCE' | 'ENGAGEMENT' | 'HEBERGEMENT' | 'MOBILITE';

export interface DemoSession {
  start: string;
  end: string;
  capacity: number;
  taken: number;
}

/** A solution invented for the demonstration; only its organisation is real. */
export interface DemoSolution {
  key: string;
  organisation: string;
  title: string;
  description: string;
  kind: SolutionKind;
  aim: SolutionAim;
  /** Whom it is for, in French. */
  audience: string;
  minAge: number;
  maxAge: number;
  needs: readonly Need[];
  commune: string;
  /** Places paid for at a time; no session may hold more. */
  fundedPlaces: number;
  sessions: readonly DemoSession[];
  invented: true;
}

export type MentoringObjective = 'SCOLAIRE' | 'ORIENTATION' | 'INSERTION';

/** School levels and situations of mentees (F15). */
export type MenteePublic = 'PRIMARY_SCHOOL' | 'COLLEGE' | 'LYCEE' | 'HIGHER_EDUCATION' | 'YOUNG_WORKER' | 'OUT_OF_SCHOOL';

export interface DemoMentoringOffer {
  key: string;
  association: string;
  title: string;
  description: string;
  /** Territory, as INSEE codes. */
  communes: readonly string[];
  /** The territory as people call it. */
  territoryName: string;
  /** Whom it is for, in French. */
  audience: string;
  /** The same as codes (F15). */
  publics: readonly MenteePublic[];
  objective: MentoringObjective;
  minAge: number;
  maxAge: number;
  places: number;
  /** Only the collective's own address is public. */
  contact: string;
  placesTaken: number;
  /** AAAA-MM-JJ; null for one that nobody confirmed yet. */
  confirmedOn: string | null;
  areas: readonly ('RURAL' | 'PRIORITY_DISTRICT')[];
  invented: true;
}

/** A discovery event of mentoring (F17). */
export interface DemoDiscoveryEvent {
  key: string;
  organiser: string;
  title: string;
  description: string;
  kind: 'FORUM' | 'VISIT' | 'DISCOVERY_DAY' | 'WORKSHOP';
  /** Where it is; null at a distance. */
  place: { readonly venue: string; readonly commune: string } | null;
  startsAt: string;
  endsAt: string;
  registrationUntil: string;
  publics: readonly MenteePublic[];
  capacity: number;
  /** Classes that come without a name (F15). */
  groups: readonly { readonly by: string; readonly headcount: number; readonly level: MenteePublic; readonly attended: number | null }[];
}

export interface DemoMentor {
  key: string;
  association: string;
  givenName: string;
  familyName: string;
  email: string;
  commune: string;
  objectives: readonly MentoringObjective[];
  /** Date of the check of the volunteer's criminal record; null while it is awaited. */
  recordCheckedOn: string | null;
  trainedOn: string | null;
  /** How many young people the mentor can follow at once. */
  capacity: number;
}

/** A support scheme; a date that is not known for sure is null. */
export interface DemoScheme {
  code: string;
  label: string;
  validFrom: string | null;
  validTo: string | null;
  aliases: readonly string[];
  successor?: string;
}
