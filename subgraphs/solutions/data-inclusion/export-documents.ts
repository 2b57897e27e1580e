import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Funding } from '../funder/funding.ts';
import { contactOf } from '../provider/contact-of.ts';
import { ProviderContact } from '../provider/provider-contact.ts';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { SERVICE_FIELDS, STRUCTURE_FIELDS, type ServiceDocument, type StructureDocument } from './documents.ts';
import { publicId, type Extended } from './extension.ts';
import type { ImportedDocument } from './imported-document.ts';
import { ImportedService } from './imported-service.ts';
import { ImportedStructure } from './imported-structure.ts';
import { serviceOf } from './service-of.ts';
import { structureOf, type Exported, type LeftOut } from './structure-of.ts';
import type { DocumentKind } from './tally.ts';

/** One entry of the export. */
export type Entry =
  | { readonly kind: DocumentKind; readonly document: StructureDocument | ServiceDocument; readonly extension: Extended | null; readonly withoutCode: readonly string[]; readonly isOwn: boolean }
  | { readonly kind: DocumentKind; readonly id: string; readonly leftOut: string };

/** What is exported: one kind or both; with `withOthers`, what other catalogues sent too, as it came. */
export interface ExportOptions { readonly kinds?: readonly DocumentKind[]; readonly withOthers?: boolean }

const PAGE = 500;

/**
 * The catalogue as data·inclusion v1, structures before services, always in the same order; in memory for one page. It reads
 * one state of the catalogue, whatever is written meanwhile.
 * @param em the worker's, without a transaction; nothing is written
 */
export async function* exportDocuments(em: EntityManager, { kinds = ['structure', 'service'], withOthers = false }: ExportOptions = {}): AsyncGenerator<Entry> {
  await em.begin({ readOnly: true, isolationLevel: 'repeatable read' as never });
  try {
    if (kinds.includes('structure')) {
      yield* ownStructures(em);
      if (withOthers) yield* others(em, 'structure', ImportedStructure, STRUCTURE_FIELDS);
    }
    if (kinds.includes('service')) {
      yield* ownServices(em);
      if (withOthers) yield* others(em, 'service', ImportedService, SERVICE_FIELDS);
    }
  } finally {
    await em.rollback();
  }
}

/** Rows that no other catalogue made; a provider made for one counts as ours when it publishes something here. */
const OWN_SOLUTION = (of: string) => `not exists (select 1 from imported_service i where i.solution_id = ${of}.id)`;
const OWN_PROVIDER = (of: string) => `(not exists (select 1 from imported_structure i where i.provider_id = ${of}.id and i.has_made_provider)
  or exists (select 1 from solution s where s.provider_id = ${of}.id and s.is_published and ${OWN_SOLUTION('s')}))`;

async function* pages<T extends { id: string }>(em: EntityManager, read: (after: object) => Promise<T[]>): AsyncGenerator<T[]> {
  for (let last = ''; ;) {
    const page = await read(last ? { id: { $gt: last } } : {});
    if (page.length) yield page;
    em.clear();
    if (page.length < PAGE) return;
    last = page.at(-1)!.id;
  }
}

const entryOf = (kind: DocumentKind, id: string, made: Exported<StructureDocument | ServiceDocument, object> | LeftOut): Entry => ('leftOut' in made
  ? { kind, id, leftOut: made.leftOut }
  : { kind, document: made.document, extension: { id: made.document.id, passerelle: { ...made.extension } }, withoutCode: made.withoutCode, isOwn: true });

async function* ownStructures(em: EntityManager): AsyncGenerator<Entry> {
  const read = (after: object) => em.find(Provider, { ...after, [raw((alias) => OWN_PROVIDER(alias))]: [] }, { orderBy: { id: 'asc' }, limit: PAGE });
  for await (const page of pages(em, read)) {
    const desks = Map.groupBy(await em.find(ProviderContact, { providerId: { $in: page.map((p) => p.id) }, solutionId: null }), (c) => c.providerId);
    for (const provider of page) yield entryOf('structure', publicId(provider.id), structureOf(provider, contactOf(desks.get(provider.id) ?? [])));
  }
}

async function* ownServices(em: EntityManager): AsyncGenerator<Entry> {
  const read = (after: object) => em.find(Solution, { ...after, isPublished: true, [raw((alias) => OWN_SOLUTION(alias))]: [] }, { orderBy: { id: 'asc' }, limit: PAGE });
  for await (const page of pages(em, read)) {
    const ids = page.map((s) => s.id);
    const sessions = Map.groupBy(await em.find(Session, { solutionId: { $in: ids } }, { orderBy: { startsOn: 'asc', id: 'asc' } }), (s) => s.solutionId);
    const fundings = Map.groupBy(await em.find(Funding, { solutionId: { $in: ids }, endedOn: null }, { orderBy: { funder: 'asc' } }), (f) => f.solutionId);
    const contacts = Map.groupBy(await em.find(ProviderContact, { providerId: { $in: page.map((s) => s.providerId) } }), (c) => c.providerId);
    const providers = new Map((await em.find(Provider, { id: { $in: page.map((s) => s.providerId) } })).map((p) => [p.id, structureOf(p)]));
    const partners = await publicIdsOf(em, page.flatMap((s) => s.partnerIds));
    for (const solution of page) {
      // A service without its structure would hang in the air.
      const house = providers.get(solution.providerId);
      const beside = {
        sessions: sessions.get(solution.id) ?? [], contacts: contacts.get(solution.providerId) ?? [], funders: (fundings.get(solution.id) ?? []).map((f) => f.funder),
        partners: solution.partnerIds.map((id) => partners.get(id) ?? publicId(id)),
      };
      const made = house && 'leftOut' in house ? house : serviceOf(solution, beside);
      yield entryOf('service', publicId(solution.id), made);
    }
  }
}

/** Identifiers of providers that came from other catalogues: those that they have there. */
async function publicIdsOf(em: EntityManager, providerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!providerIds.length) return new Map();
  const rows = await em.find(ImportedStructure, { providerId: { $in: [...providerIds] }, hasMadeProvider: true }, { fields: ['providerId', 'externalId'] });
  return new Map(rows.map((row) => [row.providerId, row.externalId]));
}

/** What others sent, as it came: the document, and in the extension what v1 has no place for. */
async function* others(em: EntityManager, kind: DocumentKind, entity: new () => ImportedDocument, fields: readonly string[]): AsyncGenerator<Entry> {
  for await (const page of pages(em, (after) => em.find(entity, { ...after, withdrawnAt: null }, { orderBy: { id: 'asc' }, limit: PAGE }))) {
    for (const { document, extension, leftover, externalId } of page) {
      const said = document as Record<string, unknown>;
      const beside = extension || leftover ? { ...extension, ...(leftover ? { recu: leftover } : {}) } : null;
      yield {
        kind, document: Object.fromEntries(fields.map((field) => [field, said[field]])) as unknown as StructureDocument | ServiceDocument,
        extension: beside && { id: externalId, passerelle: beside }, withoutCode: [], isOwn: false,
      };
    }
  }
}
