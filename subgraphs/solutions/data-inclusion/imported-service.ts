import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Solution } from '../solution/solution.ts';
import { ImportedDocument, workersOnly } from './imported-document.ts';
import { ImportedStructure } from './imported-structure.ts';

/** A service of another catalogue, and the solution made of it when it is one for young people. */
@Entity({ tableName: 'imported_service', ...workersOnly('imported_service') })
@Unique({ properties: ['externalId', 'source'] })
export class ImportedService extends ImportedDocument {
  @Index()
  @ManyToOne(() => ImportedStructure, { mapToPk: true })
  structureId!: string;

  @Index()
  @ManyToOne(() => Solution, { mapToPk: true, nullable: true })
  solutionId?: string | null;

  /** Why it is in no catalogue of solutions, by code; null when it is. */
  @Property({ type: 'text', nullable: true })
  leftOut?: string | null;
}
