import type { SolutionAim, SolutionKind } from '../solution/kinds.ts';
import type { Need } from '../solution/need.ts';
import type { Reseau } from './codes/networks.ts';
import type { Thematique } from './codes/themes.ts';

/*
 * What the codes of other catalogues are in our words: a sub-theme answers the need that it is a part of. Themes that answer
 * none of the catalogue's needs are absent, and services that have no other stay out of it.
 */
interface Answer { readonly need: Need; readonly aim: SolutionAim }
type Themes = Partial<Record<Thematique, Answer>>;

const of = (need: Need, aim: SolutionAim, ...themes: readonly Thematique[]): Themes => Object.fromEntries(themes.map((theme) => [theme, { need, aim }]));

/** Need and aim of a theme. */
export const ANSWERS: Readonly<Record<string, Answer | undefined>> = {
  ...of('DECOUVRIR_METIERS', 'ORIENTATION', 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite', 'choisir-un-metier--connaitre-les-opportunites-demploi'),
  ...of('FAIRE_LE_POINT', 'ORIENTATION', 'choisir-un-metier--confirmer-son-choix-de-metier', 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences', 'se-former--trouver-sa-formation'),
  ...of('EMPLOI', 'EMPLOYMENT',
    'trouver-un-emploi--convaincre-un-recruteur-en-entretien', 'trouver-un-emploi--faire-des-candidatures-spontanees', 'trouver-un-emploi--repondre-a-des-offres-demploi',
    'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs', 'preparer-sa-candidature--developper-son-reseau',
    'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi', 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation', 'preparer-sa-candidature--valoriser-ses-competences'),
  ...of('CONFIANCE', 'REMOBILISATION', 'remobilisation--bien-etre-confiance-en-soi'),
  ...of('ENGAGEMENT', 'REMOBILISATION', 'remobilisation--benevolat-action-citoyenne'),
  ...of('SAVOIRS_DE_BASE', 'SUPPORT', 'lecture-ecriture-calcul--maitriser-le-calcul'),
  ...of('FRANCAIS', 'SUPPORT', 'lecture-ecriture-calcul--maitriser-le-francais'),
  ...of('HEBERGEMENT', 'SUPPORT', 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'),
  ...of('MOBILITE', 'SUPPORT',
    'mobilite--acceder-a-un-vehicule', 'mobilite--entretenir-reparer-son-vehicule', 'mobilite--etre-accompagne-dans-son-parcours-mobilite',
    'mobilite--financer-ma-mobilite', 'mobilite--preparer-un-permis', 'mobilite--mobilite-douce-partagee-collective'),
};

const KINDS: Partial<Record<Reseau, SolutionKind>> = {
  'ecoles-de-la-deuxieme-chance': 'E2C', epide: 'EPIDE', 'mission-locale': 'MISSION_LOCALE', 'france-travail': 'FRANCE_TRAVAIL', afpa: 'AFPA',
  communes: 'COLLECTIVITE', departements: 'COLLECTIVITE', regions: 'COLLECTIVITE',
};

/** Family of solution of what a network gives. */
export const KIND_OF_RESEAU: Readonly<Record<string, SolutionKind | undefined>> = KINDS;
