import { escapeHtml } from '@passerelle/kit/values/escape-html';
import { inWords } from '@passerelle/kit/values/today';
import type { Solution } from './ask.ts';
import { contactOf, factsOf, type Moment } from './card.ts';
import { page, paragraphs, type Html } from './layout.ts';
import { placesInWords, startInWords, toCome } from './sessions.ts';
import { KINDS, NEEDS } from './words.ts';

/** Dates and places to come, in a table that says what each cell is. */
function dates(solution: Solution, { today, now }: Moment): Html {
  const sessions = toCome(solution.sessions ?? [], today);
  if (!sessions.length) return '<p>Aucune date n’est annoncée pour le moment. Demandez-la à l’organisme : il peut y en avoir bientôt.</p>';
  const rows = sessions.slice(0, 12).map((s) => `<tr><th scope="row">${s.isPermanent ? startInWords(s, today) : inWords(s.startsOn)}</th><td>${s.endsOn ? inWords(s.endsOn) : 'Pas de fin annoncée'}</td><td class="${s.vacant > 0 ? 'free' : 'full'}">${placesInWords(s, now)}</td></tr>`);
  return `<div class="wide" tabindex="0" role="region" aria-labelledby="titre-dates"><table><caption id="titre-dates">Prochaines dates</caption><thead><tr><th scope="col">Début</th><th scope="col">Fin</th><th scope="col">Places</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** One solution, to read with one's family, to print and to bring along. */
export function solutionPage(solution: Solution, moment: Moment): Html {
  const contact = contactOf(solution);
  const needs = solution.needs.flatMap((need) => NEEDS[need] ?? []);
  return page(`${solution.title} – Trouver ma solution`, `<p class="back"><a href="/catalogue">Toutes les solutions</a></p>
<article>
<p class="kind">${escapeHtml(KINDS[solution.kind] ?? 'Solution')}</p>
<h1>${escapeHtml(solution.title)}</h1>
${solution.provider ? `<p class="who">Proposé par ${escapeHtml(solution.provider.name)}</p>` : ''}
${factsOf(solution, moment)}
<h2>De quoi s’agit-il ?</h2>
${paragraphs(solution.description)}
${needs.length ? `<h2>C’est pour vous si vous voulez…</h2><ul class="needs">${needs.map((need) => `<li>${escapeHtml(need)}</li>`).join('')}</ul>` : ''}
<h2>Quand ?</h2>
${dates(solution, moment)}
<h2>Et maintenant ?</h2>
<ol class="steps">
<li>${contact ? `<strong>Prenez contact.</strong>${contact}` : `<strong>Demandez un premier rendez-vous.</strong> ${solution.provider ? `Dites que vous avez vu « ${escapeHtml(solution.title)} », de ${escapeHtml(solution.provider.name)}. ` : ''}Votre mission locale, ou le numéro gratuit ci-dessous, appelle avec vous.`}</li>
<li><strong>Dites d’où vous partez.</strong> Votre dernière classe, ce qui vous plaît, ce que vous ne voulez plus. Vous n’avez pas besoin de diplôme pour poser une question.</li>
<li><strong>Venez accompagné si vous préférez.</strong> Un parent, un ami, un éducateur. Vous pouvez imprimer cette page et l’apporter.</li>
</ol>
</article>`);
}

/** There is no such solution, or no longer. */
export const gonePage = (): Html => page('Solution introuvable – Trouver ma solution', `<h1>Cette solution n’est plus proposée</h1>
<p>Elle est peut-être complète, terminée ou remplacée.</p><p><a class="next" href="/catalogue">Voir ce qui existe aujourd’hui</a></p>`);

/** The catalogue cannot be read just now. */
export const awayPage = (): Html => page('Catalogue indisponible – Trouver ma solution', `<h1>Le catalogue ne répond pas pour le moment</h1>
<p>Ce n’est pas de votre fait. Réessayez dans une minute : ce que vous cherchez est resté dans l’adresse de la page.</p>`);
