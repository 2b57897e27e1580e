import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Provider } from '../provider/provider.ts';
import { ImportedDocument, workersOnly } from './imported-document.ts';

/** A structure of another catalogue, and the provider that stands for it here. */
@Entity({ tableName: 'imported_structure', ...workersOnly('imported_structure') })
@Unique({ properties: ['externalId', 'source'] })
export class ImportedStructure extends ImportedDocument {
  @Index()
  @ManyToOne(() => Provider, { mapToPk: true })
  providerId!: string;

  /** The provider was made for it; else it was known here (same SIRET), and nothing of it is ever overwritten. */
  @Property({ type: 'boolean' })
  hasMadeProvider!: boolean;
}
