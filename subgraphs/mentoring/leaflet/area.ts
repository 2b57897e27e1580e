import type { Area } from '@passerelle/kit/server/area';
import { LeafletResolver } from './leaflet.resolver.ts';

/** The leaflet of a territory's offers (F17); its doors for a browser are in routes.ts. */
export const leaflets: Area = { resolvers: [LeafletResolver] };
