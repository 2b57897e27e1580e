/** What a service is (`types-de-services`). */
export const TYPES = [
  'accompagnement', 'aide-financiere', 'aide-materielle', 'atelier', 'formation', 'information',
] as const;

/** For whom (`publics`); `tous-publics` stands alone. */
export const PUBLICS = [
  'actifs', 'beneficiaires-des-minimas-sociaux', 'demandeurs-emploi', 'etudiants', 'familles', 'femmes', 'jeunes', 'personnes-en-situation-de-handicap',
  'personnes-en-situation-durgence', 'personnes-en-situation-juridique-specifique', 'personnes-exilees', 'residents-qpv-frr', 'seniors', 'tous-publics',
] as const;

/** What it costs (`frais`). */
export const FRAIS = [
  'gratuit', 'payant',
] as const;

/** Where people are received (`modes-accueil`). */
export const MODES_ACCUEIL = [
  'a-distance', 'en-presentiel',
] as const;

/** How one gets in (`modes-mobilisation`). */
export const MODES_MOBILISATION = [
  'envoyer-un-courriel', 'se-presenter', 'telephoner', 'utiliser-lien-mobilisation',
] as const;

/** Who may ask for it (`personnes-mobilisatrices`). */
export const PERSONNES_MOBILISATRICES = [
  'professionnels', 'usagers',
] as const;

export type TypeDeService = (typeof TYPES)[number];
export type Public = (typeof PUBLICS)[number];
export type ModeAccueil = (typeof MODES_ACCUEIL)[number];
