import { escapeHtml } from '@passerelle/kit/values/escape-html';
import { inWords } from '@passerelle/kit/values/today';
import { LETTER_STYLE } from './letter-style.ts';
import type { ConveningReason } from './kind.ts';
import type { TrainingConvening } from './training-convening.ts';

/** Why, in words that a family reads. */
const WHY: Readonly<Record<ConveningReason, string>> = {
  UNJUSTIFIED_ABSENCE: 'Vous n’êtes pas venu à l’entretien que nous vous avions proposé, et nous n’en connaissons pas la raison.',
  EARLY_ABANDONMENT: 'Vous avez quitté, avant la fin, l’accompagnement que vous aviez commencé.',
  NO_LONGER_ANSWERS: 'Nous avons cherché à vous joindre plusieurs fois, sans réponse.',
};

/** Who sends the letter, and where its clock stands. */
export interface Sender {
  /** As the list of missions locales names it. */
  readonly name: string;
  /** IANA zone, e.g. `Indian/Reunion`. */
  readonly zone: string;
}

/** « mardi 1er décembre 2026 à 10 h 05 », by the clock of the place. */
export function momentInWords(at: Date, zone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr-FR', { timeZone: zone, ...options }).format(at);
  const date = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(/ 1 /, ' 1er ');
  const [hour, minute] = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at).split(':');
  return `${date} à ${Number(hour)} h ${minute}`;
}

/**
 * The convening as a letter to print on A4 (art. R. 114-7): French, plain words, no script, nothing fetched, every value escaped.
 * It names nobody: who sends it writes the two addressees by hand, or on the envelope's window.
 * @returns a whole HTML document
 */
export function letter({ reason, sentOn, meetingAt, dueOn }: Pick<TrainingConvening, 'reason' | 'sentOn' | 'meetingAt' | 'dueOn'>, { name, zone }: Sender): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>Convocation</title>
<style>${LETTER_STYLE}</style>
</head>
<body>
<main>
<header>
<p class="sender">${escapeHtml(name)}</p>
<div class="to"><p>Au jeune : <span></span></p><p>Et à son représentant légal : <span></span></p><p>Adresse : <span></span></p></div>
</header>
<p class="date">Le ${inWords(sentOn)}</p>
<h1>Nous vous attendons, avec votre parent ou responsable légal</h1>
<p class="when">${momentInWords(meetingAt, zone)}</p>
<p>Lieu : <span class="blank"></span></p>
<p>Bonjour,</p>
<p>De 16 à 18 ans, la loi demande à chaque jeune d’être à l’école, en apprentissage, en formation, en emploi, en service civique ou accompagné vers l’un d’eux. C’est l’obligation de formation. La mission locale est là pour vous aider à trouver ce qui vous convient.</p>
<p>${WHY[reason]} C’est pourquoi nous vous convoquons tous les deux à cet entretien.</p>
<h2>Déjà en formation, en emploi ou en service civique ?</h2>
<p>Dites-le-nous, et envoyez-nous un justificatif : contrat, certificat de scolarité, attestation. Si un certificat médical vous empêche de suivre une formation, montrez-le-nous : nous ne le gardons pas.</p>
<h2>Vous ne pouvez pas venir ce jour-là ?</h2>
<p>Appelez-nous : nous fixerons un autre jour. Téléphone : <span class="blank"></span></p>
<h2>Et ensuite ?</h2>
<p>Si l’obligation de formation n’est toujours pas remplie le ${inWords(dueOn)}, nous devons en informer le président du conseil départemental, qui peut vous proposer une aide.</p>
<p class="sign">Votre conseiller ou conseillère : <span class="blank"></span></p>
<footer><p>Articles L. 114-1 et R. 114-1 à R. 114-7 du code de l’éducation (loi n° 2019-791 du 26 juillet 2019, article 15 ; décret n° 2020-978 du 5 août 2020).</p></footer>
</main>
</body>
</html>
`;
}
