import type { EntityManager } from '@mikro-orm/postgresql';
import { Solution } from '../solution/solution.ts';
import { checkService, type Fault, type Knowledge } from './check.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import { serviceExtension } from './extension.ts';
import { ImportedService } from './imported-service.ts';
import { ImportedStructure } from './imported-structure.ts';
import { deskOfService, keepContacts } from './keep-contacts.ts';
import { keepFunders } from './keep-funders.ts';
import { keepSessions } from './keep-sessions.ts';
import { ownIds } from './own-ids.ts';
import { providersOf } from './partners.ts';
import { solutionFrom } from './solution-from.ts';
import type { Incoming, Keeper } from './take-file.ts';

type One = Incoming<ServiceDocument>;

const UNKNOWN: Fault = { field: 'structure_id', code: 'STRUCTURE_UNKNOWN', message: 'La structure de ce service n’est pas connue, ou a été retirée. Importez-la avec --structures, puis recommencez.' };

/** Keeps services, each with its solution when it is one for young people. */
export const services = (known: Knowledge): Keeper<ServiceDocument> => ({
  kind: 'service',
  check: (value) => checkService(value, known),
  async keep(em, batch, tally) {
    const own = await ownIds(em, 'solution', batch.map((one) => one.document.id));
    const others = batch.filter((one) => !own.has(one.document.id));
    tally.alreadyHere += batch.length - others.length;
    const houses = await housesOf(em, others);
    const homeless = others.filter((one) => !houses.has(houseOf(one)));
    const rows = await em.find(ImportedService, { externalId: { $in: others.map((one) => one.document.id) } });
    const before = new Map(rows.map((row) => [`${row.source}\n${row.externalId}`, row]));
    const solutions = new Map((await em.find(Solution, { id: { $in: rows.flatMap((row) => row.solutionId ?? []) } })).map((s) => [s.id, s]));
    const partners = await providersOf(em, others.flatMap((one) => extensionOf(one)?.partenaires ?? []));
    const dated: { solution: Solution; one: One; house: ImportedStructure }[] = [];
    for (const one of others) {
      const house = houses.get(houseOf(one));
      if (!house) continue;
      const row = before.get(`${one.document.source}\n${one.document.id}`);
      if (row && row.digest === one.digest && !row.withdrawnAt && row.structureId === house.id) {
        tally.unchanged++;
        tally.leave(row.leftOut ?? null);
        continue;
      }
      const kept = row ?? (em.create(ImportedService, { source: one.document.source, externalId: one.document.id, structureId: house.id, ...stored(one) } as never) as ImportedService);
      if (row) { tally.changed++; Object.assign(row, stored(one), { structureId: house.id, withdrawnAt: null }); } else tally.added++;
      const solution = shown(em, kept, house, one, { solutions, partners });
      tally.leave(kept.leftOut ?? null);
      if (solution) dated.push({ solution, one, house });
    }
    await em.flush();
    await keepSessions(em, dated.map(({ solution, one }) => ({ solutionId: solution.id, sessions: extensionOf(one)?.sessions ?? [] })));
    await keepFunders(em, dated.map(({ solution, one }) => ({ solutionId: solution.id, funders: extensionOf(one)?.financeurs ?? [] })));
    await keepContacts(em, dated.map(({ solution, one, house }) => (
      { providerId: house.providerId, solutionId: solution.id, ...deskOfService(one.document, house.document as StructureDocument, house.hasMadeProvider) })));
    return homeless.map((incoming) => ({ incoming, faults: [UNKNOWN] }));
  },
});

/** Rows that an import goes by: solutions made before, providers behind structures' identifiers. */
interface Known { readonly solutions: ReadonlyMap<string, Solution>; readonly partners: ReadonlyMap<string, string> }

/**
 * Makes or follows the solution of a service. One that an organisation of the hub keeps by now is left as it wrote it; one
 * that left the catalogue is unpublished when the import ends.
 * @returns the solution, when this import may write it
 */
function shown(em: EntityManager, kept: ImportedService, house: ImportedStructure, one: One, { solutions, partners }: Known): Solution | null {
  const row = solutionFrom(one.document, house.document as StructureDocument, extensionOf(one));
  kept.leftOut = 'leftOut' in row ? row.leftOut : null;
  if ('leftOut' in row) return null;
  const known = kept.solutionId ? solutions.get(kept.solutionId) : undefined;
  if (known?.ownerId) return null;
  const partnerIds = [...new Set((extensionOf(one)?.partenaires ?? []).flatMap((id) => partners.get(id) ?? []))];
  const facts = { ...row, partnerIds, providerId: house.providerId, isPublished: true };
  const solution = known ? Object.assign(known, facts) : (em.create(Solution, facts as never) as Solution);
  kept.solutionId = solution.id;
  return solution;
}

const stored = ({ document, extension, leftover, digest }: One) => ({ document, extension, leftover, digest });
const extensionOf = ({ extension }: One) => serviceExtension.safeParse(extension).data ?? null;
const houseOf = ({ document }: One): string => `${document.source}\n${document.structure_id}`;

/** Structures of the services, by source and identifier; withdrawn ones give none. */
async function housesOf(em: EntityManager, batch: readonly One[]): Promise<ReadonlyMap<string, ImportedStructure>> {
  const found = await em.find(ImportedStructure, { externalId: { $in: [...new Set(batch.map((one) => one.document.structure_id))] }, withdrawnAt: null });
  return new Map(found.map((row) => [`${row.source}\n${row.externalId}`, row]));
}
