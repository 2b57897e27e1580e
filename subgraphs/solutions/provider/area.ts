import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { Provider } from './provider.ts';
import { ProviderResolver } from './provider.resolver.ts';
import { ProviderQueries } from './providers.ts';

/** Who takes young people in. */
export const providers: Area = { entities: [Provider], resolvers: [ProviderQueries, ProviderResolver], references: { Provider: ({ id }, context) => byId(context, Provider, id) } };
