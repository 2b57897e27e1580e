import type { PlainDate } from '@passerelle/kit/values/date';
import { inWords } from '@passerelle/kit/values/today';
import { escapeHtml } from '@passerelle/kit/values/escape-html';
import { explained } from './glossary.ts';
import type { RestitutionKind } from './kind.ts';
import { PRINT_STYLE } from './print-style.ts';
import type { Restitution } from './restitution.ts';
import type { RestitutionStep, RestitutionText } from './text.ts';

/** What the youth reads above each part. */
const HEADINGS: Readonly<Record<RestitutionKind, Readonly<Record<'title' | 'understood' | 'strengths' | 'wishes', string>>>> = {
  AFTER_DIAGNOSIS: { title: 'Votre projet, étape par étape', understood: 'Ce que nous avons compris', strengths: 'Vos points forts', wishes: 'Ce que vous voulez' },
  AFTER_COMMITMENT: { title: 'Votre parcours : où vous en êtes', understood: 'Le chemin parcouru', strengths: 'Ce que vous avez réussi', wishes: 'Ce que vous avez choisi' },
};

/** A line of what was written is a line of what is read. */
const lines = (text: string): string => text.split(/\n+/).map((line) => `<p>${escapeHtml(line)}</p>`).join('');
const section = (heading: string, text: string): string => `<section><h2>${heading}</h2>${lines(text)}</section>`;

const WEEKDAY = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });
/** With the day of the week, which is what one remembers: « mardi 1er décembre 2026 ». */
const dayInWords = (on: PlainDate): string => `${WEEKDAY.format(new Date(`${on}T00:00:00Z`))} ${inWords(on)}`;

const step = ({ what, who, on }: RestitutionStep): string =>
  `<li>${on ? `<span class="when">Le ${dayInWords(on)}</span>` : ''}<strong>${escapeHtml(what)}</strong><span>Avec : ${escapeHtml(who)}</span></li>`;

function words(text: RestitutionText): string {
  const known = explained([text.understood, text.strengths, text.wishes, text.contact, ...text.nextSteps.flatMap(({ what, who }) => [what, who])].join('\n'));
  if (!known.length) return '';
  return `<section class="words"><h2>Les mots à connaître</h2><dl>${known.map(([word, meaning]) => `<div><dt>${word}</dt><dd>${meaning}.</dd></div>`).join('')}</dl></section>`;
}

/**
 * The document as a page to print on A4 and to give to the youth (B14): French, plain words, no script, nothing fetched, every
 * value escaped. It names nobody but in the pair's own words: the youth writes their name themselves.
 * @returns a whole HTML document
 */
export function printed({ kind, text, issuedOn }: Pick<Restitution, 'kind' | 'text' | 'issuedOn'>): string {
  const headings = HEADINGS[kind];
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${headings.title}</title>
<style>${PRINT_STYLE}</style>
</head>
<body>
<main>
${issuedOn ? '' : '<p class="draft">Brouillon : ce texte attend encore un accord. Ne le donnez pas.</p>'}
<h1>${headings.title}</h1>
<p class="lead">Ce document est pour vous. Nous l’avons écrit à deux : une personne de l’Éducation nationale et une personne de la mission locale, le lieu qui aide les jeunes de 16 à 25 ans à trouver une formation ou un travail.</p>
<p class="name">Votre prénom : <span></span></p>
${section(headings.understood, text.understood)}
${section(headings.strengths, text.strengths)}
${section(headings.wishes, text.wishes)}
<section><h2>Les prochaines étapes</h2><ol class="steps">${text.nextSteps.map(step).join('')}</ol></section>
<section class="call"><h2>Une question ? Un empêchement ?</h2>${lines(text.contact)}</section>
${words(text)}
<footer><p>Gardez ce document : montrez-le à ceux qui vous aident, vous n’aurez pas à tout raconter de nouveau. Une phrase ne vous va pas ? Dites-le-nous, nous en reparlerons ensemble.</p>
${issuedOn ? `<p>Écrit pour vous le ${inWords(issuedOn)}.</p>` : ''}</footer>
</main>
</body>
</html>
`;
}
