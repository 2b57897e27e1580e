import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import * as kit from '@passerelle/kit/imports/tables';
import { DATABASE } from '../database.ts';

@Entity({ tableName: 'import_file', ...guarded(DATABASE, 'import_file', either(own('organisation_id'))) })
@Index({ properties: ['organisationId', 'kind', 'sha256'] })
@Index({ properties: ['state', 'id'] })
export class ImportFile extends kit.ImportFile {}

/** Read by the worker alone. */
@Entity({ tableName: 'import_chunk', ...guarded(DATABASE, 'import_chunk', 'false') })
@Unique({ properties: ['importId', 'number'] })
export class ImportChunk extends kit.ImportChunk {}

@Entity({ tableName: 'import_reject', ...guarded(DATABASE, 'import_reject', either('exists (select 1 from import_file f where f.id = import_id)')) })
@Index({ properties: ['importId', 'line'] })
export class ImportReject extends kit.ImportReject {}
