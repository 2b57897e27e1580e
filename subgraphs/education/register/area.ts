import type { Area } from '@passerelle/kit/server/area';
import { CaseRegister } from './case-register.ts';
import { ExportRegister } from './export-register.ts';
import { RegisterEntry } from './register-entry.ts';
import { CaseNumber, RegisterEntryResolver } from './register.resolver.ts';

/** The numbered register of the paper fiches (B16). */
export const registers: Area = { entities: [RegisterEntry], resolvers: [CaseRegister, ExportRegister, RegisterEntryResolver, CaseNumber] };
