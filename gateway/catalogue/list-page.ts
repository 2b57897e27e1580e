import { escapeHtml } from '@passerelle/kit/values/escape-html';
import type { Found } from './ask.ts';
import { card, type Moment } from './card.ts';
import { page, type Html } from './layout.ts';
import { addressOf, DISTANCES, isAsked, type Question, USUAL_DISTANCE } from './question.ts';
import type { Place } from './towns.ts';
import { KINDS, NEEDS } from './words.ts';

/** What was found for a question; `place` is null when none was typed or nobody knows it: then `guesses` are what may have been meant. */
export interface Results { readonly question: Question; readonly place: Place | null; readonly otherPlaces: readonly Place[]; readonly guesses: readonly Place[]; readonly found: Found }

const field = (name: string, label: string, value: string, hint: string, more = ''): Html =>
  `<div class="field"><label for="${name}">${label}</label><p class="hint" id="${name}-aide">${hint}</p><input id="${name}" name="${name}" value="${escapeHtml(value)}" aria-describedby="${name}-aide${more.includes('aria-invalid') ? ` ${name}-erreur` : ''}" ${more}></div>`;

const farInWords = (distance: string): string => (distance === 'dep' ? 'Tout le département' : `${distance} km au plus`);

/** How far from the town; of a whole département it changes nothing. */
const distanceField = ({ km }: Question): Html => `<div class="field"><label for="km">Jusqu’où ?</label><p class="hint" id="km-aide">Autour de votre ville</p><select id="km" name="km" aria-describedby="km-aide">${
  DISTANCES.map((d) => `<option value="${d}"${d === (km || USUAL_DISTANCE) ? ' selected' : ''}>${farInWords(d)}</option>`).join('')}</select></div>`;

const placeLinks = (question: Question, places: readonly Place[]): Html =>
  places.slice(0, 6).map((p) => `<a href="${escapeHtml(addressOf(question, { ville: p.typed, apres: '' }))}">${escapeHtml(p.name)} (${p.departement})</a>`).join(', ');

/** Enter in a field searches: the first button of the form is « Chercher ». A chip is a button too: what is typed goes with it. */
function form(question: Question, isUnknown: boolean, guesses: readonly Place[]): Html {
  const { besoin, ville, mot, age, places, famille } = question;
  // Once something is asked, its results come first: on a telephone the needs fill a screen.
  const isOpen = !isAsked(question);
  const chip = (value: string, label: string) => `<button class="chip" name="besoin" value="${value}" aria-pressed="${value === besoin}">${escapeHtml(label)}</button>`;
  return `<form action="/catalogue" method="get" role="search">
${isUnknown ? `<p class="error" id="ville-erreur"><strong>Nous ne connaissons pas « ${escapeHtml(ville)} ».</strong> Écrivez une ville, un code postal ou un département : Roubaix, 59100, Nord. ${guesses.length ? `Vouliez-vous dire ${placeLinks(question, guesses)} ? ` : ''}En attendant, voici ce qui existe partout en France et ailleurs.</p>` : ''}
<div class="fields">
${field('ville', 'Votre ville ou votre département', ville, 'Par exemple : Roubaix, 59100 ou Nord', `autocomplete="address-level2"${isUnknown ? ' aria-invalid="true"' : ''}`)}
${distanceField(question)}
${field('mot', 'Un métier, un mot', mot, 'Par exemple : cuisine, mécanique, internat')}
${field('age', 'Votre âge', age, 'En années', 'inputmode="numeric" maxlength="2" class="short"')}
</div>
<p class="check"><input type="checkbox" id="places" name="places" value="1"${places ? ' checked' : ''}><label for="places">Seulement s’il reste des places</label></p>
${besoin ? `<input type="hidden" name="besoin" value="${besoin}">` : ''}${famille ? `<input type="hidden" name="famille" value="${famille}">` : ''}
<p><button class="search">Chercher</button></p>
<details${isOpen ? ' open' : ''}><summary>De quoi avez-vous besoin ?${isOpen ? '' : ` <span class="chosen">${escapeHtml(NEEDS[besoin] ?? 'Peu importe')} : changer</span>`}</summary>
<div class="chips" role="group" aria-label="De quoi avez-vous besoin ?">${chip('', 'Peu importe')}${Object.entries(NEEDS).map(([value, label]) => chip(value, label)).join('')}</div></details>
</form>`;
}

/** What follows a number where counting stopped. */
const more = (isCapped: boolean): string => (isCapped ? ' ou plus' : '');

/** What the results are, in a sentence. */
function heading({ question, place, found: { solutions, next, count, isCapped } }: Results): string {
  const all = count ?? (next ? null : solutions.length);
  const said = !solutions.length ? 'Aucune solution' : all === null ? 'Les premières solutions' : all === 1 ? '1 solution' : `${all} solutions${more(isCapped)}`;
  const need = question.besoin ? ` pour « ${NEEDS[question.besoin]!.toLocaleLowerCase('fr')} »` : '';
  const where = !place ? '' : !place.commune ? `, département ${place.name}` : question.km === 'dep' ? ` dans le département de ${place.name} (${place.departement})` : ` près de ${place.name} (${place.departement})`;
  return `${said}${need}${where}`;
}

const placeChoice = ({ question, otherPlaces }: Results): Html => (otherPlaces.length ? `<p class="hint">Une autre ville du même nom ou du même code postal ? ${placeLinks(question, otherPlaces)}</p>` : '');

/** Families among what was found, to look at one alone; several only, and never those of a page further on. */
function familyChoice({ question, found: { families, isCapped } }: Results): Html {
  if (question.famille) return `<p class="families">${escapeHtml(KINDS[question.famille]!)} seulement. <a href="${escapeHtml(addressOf(question, { famille: '', apres: '' }))}">Voir toutes les familles de solutions</a></p>`;
  const known = families.filter(({ code }) => Object.hasOwn(KINDS, code));
  if (known.length < 2 || question.apres || !isAsked(question)) return '';
  const links = known.map(({ code, count }) => `<li><a href="${escapeHtml(addressOf(question, { famille: code, apres: '' }))}">${escapeHtml(KINDS[code]!)} (${count}${more(isCapped)})</a></li>`);
  return `<details class="families"><summary>Voir une seule famille de solutions</summary><ul>${links.join('')}</ul></details>`;
}

/** What to do when nothing is found: take away what was asked last, one thing at a time. */
function wider(question: Question, isTown: boolean): Html {
  const asked: [keyof Question, string][] = [['places', 'Voir aussi ce qui est complet'], ['mot', 'Sans le mot cherché'], ['age', 'Sans l’âge'], ['besoin', 'Pour tous les besoins'], ['famille', 'Pour toutes les familles de solutions'], ['ville', 'Partout en France']];
  const links = asked.filter(([key]) => question[key]).map(([key, label]) => `<li><a href="${escapeHtml(addressOf(question, { [key]: key === 'places' ? false : '', apres: '' }))}">${label}</a></li>`);
  if (isTown && question.km !== '60' && question.km !== 'dep') links.unshift(`<li><a href="${escapeHtml(addressOf(question, { km: '60', apres: '' }))}">Jusqu’à 60 km</a></li>`);
  return `<p>Rien ne correspond à tout à la fois. Cela ne veut pas dire qu’il n’y a rien pour vous : élargissez la recherche, ou appelez-nous.</p>${links.length ? `<ul class="wider">${links.join('')}</ul>` : ''}`;
}

/** The search and its results. */
export function listPage(results: Results, moment: Moment): Html {
  const { question, place, guesses, found } = results;
  const isUnknown = !!question.ville && !place;
  const said = heading(results);
  const list = found.solutions.length ? `<ul class="cards">${found.solutions.map((one) => card(one, moment)).join('')}</ul>` : wider(question, !!place?.commune);
  const pages = [
    question.apres ? `<a href="${escapeHtml(addressOf(question, { apres: '' }))}">Revenir au début</a>` : '',
    found.next ? `<a class="next" href="${escapeHtml(addressOf(question, { apres: found.next }))}">Voir les solutions suivantes</a>` : '',
  ].filter(Boolean);
  return page(isAsked(question) ? `${said} – Trouver ma solution` : 'Trouver ma solution', `<h1>Vous avez quitté l’école ? Trouvez ce qui vous va.</h1>
${isAsked(question) ? `<p class="lead"><a href="#resultats">Voir : ${escapeHtml(said)}</a></p>` : '<p class="lead">Formations, apprentissage, stages, service civique, coups de main : ce qui existe vraiment, et s’il reste de la place. Pour les jeunes et leurs familles.</p>'}
${form(question, isUnknown, guesses)}
<section aria-labelledby="resultats"><h2 id="resultats">${escapeHtml(said)}</h2>
${placeChoice(results)}
${familyChoice(results)}
${list}
${pages.length ? `<nav class="pages" aria-label="Suite des résultats">${pages.join(' ')}</nav>` : ''}
</section>`);
}
