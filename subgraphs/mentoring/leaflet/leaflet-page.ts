import { escapeHtml } from '@passerelle/kit/values/escape-html';
import type { Leaflet, Line } from './leaflet.ts';
import { LEAFLET_STYLE } from './leaflet-style.ts';
import { CUT, NONE_HERE, PRIVACY, WHAT_IS_MENTORING, WHAT_THEN, WHO_TO_ASK } from './words.ts';

const lines = (all: readonly Line[]): string => `<dl>${all.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
const article = ({ title, description, lines: told }: { readonly title: string; readonly description?: string | null; readonly lines: readonly Line[] }): string =>
  `<article><h3>${escapeHtml(title)}</h3>${(description ?? '').split(/\n+/).filter(Boolean).map((p) => `<p>${escapeHtml(p)}</p>`).join('')}${lines(told)}</article>`;

const page = (title: string, main: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'">
<title>${escapeHtml(title)}</title>
<style>${LEAFLET_STYLE}</style>
</head>
<body>
${main}
</body>
</html>
`;

/**
 * The leaflet (« plaquette ») as a page to print on A4: no script, nothing fetched, every value escaped. Equal leaflets give
 * equal bytes.
 * @param pdf address of the same leaflet as PDF, for a reader on a screen; null where there is none (in an answer of GraphQL)
 * @returns a whole HTML document
 */
export function leafletPage(leaflet: Leaflet, pdf: string | null): string {
  const { title, territory, edition, contacts, associations, events, offerCount, isCut } = leaflet;
  return page(`${title} – ${territory}`, `<header>
<h1>${title}</h1>
<p class="where">${escapeHtml(territory)}</p>
<p class="edition">${edition}</p>
</header>
<main>
<p>${WHAT_IS_MENTORING}</p>
${pdf ? `<p class="screen"><a class="pdf" href="${escapeHtml(pdf)}">Télécharger la plaquette (PDF)</a></p>` : ''}
${contacts.length ? `<section class="call"><h2>${WHO_TO_ASK}</h2><ul>${contacts.map((c) => `<li>${escapeHtml(c)}</li>`).join('')}</ul></section>` : ''}
${offerCount ? '' : `<p class="none">${NONE_HERE}</p><p>${WHAT_THEN}</p>`}
${isCut ? `<p>${CUT}</p>` : ''}
${associations.map(({ name, offers }) => `<section><h2>${escapeHtml(name)}</h2>${offers.map(article).join('\n')}</section>`).join('\n')}
${events.length ? `<section><h2>Événements à venir</h2>${events.map(article).join('\n')}</section>` : ''}
</main>
<footer><p>${PRIVACY}</p></footer>`);
}

/**
 * The page where one chooses a territory.
 * @param problem what was wrong with the last choice, if anything was
 */
export const chooserPage = (problem: string | null): string => page('Les offres de mentorat', `<header><h1>Les offres de mentorat</h1><p>Choisissez un territoire pour lire et imprimer la plaquette.</p></header>
<main>
${problem ? `<p class="error" role="alert">${escapeHtml(problem)}</p>` : ''}
<form action="/plaquette"><p><label for="d">Département, par exemple 59</label><input id="d" name="departement" required maxlength="3"></p><button>Voir la plaquette</button></form>
<form action="/plaquette"><p><label for="c">Ou commune, par son code INSEE, par exemple 59512</label><input id="c" name="commune" required maxlength="5"></p><button>Voir la plaquette</button></form>
</main>`);
