import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/**
 * E06: how many persons of a school year, by département and need, and what came of it; each person once a line, by the best that
 * happened. The worker fills it; pilots' figures are read from nothing else. It names nobody, and never leaves without `showParts`.
 */
@Entity({ tableName: 'territory_figure', ...guarded(DATABASE, 'territory_figure', 'true', 'false') })
@Unique({ properties: ['schoolYear', 'departement', 'need'] })
export class TerritoryFigure extends Base {
  /** `2026-2027`. */
  @Property({ type: 'text' })
  schoolYear!: string;

  @Property({ type: 'text' })
  departement!: string;

  /** Empty when it is not known. */
  @Property({ type: 'text' })
  need!: string;

  @Property({ type: 'int' })
  met!: number;

  @Property({ type: 'int' })
  inProgress!: number;

  @Property({ type: 'int' })
  noPlace!: number;

  @Property({ type: 'int' })
  noAnswer!: number;

  @Property({ type: 'int' })
  notSuited!: number;

  @Property({ type: 'int' })
  noOffer!: number;

  /** Vacant places whose figures are fresh, of the day. */
  @Property({ type: 'int' })
  idleSeats!: number;
}
