import type { ProviderNetwork } from '../provider/network.ts';
import type { SolutionAim } from '../solution/kinds.ts';
import type { Need } from '../solution/need.ts';
import type { SolutionPublic } from '../solution/public.ts';
import type { Modality } from '../solution/terms.ts';
import type { Reseau } from './codes/networks.ts';
import type { ModeAccueil, Public, TypeDeService } from './codes/services.ts';
import type { Thematique } from './codes/themes.ts';

/*
 * What our words are in data·inclusion's code lists. A word has a code only where the code says the same, or something wider
 * that is also true; one without a code is reported by name, and travels in the extension. Nothing is guessed.
 */

/** Networks. A chamber of commerce or of trades is a « chambre consulaire »: which one travels in the extension. */
export const RESEAU_OF: Readonly<Record<ProviderNetwork, Reseau | null>> = {
  AFPA: 'afpa', CCI: 'chambres-consulaires', CMA: 'chambres-consulaires', E2C: 'ecoles-de-la-deuxieme-chance', EPIDE: 'epide',
  FRANCE_TRAVAIL: 'france-travail', MISSION_LOCALE: 'mission-locale',
  AGRI: null, APEC: null, CNED: null, COLLECTIVITE: null, PJJ: null, PLATEFORME: null, COMPAGNONS: null, EN: null, GRETA: null, MFR: null, SERVICE_CIVIQUE: null,
};

/** What a provider is, where its nature is the name of a network. */
export const RESEAU_OF_KIND: Readonly<Record<string, Reseau | null>> = {
  ...RESEAU_OF, CONSEIL_REGIONAL: 'regions', CONSEIL_DEPARTEMENTAL: 'departements', COMMUNE: 'communes',
};

/** Needs. « Savoirs de base » is the whole family « lecture, écriture, calcul », which has two themes. */
export const THEMES_OF: Readonly<Record<Need, readonly Thematique[] | null>> = {
  DECOUVRIR_METIERS: ['choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'],
  SAVOIRS_DE_BASE: ['lecture-ecriture-calcul--maitriser-le-calcul', 'lecture-ecriture-calcul--maitriser-le-francais'],
  FRANCAIS: ['lecture-ecriture-calcul--maitriser-le-francais'],
  CONFIANCE: ['remobilisation--bien-etre-confiance-en-soi'],
  ENGAGEMENT: ['remobilisation--benevolat-action-citoyenne'],
  HEBERGEMENT: ['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
  REPRENDRE_ETUDES: null, PREPARER_EXAMEN: null, APPRENTISSAGE: null, FORMATION_QUALIFIANTE: null, FAIRE_LE_POINT: null, STAGE: null, EMPLOI: null, MOBILITE: null,
};

/** A diploma or a qualification is gained by a training; the other aims say nothing of what the service is. */
export const TYPE_OF: Readonly<Record<SolutionAim, TypeDeService | null>> = {
  DIPLOMA: 'formation', QUALIFICATION: 'formation', ORIENTATION: null, EMPLOYMENT: null, REMOBILISATION: null, SAS: null, SUPPORT: null,
};

/** Where people are received (E13): the same words. */
export const RECEIVED: Readonly<Record<Modality, readonly ModeAccueil[]>> = { ON_SITE: ['en-presentiel'], DISTANCE: ['a-distance'], MIXED: ['a-distance', 'en-presentiel'] };

/** Audiences. Who lives in an area of the politique de la Ville is of « QPV – FRR »; who has no diploma has no code. */
export const PUBLIC_OF: Readonly<Record<SolutionPublic, Public | null>> = {
  JOB_SEEKER: 'demandeurs-emploi', PRIORITY_AREA: 'residents-qpv-frr', WITHOUT_DIPLOMA: null, NEW_TO_FRENCH: null, NEITHER_STUDY_NOR_WORK: null,
};

/** Until when one is young for the field: the intensive support of E16 goes furthest, to 29, and apprenticeship ends at 30. */
export const YOUNG_UNTIL = 30;
