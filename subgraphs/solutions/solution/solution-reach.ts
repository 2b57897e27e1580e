import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';

/**
 * A published solution under each code of its territory, in the order of the rank: what a search from a département or a
 * commune follows. Kept by the database (migration « search »); requests read it and never write it.
 */
@Entity({ tableName: 'solution_reach', ...guarded(DATABASE, 'solution_reach', 'true', 'false') })
@Index({ properties: ['code', 'standing', 'nextStart', 'solutionId'] })
export class SolutionReach {
  @PrimaryKey({ type: 'uuid' })
  solutionId!: string;

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'int' })
  standing!: number;

  @Property({ type: 'date' })
  nextStart!: string;
}
