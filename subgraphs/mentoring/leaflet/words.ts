import { typeset } from './typography.ts';

/** F13, as the leaflet tells it. */
export const WHAT_IS_MENTORING = typeset('Le mentorat est une relation entre un jeune et un bénévole, pendant six mois au moins, encadrée par une association. Selon l’âge, il aide pour l’école, l’orientation ou l’entrée dans un métier.');
export const NONE_HERE = typeset('Aucune offre de mentorat n’est publiée aujourd’hui sur ce territoire.');
export const WHAT_THEN = typeset('Essayez un territoire voisin ou plus large, ou demandez à la plate-forme de suivi et d’appui aux décrocheurs (PSAD) qui peut accompagner le jeune.');
export const CUT = typeset('Cette plaquette ne montre que les 300 offres publiées en dernier. Choisissez une commune pour voir les siennes.');
export const PRIVACY = typeset('Aucun nom de jeune ni de mentor ne figure ici. Les places changent : renseignez-vous avant d’orienter un jeune.');
export const WHO_TO_ASK = typeset('Une question ? Qui contacter');
