import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { DATABASE } from '../database.ts';
import { Solution } from '../solution/solution.ts';
import type { FunderCode } from './funder.ts';

/** That somebody supports a solution, until a day: what was funded last year stays known. */
@Entity({ tableName: 'solution_funder', ...guarded(DATABASE, 'solution_funder', 'true', either(own())) })
@Index({ name: 'solution_funder_now', expression: 'create unique index solution_funder_now on solution_funder (solution_id, funder) where ended_on is null' })
@Index({ name: 'solution_funder_by_funder', expression: 'create index solution_funder_by_funder on solution_funder (funder, solution_id) where ended_on is null' })
export class Funding extends Base {
  @ManyToOne(() => Solution, { mapToPk: true })
  solutionId!: string;

  /** The organisation that keeps the solution; null for one of another catalogue. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Property({ type: 'text' })
  funder!: FunderCode;

  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;
}
