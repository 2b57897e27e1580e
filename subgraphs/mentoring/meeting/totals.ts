import { Shared } from '@passerelle/kit/trust/policy';
import { totalMinutes } from '@passerelle/kit/rules/hours';
import type { PlainDate } from '@passerelle/kit/values/date';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Field, Int, ObjectType } from 'type-graphql';
import type { MeetingState } from './codes.ts';

/** What is counted of a meeting. */
export interface Counted {
  readonly day: PlainDate;
  readonly state: MeetingState;
  readonly minutes?: number | null;
}

@Shared('MENTORING')
@ObjectType({ description: 'Rencontres d’un binôme, en nombres (F13)' })
export class MeetingTotals {
  youthId?: string | null;
  ownerId?: string | null;

  @Field(() => Int, { description: 'Rencontres tenues' }) held!: number;
  @Field(() => Int, { description: 'Minutes passées ensemble' }) minutes!: number;
  @Field(() => Int, { description: 'Rencontres manquées' }) missed!: number;
  @Field(() => LocalDate, { nullable: true, description: 'Première rencontre tenue le' }) firstOn!: PlainDate | null;
  @Field(() => LocalDate, { nullable: true, description: 'Dernière rencontre tenue le' }) lastOn!: PlainDate | null;
  @Field(() => LocalDate, { nullable: true, description: 'Prochaine rencontre prévue le' }) nextOn!: PlainDate | null;
}

/**
 * F13: sums up a log; a cancelled meeting counts for nothing.
 * @param on today: what was planned before and never told is no next meeting
 */
export function totalsOf(meetings: readonly Counted[], on: PlainDate): Omit<MeetingTotals, 'youthId' | 'ownerId'> {
  const of = (state: MeetingState) => meetings.filter((m) => m.state === state);
  const days = of('HELD').map((m) => m.day).toSorted();
  return {
    held: days.length, minutes: totalMinutes(of('HELD').map(({ minutes }) => ({ minutes: minutes ?? 0 }))), missed: of('MISSED').length,
    firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null, nextOn: of('PLANNED').map((m) => m.day).filter((day) => day >= on).toSorted()[0] ?? null,
  };
}
