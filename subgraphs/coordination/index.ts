import { defineSubgraph } from '@passerelle/kit/server/define';
import { byId } from '@passerelle/kit/data/load';
import { localKeys } from '@passerelle/kit/trust/keys';
import { CharterVersion } from './charter/charter-version.ts';
import { CharterSignature } from './charter/signature.ts';
import { openYouths } from './grant/open-youths.ts';
import { useSigningKeys } from './grant/signer.ts';
import { Doubt } from './identity/doubt.ts';
import { Link } from './identity/link.ts';
import { SourceRecord } from './identity/source-record.ts';
import { Access } from './journal/access.ts';
import { signingKeys } from './keys/signing-keys.ts';
import { Opposition } from './opposition/opposition.ts';
import { Organisation } from './organisation/organisation.ts';
import { Person } from './person/person.ts';
import { Post } from './person/post.ts';
import { Membership } from './platform/membership.ts';
import { Platform } from './platform/platform.ts';
import { routes } from './routes.ts';
import { readTrustSettings, type TrustSettings } from './settings.ts';
import { Standing } from './standing/standing.ts';
import { YouthQueries } from './youth/youths.ts';
import { YouthResolver } from './youth/youth.resolver.ts';
import { Youth } from './youth/youth.ts';

/**
 * The PSAD platform: the register of youths, the network, the rights, the journal.
 * @param trust its signing keys and sign-in servers, read when it starts
 */
export const coordinationWith = (trust: () => TrustSettings) => defineSubgraph({
  name: 'coordination',
  entities: [
    Organisation, Person, Post, Platform, Membership, CharterVersion, CharterSignature, Youth, SourceRecord, Link, Doubt, Standing, Opposition, Access,
  ],
  resolvers: [YouthQueries, YouthResolver],
  references: {
    Youth: async ({ id }, context) => ((await context.grantOf(id)) ? byId(context, Youth, id) : null),
    Organisation: ({ id }, context) => byId(context, Organisation, id),
    Person: ({ id }, context) => byId(context, Person, id),
    Platform: ({ id }, context) => byId(context, Platform, id),
  },
  // Coordination asks itself: its grants come from its own tables, its keys from its own file.
  keys: () => {
    const keys = signingKeys(trust().COORDINATION_KEYS_FILE);
    useSigningKeys(keys);
    return async (header, token) => localKeys(await keys.published())(header, token);
  },
  askGrants: () => openYouths,
  routes: (http, services) => routes(http, services, trust()),
});

export const coordination = coordinationWith(readTrustSettings);
