import type { Area } from '@passerelle/kit/server/area';
import { DiplomaLevel } from './diploma-level.ts';
import { Diploma } from './diploma.ts';
import { DiplomaResolver } from './diploma.resolver.ts';
import { DiplomaQueries } from './diplomas.ts';
import { Mef } from './mef.ts';
import { MefResolver } from './mef.resolver.ts';
import { MefQueries } from './mefs.ts';

/** The nomenclatures of diplomas and MEF. */
export const nomenclatures: Area = { entities: [DiplomaLevel, Diploma, Mef], resolvers: [DiplomaQueries, DiplomaResolver, MefQueries, MefResolver] };
