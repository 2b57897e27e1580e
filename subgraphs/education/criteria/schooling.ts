import { daysBetween, type PlainDate } from '@passerelle/kit/values/date';
import { schoolYearBefore, schoolYearOf, type SchoolYear } from '@passerelle/kit/rules/school-year';
import type { Verdict, YearOfDays } from './verdict.ts';

/** A04: days of schooling without which a youth is not a dropout of that schooling. */
export const DAYS_OF_SCHOOLING = 15;

/** One schooling of a youth, whatever the feed. */
export interface Schooling {
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** From a list of leavers: it has ended, even when its end cannot be read. */
  readonly isLeaving: boolean;
}

interface Span { readonly from: PlainDate; readonly to: PlainDate }

/**
 * A04, « critère RIO 2 »: schooled at least 15 days in the previous school year, or in the school year of the processing date:
 * 14 days are out, 15 are in. Either year is enough; the two are not added up. Days are counted with both ends, each day once
 * however many schoolings hold it, up to the processing date.
 *
 * Dates that cannot be read: nobody is lost for a cell. Without an entry, the pupil is taken to have come on the first day of
 * the school year of the exit, as nearly all do; a leaver without an exit, to have stayed to the end of the school year of
 * the entry. With neither date, or with an exit before the entry, no day is counted.
 * @param processingDate AAAA-MM-JJ
 */
export function schoolingCriterion({ schoolings }: { readonly schoolings: readonly Schooling[] }, processingDate: PlainDate): Verdict {
  const spans = schoolings.flatMap((s) => spanOf(s, processingDate)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (!spans.length) return { isMet: false, why: { code: 'SCHOOLING_UNKNOWN' } };
  const [previous, current] = [schoolYearBefore(processingDate), schoolYearOf(processingDate)].map((year) => daysIn(spans, year)) as [YearOfDays, YearOfDays];
  return { isMet: previous.days >= DAYS_OF_SCHOOLING || current.days >= DAYS_OF_SCHOOLING, why: { code: 'DAYS', previous, current } };
}

/** The days of a schooling up to the processing date: none, or one span. */
function spanOf({ startedOn, endedOn, isLeaving }: Schooling, processingDate: PlainDate): Span[] {
  const from = startedOn ?? (endedOn && schoolYearOf(endedOn).from);
  if (!from) return [];
  const end = endedOn ?? (isLeaving ? schoolYearOf(from).to : processingDate);
  const to = end < processingDate ? end : processingDate;
  return from <= to && from <= end ? [{ from, to }] : [];
}

/** @param spans by their first day */
function daysIn(spans: readonly Span[], year: SchoolYear): YearOfDays {
  let days = 0;
  let counted = '';
  for (const span of spans) {
    const to = span.to < year.to ? span.to : year.to;
    const from = span.from > year.from ? span.from : year.from;
    if (from > to || to <= counted) continue;
    // The last counted day is not counted again.
    days += counted >= from ? daysBetween(counted, to) : daysBetween(from, to) + 1;
    counted = to;
  }
  return { from: year.from, days };
}
