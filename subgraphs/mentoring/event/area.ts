import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { CancelDiscoveryEvent } from './cancel-discovery-event.ts';
import { DiscoveryEventResolver } from './discovery-event.resolver.ts';
import { DiscoveryEvent } from './discovery-event.ts';
import { DiscoveryEventQueries } from './discovery-events.ts';
import { PublishDiscoveryEvent } from './publish-discovery-event.ts';
import { ReviseDiscoveryEvent } from './revise-discovery-event.ts';

/** Events that make mentoring known (F17). */
export const discoveryEvents: Area = {
  entities: [DiscoveryEvent],
  resolvers: [DiscoveryEventQueries, DiscoveryEventResolver, PublishDiscoveryEvent, ReviseDiscoveryEvent, CancelDiscoveryEvent],
  references: { DiscoveryEvent: ({ id }, context) => byId(context, DiscoveryEvent, id) },
};
