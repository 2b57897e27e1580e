import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import type { NeedDomain } from './domain.ts';

/**
 * How many youths have an open need, by département and domain. The worker fills it; nobody is named, and nothing leaves it
 * below the smallest cell (D03).
 */
@Entity({ tableName: 'need_figure', ...guarded(DATABASE, 'need_figure', 'true', 'false') })
@Unique({ properties: ['departement', 'domain'] })
export class NeedFigure extends Base {
  /** Of the mission locale; empty when it is not known. */
  @Property({ type: 'text' })
  departement!: string;

  @Property({ type: 'text' })
  domain!: NeedDomain;

  /** Youths, each once. */
  @Property({ type: 'int' })
  count!: number;
}
