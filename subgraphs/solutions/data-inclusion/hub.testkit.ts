import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { Funding } from '../funder/funding.ts';
import { solutions } from '../index.ts';
import { ProviderContact } from '../provider/provider-contact.ts';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { collect } from './collect.testkit.ts';
import { exportDocuments, type Entry, type ExportOptions } from './export-documents.ts';
import { importDocuments, type ImportOptions, type ImportSummary } from './import-documents.ts';
import { ImportedService } from './imported-service.ts';
import { ImportedStructure } from './imported-structure.ts';
import type { Reject } from './tally.ts';

/** Files of an import, as documents. */
export interface Given { readonly structures?: readonly unknown[]; readonly services?: readonly unknown[]; readonly extensions?: readonly unknown[] }

/** A real solutions slice, with what tests do to its catalogue. */
export interface TestCatalogue {
  readonly subgraph: TestSubgraph;
  take(given: Given, options?: Partial<ImportOptions>): Promise<ImportSummary & { readonly rejects: readonly Reject[] }>;
  entries(options?: ExportOptions): Promise<Entry[]>;
  /** Documents of one kind, and extensions, as they are written. */
  written(options?: ExportOptions): Promise<{ structures: object[]; services: object[]; extensions: object[] }>;
  empty(): Promise<void>;
}

const bytes = (documents: readonly unknown[] | undefined) => (documents ? { [Symbol.asyncIterator]: async function* () { yield Buffer.from(JSON.stringify(documents)); } } : undefined);

export async function startCatalogue(): Promise<TestCatalogue> {
  const subgraph = await startTestSubgraph(solutions);
  const entries = (options?: ExportOptions) => collect(exportDocuments(subgraph.worker(), options));
  return {
    subgraph, entries,
    async take({ structures, services, extensions }, options = {}) {
      const rejects: Reject[] = [];
      const files = Object.fromEntries(Object.entries({ structures: bytes(structures), services: bytes(services), extensions: bytes(extensions) }).filter(([, file]) => file));
      const summary = await importDocuments(subgraph.worker(), files, { known: { isCommune: (code) => code !== '99999' }, ...options }, { reject: (one) => { rejects.push(one); } });
      return { ...summary, rejects };
    },
    async written(options) {
      const all = (await entries(options)).filter((entry) => 'document' in entry);
      return {
        structures: all.filter((e) => e.kind === 'structure').map((e) => e.document), services: all.filter((e) => e.kind === 'service').map((e) => e.document),
        extensions: all.flatMap((e) => e.extension ?? []),
      };
    },
    async empty() {
      const em = subgraph.worker();
      for (const entity of [ImportedService, ImportedStructure, ProviderContact, Funding, Session, Solution, Provider]) await em.nativeDelete(entity as never, {});
    },
  };
}
