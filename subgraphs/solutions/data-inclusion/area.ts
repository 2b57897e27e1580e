import type { Area } from '@passerelle/kit/server/area';
import { ImportedService } from './imported-service.ts';
import { ImportedStructure } from './imported-structure.ts';

/** Documents of data·inclusion v1: those of other catalogues as they came, and ours as they go out. */
export const dataInclusion: Area = { entities: [ImportedStructure, ImportedService] };
