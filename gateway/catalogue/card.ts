import type { PlainDate } from '@passerelle/kit/values/date';
import { DEPARTEMENT_NAMES } from '@passerelle/kit/values/departement-names';
import { escapeHtml } from '@passerelle/kit/values/escape-html';
import type { Ranked, Solution } from './ask.ts';
import type { Html } from './layout.ts';
import { nextSession, placesInWords, startInWords } from './sessions.ts';
import { agesOf, AIMS, KINDS, phoneInWords } from './words.ts';

/** What a page needs besides its solutions. */
export interface Moment {
  /** The day in France. */
  readonly today: PlainDate;
  /** Milliseconds. */
  readonly now: number;
}

/** « Roubaix (59) », « Nord, Pas-de-Calais », « Partout en France ». */
export function whereOf({ town, departements }: Solution): string {
  if (town) return `${town.name} (${town.departement})`;
  return departements.length ? departements.map((code) => DEPARTEMENT_NAMES[code] ?? code).join(', ') : 'Partout en France';
}

/** Who may come: in the provider's words, with the ages where these do not say them. */
export function audienceOf(solution: Solution): string | null {
  const ages = agesOf(solution);
  const said = solution.audience?.trim();
  if (said && ages && solution.ageMax && said.includes(String(solution.ageMax))) return said;
  return [said, ages].filter(Boolean).join(' · ') || null;
}

/** Links by which one reaches the provider's desk; empty where it said none. */
export function contactOf({ contact, title }: Solution): Html {
  const ways = [
    contact?.phone && `<a class="call" href="tel:${escapeHtml(contact.phone)}">Appeler le ${escapeHtml(phoneInWords(contact.phone))}</a>`,
    contact?.email && `<a href="mailto:${escapeHtml(contact.email)}?subject=${encodeURIComponent(title)}">Écrire à ${escapeHtml(contact.email)}</a>`,
    contact?.website && `<a href="${escapeHtml(contact.website)}" rel="noreferrer">S’inscrire ou se renseigner sur le site de l’organisme</a>`,
  ].filter(Boolean);
  return ways.length ? `<ul class="ways">${ways.map((way) => `<li>${way}</li>`).join('')}</ul>` : '';
}

/** Reasons of the rank that a card shows, and how: what was asked for itself needs no saying. */
const REASONS: Readonly<Record<string, string>> = { NEAR: 'where', REMOTE: 'where', HAS_PLACES: 'free', TO_CONFIRM: 'doubt', FULL: 'full', NO_SESSION: 'full' };

/** « à 12 km », « 3 places vacantes », « information à confirmer auprès de l’organisme ». */
const reasonsOf = ({ reasons }: Ranked): Html => {
  const shown = reasons.filter(({ code }) => Object.hasOwn(REASONS, code));
  return shown.length ? `<ul class="reasons">${shown.map(({ code, text }) => `<li class="${REASONS[code]}">${escapeHtml(text)}</li>`).join('')}</ul>` : '';
};

/**
 * Facts of a solution, one under the other: for whom, where, when, how many places.
 * @param withPlaces false where its reasons say them
 */
export function factsOf(solution: Solution, { today, now }: Moment, withPlaces = true): Html {
  const session = nextSession(solution.sessions ?? [], today);
  const facts: [string, string | null, string?][] = [
    ['Pour qui', audienceOf(solution)], ['Où', whereOf(solution)],
    ['Quand', session ? startInWords(session, today) : 'Dates à demander'],
    ['Places', withPlaces && session ? placesInWords(session, now) : null, session && session.vacant > 0 ? 'free' : 'full'],
    ['On y gagne', AIMS[solution.aim] ?? null],
  ];
  return `<dl>${facts.filter(([, value]) => value).map(([name, value, look]) => `<div><dt>${name}</dt><dd${look ? ` class="${look}"` : ''}>${escapeHtml(value!)}</dd></div>`).join('')}</dl>`;
}

/** One result: what it is, for whom, where, when, whom to turn to. */
export function card(solution: Ranked, moment: Moment): Html {
  const first = /^[^\n]+/.exec(solution.description)?.[0] ?? '';
  const short = first.length > 180 ? `${first.slice(0, first.lastIndexOf(' ', 180) > 0 ? first.lastIndexOf(' ', 180) : 180)}…` : first;
  return `<li class="card"><article aria-labelledby="s-${solution.id}">
<p class="kind">${escapeHtml(KINDS[solution.kind] ?? 'Solution')}</p>
<h3 id="s-${solution.id}"><a href="/catalogue/${solution.id}">${escapeHtml(solution.title)}</a></h3>
<p>${escapeHtml(short)}</p>
${reasonsOf(solution)}
${factsOf(solution, moment, false)}
${solution.provider ? `<p class="who">${escapeHtml(solution.provider.name)}</p>` : ''}
${contactOf(solution)}
</article></li>`;
}
