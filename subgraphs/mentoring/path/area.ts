import type { Area } from '@passerelle/kit/server/area';
import { PathOfPair } from './path.ts';

/** The path of a mentee (F18). */
export const paths: Area = { resolvers: [PathOfPair] };
