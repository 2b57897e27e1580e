import { escapeHtml } from '@passerelle/kit/values/escape-html';

/** Free number of the right to return to training: « Reviens te former », Éducation nationale (E08). */
const NUMBER = '0 800 12 25 00';

/** Whom to turn to when the catalogue does not answer, or does not have it: said on every page. */
export const HELP_BLOCK = `<section class="help" aria-labelledby="aide"><h2 id="aide">Besoin d’en parler à quelqu’un ?</h2>
<p><a class="call" href="tel:+33800122500">Appelez le ${NUMBER}</a></p>
<p>L’appel est gratuit, du lundi au vendredi. Une personne vous écoute et vous propose un rendez-vous sous 15 jours. Vous avez entre 16 et 25 ans : votre mission locale vous reçoit aussi, sans condition.</p></section>`;

/** A part of a page that is markup already: what is not is escaped. */
export type Html = string & { readonly html?: true };

/**
 * A whole page of the public catalogue: French, no script, nothing of another site, no cookie.
 * @param title of the window; text
 * @param body markup
 */
export function page(title: string, body: Html): Html {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Formations, apprentissage, service civique, accompagnement : ce qui existe près de chez vous quand on a quitté l’école sans diplôme.">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/catalogue/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header><p><a href="/catalogue">Trouver ma solution</a></p></header>
<main id="contenu" tabindex="-1">
${tied(body)}
${tied(HELP_BLOCK)}
</main>
<footer><p>Cette page ne demande aucun compte, ne dépose aucun cookie et ne mesure rien. Nous ne gardons pas ce que vous cherchez.</p>
<p>Ces informations sont libres : <a href="/data-inclusion/structures.json">organismes</a> et <a href="/data-inclusion/services.json">solutions</a> au format data·inclusion.</p></footer>
</body>
</html>
`;
}

/** French signs that stand apart from their word never begin a line: « ? » stays with it. Texts only: what a field holds is as typed. */
const tied = (html: Html): Html => html.replace(/>[^<]+</g, (text) => text.replace(/ (?=[?!:;»])/g, '\u00a0').replace(/« /g, '«\u00a0'));

/** Paragraphs and dashes of a plain text; nothing in it is markup. */
export function paragraphs(text: string): Html {
  const blocks = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const parts: string[] = [];
  for (const line of blocks) {
    const isItem = /^[-•*] /.test(line);
    if (!isItem) parts.push(`<p>${escapeHtml(line)}</p>`);
    else if (parts.at(-1)?.startsWith('<ul>')) parts[parts.length - 1] = `${parts.at(-1)!.slice(0, -5)}<li>${escapeHtml(line.slice(2))}</li></ul>`;
    else parts.push(`<ul><li>${escapeHtml(line.slice(2))}</li></ul>`);
  }
  return parts.join('');
}
