import type { RequestContext } from '@passerelle/kit/server/context';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { namingPlatforms } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SlotEnum, slotOf, WeekdayEnum, WEEKDAYS, type Slot, type Weekday } from './slot.ts';

@Public()
@ObjectType({ description: 'Réussite des contacts à un moment de la semaine (B06)' })
export class ContactSuccess {
  @Field(() => WeekdayEnum, { description: 'Jour de la semaine' }) weekday!: Weekday;
  @Field(() => SlotEnum, { description: 'Moment de la journée' }) slot!: Slot;
  @Field(() => Int, { description: 'Tentatives' }) attempts!: number;
  @Field(() => Int, { description: 'Dont jeune joint' }) reached!: number;
  @Field(() => Float, { description: 'Part des tentatives où le jeune est joint, de 0 à 1' }) rate!: number;
}

/** One hour of the week, as the database counts it: Monday is 1. */
export interface HourOfWeek {
  readonly weekday: number;
  readonly hour: number;
  readonly attempts: number;
  readonly reached: number;
}

/** B06: hours of the week summed by weekday and slot, in the week's order; moments that nobody tried are left out. */
export function bySlot(hours: readonly HourOfWeek[]): ContactSuccess[] {
  const slots = Map.groupBy([...hours].sort((a, b) => a.weekday - b.weekday || a.hour - b.hour), ({ weekday, hour }) => `${weekday} ${slotOf(hour)}`);
  return [...slots.values()].map((same) => {
    const [attempts, reached] = [same.reduce((n, h) => n + h.attempts, 0), same.reduce((n, h) => n + h.reached, 0)];
    return Object.assign(new ContactSuccess(), { weekday: WEEKDAYS[same[0]!.weekday - 1]!, slot: slotOf(same[0]!.hour), attempts, reached, rate: reached / attempts });
  });
}

@Resolver()
export class ContactSuccesses {
  /** Numbers only, of every partner's attempts on the platform's cases, for its own circle 1. */
  @Allow('MEMBER')
  @Query(() => [ContactSuccess], { description: 'À quels moments de la semaine les jeunes d’une de vos plates-formes (cercle 1) répondent (B06)' })
  async contactSuccess(
    @Ctx() context: RequestContext,
    @Arg('platformId', () => ID, { description: 'Plate-forme' }) platformId: string,
    @Arg('from', () => LocalDate, { nullable: true, description: 'Du ; par défaut, il y a un an' }) from?: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Au, ce jour compris ; par défaut, aujourd’hui' }) to?: string | null,
  ): Promise<ContactSuccess[]> {
    if (!namingPlatforms(context.member).includes(platformId.toLowerCase())) return [];
    const em = await context.em();
    const until = to ?? today();
    return bySlot(await em.execute<HourOfWeek[]>('select weekday, hour, attempts, reached from contact_success(?, ?, ?)', [platformId, from ?? addMonths(until, -12), until]));
  }
}
