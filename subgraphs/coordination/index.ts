import { allHandlers } from '@passerelle/kit/events/handlers';
import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { together } from '@passerelle/kit/server/together';
import { byId } from '@passerelle/kit/data/load';
import { localKeys } from '@passerelle/kit/trust/keys';
import { changeHandlers } from './change/handlers.ts';
import { changeRoutes } from './change/routes.ts';
import { contactHandlers } from './contact/handlers.ts';
import { openYouths } from './grant/open-youths.ts';
import { useSigningKeys } from './grant/signer.ts';
import { journeyHandlers } from './journey/handlers.ts';
import { signingKeys } from './keys/signing-keys.ts';
import { organisationHandlers } from './organisation/handlers.ts';
import { Organisation } from './organisation/organisation.ts';
import { Person } from './person/person.ts';
import { Platform } from './platform/platform.ts';
import { Referent } from './referent/referent.ts';
import { referralHandlers } from './referral/handlers.ts';
import { asParty, Referral } from './referral/referral.ts';
import { standingHandlers } from './standing/handlers.ts';
import { entities, resolvers } from './contents.ts';
import { routes } from './routes.ts';
import { readTrustSettings, type TrustSettings } from './settings.ts';
import { background } from './work/background.ts';
import { Youth } from './youth/youth.ts';

/**
 * The PSAD platform: the register of youths, the network, the rights, the journal.
 * @param trust its signing keys and sign-in servers, read when it starts
 */
export const coordinationWith = (trust: () => TrustSettings) => {
  const keysOf = ({ COORDINATION_KEYS_FILE: file, COORDINATION_KEYS_POLL: poll }: TrustSettings) => signingKeys(file, poll);
  return defineSubgraph({
    name: 'coordination',
    entities,
    resolvers,
    references: {
      Youth: async ({ id }, context) => ((await context.grantOf(id)) ? byId(context, Youth, id) : null),
      Organisation: ({ id }, context) => byId(context, Organisation, id),
      Person: ({ id }, context) => byId(context, Person, id),
      Platform: ({ id }, context) => byId(context, Platform, id),
      Referent: ({ id }, context) => byId(context, Referent, id),
      Referral: async ({ id }, context) => {
        const found = await byId(context, Referral, id);
        return found && context.viewer ? asParty(context.viewer.organisation, found) : null;
      },
    },
    // Coordination asks itself: its grants come from its own tables, its keys from its own file.
    keys: () => {
      const keys = keysOf(trust());
      useSigningKeys(keys);
      return async (header, token) => localKeys(await keys.published())(header, token);
    },
    askGrants: () => openYouths,
    async routes(http, services) {
      routes(http, services, trust());
      await changeRoutes(http, services);
      await eventsRoute(http, services, allHandlers(journeyHandlers, contactHandlers, changeHandlers, standingHandlers, referralHandlers, organisationHandlers));
    },
    work: together((services) => background(services, keysOf(trust())), relayEvents),
  });
};

export const coordination = coordinationWith(readTrustSettings);
