import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { ProviderContact } from './provider-contact.ts';
import { Provider } from './provider.ts';
import { ProviderResolver } from './provider.resolver.ts';
import { ProviderQueries } from './providers.ts';
import { SolutionContactResolver } from './solution-contact.resolver.ts';
import { SetProviderContact } from './set-provider-contact.ts';

/** Who takes young people in, and whom to call (E04). */
export const providers: Area = {
  entities: [Provider, ProviderContact], resolvers: [ProviderQueries, ProviderResolver, SolutionContactResolver, SetProviderContact],
  references: { Provider: ({ id }, context) => byId(context, Provider, id) },
};
