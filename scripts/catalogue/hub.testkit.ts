import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningGateway, startGateway } from '@passerelle/gateway/server';
import { defaultTimings } from '@passerelle/gateway/settings';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { subgraphs } from '@passerelle/schema/subgraphs';
import { solutions } from '@passerelle/solutions/index';
import { Client } from 'pg';
import { generate } from '../compose/print.ts';
import { bulk } from '../seed/bulk.ts';
import { solutionsBase } from '../seed/solutions.ts';

/** The real gateway before the real solutions slice, with the demonstration's catalogue; every other slice is dead. */
export interface CatalogueHub { readonly gateway: RunningGateway; readonly slice: TestSubgraph; close(): Promise<void> }

export async function startCatalogueHub(): Promise<CatalogueHub> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-catalogue-'));
  const files = await generate();
  for (const name of ['supergraph', 'api']) writeFileSync(join(folder, `${name}.graphql`), files.get(`${name}.graphql`)!);
  const slice = await startTestSubgraph(solutions);
  const client = new Client({ connectionString: slice.database.worker });
  await client.connect();
  await bulk(client, solutionsBase());
  await client.end();
  const gateway = await startGateway({
    port: 0, host: '127.0.0.1', issuers: ['http://127.0.0.1:9'], audience: 'passerelle', log: false, maxInFlight: 64, staticDirectory: join(folder, 'none'),
    subgraphUrls: Object.fromEntries(subgraphs.map(({ name }) => [name, name === 'solutions' ? slice.url : 'http://127.0.0.1:9'])),
    supergraphFile: join(folder, 'supergraph.graphql'), apiSchemaFile: join(folder, 'api.graphql'), timings: defaultTimings,
  });
  return {
    gateway, slice,
    async close() {
      await gateway.close();
      await slice.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
