import { reachedFrom } from '../solution/territory.ts';
import type { SolutionFilters } from './filters.ts';
import { joined, sql, texts, type Sql } from './sql.ts';

/** The words of a search: at most eight, of two letters or more. */
export const wordsOf = (text: string | null | undefined): string[] => text?.slice(0, 200).split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1).slice(0, 8) ?? [];

/**
 * What a solution `s` has to be, needs, words and place apart.
 * @returns conditions that all hold; the first says that it is published
 */
export function conditionsOf(filters: SolutionFilters): Sql[] {
  const { kind, aim, startsFrom, withVacancy, age, inPriorityArea, schoolLevel, network, prescriber, modality } = filters;
  const of: Sql[] = [sql('s.is_published')];
  if (kind) of.push(sql('s.kind = ?', kind));
  if (aim) of.push(sql('(s.aim = ? or s.more_aims @> array[?]::text[])', aim, aim));
  if (modality) of.push(sql('s.modality = ?', modality));
  if (age !== undefined && age !== null) of.push(sql('(s.age_min is null or s.age_min <= ?) and (s.age_max is null or s.age_max >= ? or (? and s.age_max_priority_area >= ?))', age, age, !!inPriorityArea, age));
  if (schoolLevel) of.push(sql(`(s.school_levels = '{}' or s.school_levels @> array[?]::text[])`, schoolLevel));
  if (filters.public) of.push(sql(`(s.publics = '{}' or s.publics @> array[?]::text[])`, filters.public));
  if (prescriber) of.push(sql(`(s.prescribers = '{}' or s.prescribers @> array[?]::text[])`, prescriber));
  if (network) of.push(sql('exists (select 1 from provider p where p.id = s.provider_id and p.networks @> array[?]::text[])', network));
  if (startsFrom) of.push(sql(`exists (select 1 from session x where x.solution_id = s.id and x.cancelled_on is null and x.starts_on >= ?${withVacancy ? ' and x.taken < x.capacity' : ''})`, startsFrom));
  else if (withVacancy) of.push(sql('s.standing <= 1'));
  return of;
}

/** The territory that takes the young person, where the search says from where. */
export function territoryCondition(filters: Pick<SolutionFilters, 'commune' | 'departement'>): Sql[] {
  const codes = reachedFrom(filters);
  return codes.length ? [joined([sql('s.territory && '), texts(codes)], '')] : [];
}

/**
 * Each word stands in the text, or is much like one of the title: « patisier » finds « Pâtissier ».
 * @param s the solution's name in the statement
 */
export const saying = (words: readonly string[], s: string): Sql =>
  sql(`(${words.map(() => `(${s}.search like '%' || plain(?) || '%' or plain(?) <% plain(${s}.title))`).join(' and ')})`, ...words.flatMap((w) => [w, w]));

/**
 * Solutions that say the words, as an array: looked up on their own, or the planner would rather read the whole catalogue in its order.
 * @param most stops at so many; without it, all of them
 */
export const whoSay = (words: readonly string[], most?: number): Sql =>
  joined([sql('array(select t.id from solution t where t.is_published and '), saying(words, 't'), sql(`${most === undefined ? '' : ` limit ${most}`})`)], '');
