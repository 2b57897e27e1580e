import { setTimeout as wait } from 'node:timers/promises';
import { accessTokenCheck } from './access-token.ts';
import { graphqlServer } from './apollo.ts';
import { catalogueThrough } from './catalogue/ask.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { dataInclusionRoutes } from './data-inclusion.ts';
import { plannedGateway } from './executor.ts';
import { graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health.ts';
import { httpServer, logUnexpected } from './http.ts';
import { leafletRoutes } from './leaflet.ts';
import { integrationRoutes } from './integrations.ts';
import { listen, textOf } from './start-up.ts';
import { pageRoutes } from './pages.ts';
import { type GatewaySettings, SettingsError, silenceVendorTelemetry } from './settings.ts';
import { signInWith } from './sign-in.ts';
import { SubgraphClient } from './subgraph-client.ts';
import { SubgraphSource } from './subgraph-source.ts';
import { uploadRoutes } from './upload.ts';

/** A gateway that answers. */
export interface RunningGateway {
  /** `http://host:port`, without a final slash. */
  readonly url: string;
  /** Not ready at once, then no new connections, then the requests in progress, then everything else. */
  close(): Promise<void>;
}

/**
 * Starts a gateway in this process.
 * @throws SettingsError when a schema file is missing, the supergraph names a subgraph that has no URL, or the port is taken
 */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  silenceVendorTelemetry();
  const [supergraph, apiSchema] = await Promise.all([textOf(settings.supergraphFile), textOf(settings.apiSchemaFile)]);
  const clients = new Map(Object.entries(settings.subgraphUrls).map(([name, url]) => [name, new SubgraphClient(name, url, settings.timings)]));
  const clientOf = (name: string): SubgraphClient => {
    const client = clients.get(name);
    if (!client) throw new SettingsError(`Le schéma composé nomme « ${name} », qui n’a pas d’adresse dans les réglages.\n`);
    return client;
  };
  const app = await httpServer(settings);
  const apollo = graphqlServer(
    plannedGateway(supergraph, (name) => new SubgraphSource(clientOf(name), settings.timings.hop, ({ partner, cause }, reqId) => app.log.warn({ partner, cause, reqId }, 'unavailable'))),
    (error, requestId) => logUnexpected(app.log, error, requestId),
  );
  await apollo.start();
  const signIn = signInWith(accessTokenCheck(settings), clientOf('coordination'), settings.timings);
  let draining = false;
  graphqlRoute(app, apollo, signIn, settings);
  healthRoutes(app, clients, () => draining);
  const closeUploads = uploadRoutes(app, settings, signIn);
  catalogueRoutes(app, catalogueThrough(apollo, settings.timings.budget));
  dataInclusionRoutes(app, settings.subgraphUrls);
  leafletRoutes(app, settings);
  const closeIntegrations = integrationRoutes(app, settings, signIn);
  await pageRoutes(app, apiSchema, settings.staticDirectory, settings.issuers);
  const url = await listen(app, settings);
  return {
    url,
    async close() {
      draining = true;
      await wait(settings.timings.drain);
      await app.close();
      await apollo.stop();
      await Promise.all([closeUploads(), closeIntegrations(), ...[...clients.values()].map((client) => client.close())]);
    },
  };
}
