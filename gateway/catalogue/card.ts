import type { PlainDate } from '@passerelle/kit/values/date';
import { escapeHtml } from '@passerelle/kit/values/escape-html';
import type { Solution } from './ask.ts';
import type { Html } from './layout.ts';
import { nextSession, placesInWords, startInWords } from './sessions.ts';
import type { Towns } from './towns.ts';
import { agesOf, AIMS, KINDS, phoneInWords } from './words.ts';

/** What a page needs besides its solutions. */
export interface Moment {
  /** The day in France. */
  readonly today: PlainDate;
  /** Milliseconds. */
  readonly now: number;
  readonly towns: Towns;
}

/** « Roubaix (59) », « Nord, Pas-de-Calais », « Partout en France ». */
export function whereOf(solution: Solution, towns: Towns): string {
  const town = towns.nameOf(solution.commune ?? solution.provider?.commune ?? '');
  if (town) return `${town.name} (${town.departement})`;
  return solution.departements.length ? solution.departements.map((code) => towns.departement(code) ?? code).join(', ') : 'Partout en France';
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

/** Facts of a solution, one under the other: for whom, where, when, how many places. */
export function factsOf(solution: Solution, { today, now, towns }: Moment): Html {
  const session = nextSession(solution.sessions ?? [], today);
  const facts: [string, string | null, string?][] = [
    ['Pour qui', audienceOf(solution)], ['Où', whereOf(solution, towns)],
    ['Quand', session ? startInWords(session, today) : 'Dates à demander'],
    ['Places', session ? placesInWords(session, now) : null, session && session.vacant > 0 ? 'free' : 'full'],
    ['On y gagne', AIMS[solution.aim] ?? null],
  ];
  return `<dl>${facts.filter(([, value]) => value).map(([name, value, look]) => `<div><dt>${name}</dt><dd${look ? ` class="${look}"` : ''}>${escapeHtml(value!)}</dd></div>`).join('')}</dl>`;
}

/** One result: what it is, for whom, where, when, whom to turn to. */
export function card(solution: Solution, moment: Moment): Html {
  const first = /^[^\n]+/.exec(solution.description)?.[0] ?? '';
  const short = first.length > 180 ? `${first.slice(0, first.lastIndexOf(' ', 180) > 0 ? first.lastIndexOf(' ', 180) : 180)}…` : first;
  return `<li class="card"><article aria-labelledby="s-${solution.id}">
<p class="kind">${escapeHtml(KINDS[solution.kind] ?? 'Solution')}</p>
<h3 id="s-${solution.id}"><a href="/catalogue/${solution.id}">${escapeHtml(solution.title)}</a></h3>
<p>${escapeHtml(short)}</p>
${factsOf(solution, moment)}
${solution.provider ? `<p class="who">${escapeHtml(solution.provider.name)}</p>` : ''}
${contactOf(solution)}
</article></li>`;
}
