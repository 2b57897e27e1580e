import fc from 'fast-check';
import { holdsNir } from '@passerelle/kit/values/nir';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SolutionContact } from '../contact/solution-contact.ts';
import { anOffer } from '../offer.testkit.ts';
import { PROVIDER_NETWORKS } from '../provider/network.ts';
import { Provider } from '../provider/provider.ts';
import { SOLUTION_AIMS, SOLUTION_KINDS } from '../solution/kinds.ts';
import { NEEDS } from '../solution/need.ts';
import { EVERYWHERE } from '../solution/territory.ts';
import { arbitraryOf } from './arbitrary.testkit.ts';
import { isUnreadable, someText } from './check.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import { ExportReport } from './export-report.ts';
import { startCatalogue, type TestCatalogue } from './hub.testkit.ts';
import { hasOfficial, officialFaults, officialSchema, WHERE } from './official.testkit.ts';
import { aService, aStructure } from './samples.testkit.ts';

const sorted = <T extends object>(documents: readonly T[]): T[] => documents.toSorted((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1));
const isKept = (value: unknown) => !someText(value, (text) => holdsNir(text) || isUnreadable(text));
const words = fc.string({ unit: fc.constantFrom(...'aé’ .<&"\n'), minLength: 5, maxLength: 40 }).map((text) => `Des mots ${text} fin`);

describe('data·inclusion, round trip', () => {
  let hub: TestCatalogue;
  beforeAll(async () => { hub = await startCatalogue(); });
  beforeEach(() => hub.empty());
  afterAll(() => hub.subgraph.close());
  const valid = (documents: { structures: object[]; services: object[] }) => {
    if (hasOfficial) expect([officialFaults('structure', documents.structures), officialFaults('service', documents.services)]).toEqual([[], []]);
  };

  it('without loss: our samples, a code of no list and a field of nobody included', async () => {
    await hub.take({ structures: [aStructure()], services: [aService(), { ...aService({ id: 'carnet--2' }), publics: ['decrocheurs'], places: 3 }], extensions: [{ id: 'carnet--atelier-1', passerelle: { note: 'à part' } }] });
    const once = await hub.written({ withOthers: true });
    expect([once.structures, once.services[0]]).toEqual([[aStructure()], aService()]);
    expect(once.extensions).toEqual([{ id: 'carnet--atelier-1', passerelle: { note: 'à part' } }, { id: 'carnet--2', passerelle: { recu: { champs: { places: 3 }, codes: { publics: ['decrocheurs'] } } } }]);
    valid(once);
    await hub.empty();
    await hub.take(once);
    expect(await hub.written({ withOthers: true })).toEqual(once);
  });

  it.skipIf(!hasOfficial)(`import, then export, gives back whatever the schema allows (${WHERE})`, async () => {
    const structures = arbitraryOf(officialSchema('structure')).filter(isKept) as fc.Arbitrary<StructureDocument>;
    const services = arbitraryOf(officialSchema('service')).filter(isKept) as fc.Arbitrary<ServiceDocument>;
    await fc.assert(fc.asyncProperty(fc.array(structures, { minLength: 1, maxLength: 6 }), fc.array(services, { maxLength: 8 }), async (houses, offers) => {
      await hub.empty();
      const given = {
        structures: houses.map((house, i) => ({ ...house, source: 'tirage', id: `tirage--${i}` })),
        services: offers.map((offer, i) => ({ ...offer, source: 'tirage', id: `tirage--s${i}`, structure_id: `tirage--${i % houses.length}` })),
      };
      const { rejects } = await hub.take(given);
      expect(rejects).toEqual([]);
      const back = await hub.written({ withOthers: true });
      expect(JSON.parse(JSON.stringify([back.structures, back.services]))).toEqual(JSON.parse(JSON.stringify([given.structures, given.services])));
      valid(back);
    }), { numRuns: 20 });
  }, 90_000);

  it(`our own catalogue, exported, taken by an empty hub and exported again, is the same; each document is valid (${WHERE})`, async () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
    const offer = fc.record({
      name: words, kind: fc.constantFrom(null, 'GRETA', 'E2C', 'LYCEE', 'toString'), networks: fc.uniqueArray(fc.constantFrom(...PROVIDER_NETWORKS), { maxLength: 3 }), siret: fc.constantFrom(null, '19590258000065', '123'),
      title: fc.oneof(words, fc.constant(`Un intitulé très long ${'x'.repeat(200)}.`)), description: words, solutionKind: fc.constantFrom(...SOLUTION_KINDS), aim: fc.constantFrom(...SOLUTION_AIMS),
      needs: fc.uniqueArray(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: 4 }), audience: fc.option(words), ageMin: fc.constantFrom(null, 0, 16), ageMax: fc.constantFrom(null, 25, 30, 62),
      commune: fc.constantFrom(null, '59512', '2A004', 'x'), territory: fc.constantFrom<string[][]>([EVERYWHERE], ['59', '62'], ['2A', '974']), startsOn: day, capacity: fc.integer({ min: 0, max: 30 }), phone: fc.constantFrom(null, '+33353010001'),
    });
    await fc.assert(fc.asyncProperty(fc.array(offer, { minLength: 1, maxLength: 4 }), async (offers) => {
      await hub.empty();
      for (const [i, o] of offers.entries()) {
        const { provider, solution } = await anOffer(hub.subgraph, {
          solution: { title: o.title, description: o.description, kind: o.solutionKind, aim: o.aim, needs: o.needs, audience: o.audience, ageMin: o.ageMin, ageMax: o.ageMax, commune: o.commune, territory: o.territory },
          session: { startsOn: o.startsOn, endsOn: null, capacity: o.capacity, taken: Math.min(1, o.capacity), freshUntil: new Date('2027-01-31T00:00:00Z') },
        });
        const em = hub.subgraph.worker();
        await em.nativeUpdate(Provider, { id: provider.id }, { name: `${o.name} ${i}`, kind: o.kind, networks: o.networks, siret: o.siret });
        if (o.phone) await em.insert(SolutionContact, { id: solution.id, createdAt: new Date(), updatedAt: new Date(), solutionId: solution.id, phone: o.phone } as never);
      }
      const own = await hub.written();
      valid(own);
      expect([own.structures.length, own.services.length, own.extensions.length]).toEqual([offers.length, offers.length, offers.length * 2]);
      await hub.empty();
      expect((await hub.take(own)).rejects).toEqual([]);
      const again = await hub.written({ withOthers: true });
      expect([sorted(again.structures), sorted(again.services), sorted(again.extensions)]).toEqual([sorted(own.structures), sorted(own.services), sorted(own.extensions)]);
      // And the empty hub shows the same catalogue, places included.
      const { data } = await hub.subgraph.execute('{ solutions(first: 100) { edges { node { title kind aim needs ageMin ageMax departements sessions { startsOn capacity taken } } } } }');
      const shown = (data as { solutions: { edges: { node: object }[] } }).solutions.edges.map((e) => e.node as { title: string; sessions: object[] });
      expect(shown.map((s) => s.title).toSorted()).toEqual(offers.map((o) => o.title).toSorted());
      expect(shown.flatMap((s) => s.sessions)).toHaveLength(offers.length);
    }), { numRuns: 8 });
  }, 90_000);

  it('networks, needs and aims without a code there are reported by name, never replaced by another', async () => {
    const { provider } = await anOffer(hub.subgraph, { solution: { needs: ['STAGE', 'FRANCAIS'], aim: 'ORIENTATION' } });
    await hub.subgraph.worker().nativeUpdate(Provider, { id: provider.id }, { networks: ['GRETA', 'CMA', 'E2C'], kind: 'LYCEE_PROFESSIONNEL' });
    const report = new ExportReport();
    for (const entry of await hub.entries()) report.take(entry);
    expect(report.withoutCode).toEqual({ 'réseau GRETA': 1, 'nature LYCEE_PROFESSIONNEL': 1, 'besoin STAGE': 1, 'but ORIENTATION': 1 });
    expect(report.written).toEqual({ structure: 1, service: 1, extension: 2 });
    expect(report.unsaid('service')).toEqual(expect.arrayContaining(['frais', 'conditions_acces']));
    const { structures: [structure], services: [service] } = await hub.written();
    expect([(structure as StructureDocument).reseaux_porteurs, (service as ServiceDocument).thematiques]).toEqual([['chambres-consulaires', 'ecoles-de-la-deuxieme-chance'], ['lecture-ecriture-calcul--maitriser-le-francais']]);
  });

  it('what v1 requires and nobody said is left out with its reason, and a service never without its structure', async () => {
    await anOffer(hub.subgraph, { solution: { description: 'Oui' } });
    const { provider } = await anOffer(hub.subgraph);
    await hub.subgraph.worker().nativeUpdate(Provider, { id: provider.id }, { name: 'X' });
    const report = new ExportReport();
    for (const entry of await hub.entries()) report.take(entry);
    expect([report.leftOut, report.written]).toEqual([{ NAME_TOO_SHORT: 2, DESCRIPTION_TOO_SHORT: 1 }, { structure: 1, service: 0, extension: 1 }]);
  });
});
