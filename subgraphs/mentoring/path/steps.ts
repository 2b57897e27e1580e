import type { PlainDate } from '@passerelle/kit/values/date';
import type { MeetingState } from '../meeting/codes.ts';
import { plannedEnd } from '../mentorship/six-months.ts';
import type { Moment } from '../satisfaction/codes.ts';

export const STEP_KINDS = ['REQUESTED', 'MATCHED', 'MENTOR_CHANGED', 'FIRST_MEETING', 'MEETINGS', 'SATISFACTION', 'SIX_MONTHS', 'EXTENDED', 'ENDED'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One step of the path of a mentee. */
export interface Step {
  readonly kind: StepKind;
  /** The day; of the meetings of a month, the first one of them. */
  readonly on: PlainDate;
  /** Meetings held that month. */
  readonly count: number | null;
  /** Minutes together that month. */
  readonly minutes: number | null;
  readonly moment: Moment | null;
}

/** What a path is made of. */
export interface Parts {
  readonly pair: { readonly startedOn?: PlainDate | null; readonly endedOn?: PlainDate | null; readonly agreedUntil?: PlainDate | null; readonly replacesId?: string | null };
  /** The day of the youth's request that the pair answered. */
  readonly requestedOn: PlainDate | null;
  readonly meetings: readonly { readonly day: PlainDate; readonly state: MeetingState; readonly minutes?: number | null }[];
  /** Those that the viewer may read: the owner's own, or none. */
  readonly satisfactions: readonly { readonly answeredOn: PlainDate; readonly moment: Moment }[];
}

const step = (kind: StepKind, on: PlainDate, more: Partial<Step> = {}): Step => ({ kind, on, count: null, minutes: null, moment: null, ...more });

/**
 * F18: the path of a mentee, in the order of the days: request, match, first meeting, meetings month by month, satisfaction, six
 * months, end. Only what took place is on it.
 * @param on today: six months are a step once they are done
 */
export function stepsOf({ pair, requestedOn, meetings, satisfactions }: Parts, on: PlainDate): Step[] {
  const held = meetings.filter((m) => m.state === 'HELD').toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const { startedOn, endedOn, agreedUntil, replacesId } = pair;
  const six = startedOn ? plannedEnd(startedOn) : null;
  const months = [...Map.groupBy(held, ({ day }) => day.slice(0, 7)).values()];
  const steps = [
    ...(requestedOn ? [step('REQUESTED', requestedOn)] : []),
    ...(startedOn ? [step(replacesId ? 'MENTOR_CHANGED' : 'MATCHED', startedOn)] : []),
    ...(held[0] ? [step('FIRST_MEETING', held[0].day)] : []),
    ...months.map((of) => step('MEETINGS', of[0]!.day, { count: of.length, minutes: of.reduce((sum, m) => sum + (m.minutes ?? 0), 0) })),
    ...satisfactions.map(({ answeredOn, moment }) => step('SATISFACTION', answeredOn, { moment })),
    ...(six && six <= on && (!endedOn || six <= endedOn) ? [step('SIX_MONTHS', six)] : []),
    // Extended from the day on which six months were due: when it was agreed is not kept.
    ...(six && agreedUntil && six <= on && (!endedOn || six < endedOn) ? [step('EXTENDED', six)] : []),
    ...(endedOn ? [step('ENDED', endedOn)] : []),
  ];
  return steps.toSorted((a, b) => (a.on === b.on ? STEP_KINDS.indexOf(a.kind) - STEP_KINDS.indexOf(b.kind) : a.on < b.on ? -1 : 1));
}
