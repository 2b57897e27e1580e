/** What the youth may meet in such a text, said in plain words; the longest forms first where one holds another. */
const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['AFPA', 'un organisme public qui forme des adultes à un métier'],
  ['BTS', 'un diplôme en deux ans après le bac'],
  ['CAP', 'un diplôme en deux ans qui apprend un métier'],
  ['CEJ', 'le contrat d’engagement jeune : un accompagnement de plusieurs mois, souvent avec une aide d’argent'],
  ['CFA', 'le centre où l’on suit les cours de l’apprentissage'],
  ['CIO', 'le centre d’information et d’orientation : on y parle études et métiers, gratuitement'],
  ['CNED', 'l’école à distance, par internet et par courrier'],
  ['E2C', 'l’École de la deuxième chance : pour reprendre confiance et construire un projet'],
  ['EPIDE', 'un centre où l’on vit la semaine pour préparer son emploi'],
  ['GRETA', 'un groupe de lycées qui forme des adultes'],
  ['MLDS', 'l’équipe de l’école qui aide à reprendre une formation'],
  ['MOREA', 'une action de l’école pour préparer de nouveau son examen'],
  ['PACEA', 'le contrat d’accompagnement de la mission locale'],
  ['PMSMP', 'quelques jours en entreprise pour découvrir un métier'],
  ['PSAD', 'le groupe de partenaires qui vous suit : école, mission locale et d’autres'],
  ['SRE', 'une structure pour retourner à l’école autrement'],
  ['apprentissage', 'apprendre un métier en travaillant : on a un contrat, un salaire et des cours'],
  ['service civique', 'une mission utile aux autres, de six à douze mois, avec une indemnité'],
  ['micro-lycée', 'un petit lycée pour ceux qui ont arrêté et veulent passer un diplôme'],
];

/**
 * The words of a text that a youth may not know, each with what it means.
 * @param text all of what the document says
 */
export const explained = (text: string): readonly (readonly [word: string, meaning: string])[] => WORDS.filter(([word]) => holds(text, word));

/** Capitals count for acronyms only: « cap » is no diploma. */
const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, word === word.toUpperCase() ? 'u' : 'iu').test(text);
