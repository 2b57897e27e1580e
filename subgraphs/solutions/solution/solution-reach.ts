import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { guarded } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import type { Need } from './need.ts';

/**
 * A published solution under each code of its territory, in the order of the rank: what a search from a département or a
 * commune follows. Kept by the database (migration « search »); requests read it and never write it.
 */
@Entity({ tableName: 'solution_reach', ...guarded(DATABASE, 'solution_reach', 'true', 'false') })
@Index({ name: 'solution_reach_by_rank', expression: 'create index solution_reach_by_rank on solution_reach (code, standing, next_start, solution_id) include (needs)' })
export class SolutionReach {
  @PrimaryKey({ type: 'uuid' })
  solutionId!: string;

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'int' })
  standing!: number;

  @Property({ type: 'date' })
  nextStart!: string;

  /** Of the solution: in the index, so that what answers no need is passed over without being read. */
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  needs: Need[] = [];
}
