import fc from 'fast-check';
import { holdsNir } from '@passerelle/kit/values/nir';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOffer } from '../offer.testkit.ts';
import { Provider } from '../provider/provider.ts';
import { EVERYWHERE, territoryOf } from '../solution/territory.ts';
import { arbitraryOf } from './arbitrary.testkit.ts';
import { isUnreadable, someText } from './check.ts';
import type { ServiceDocument, StructureDocument } from './documents.ts';
import { ExportReport } from './export-report.ts';
import { startCatalogue, type TestCatalogue } from './hub.testkit.ts';
import { hasOfficial, officialFaults, officialSchema, WHERE } from './official.testkit.ts';
import { anyOffer, factsOf, keepOffers } from './offers.testkit.ts';
import { aService, aStructure } from './samples.testkit.ts';

const sorted = <T extends object>(documents: readonly T[]): T[] => documents.toSorted((a, b) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1));
const isKept = (value: unknown) => !someText(value, (text) => holdsNir(text) || isUnreadable(text));

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

  it(`our own catalogue, exported, taken by an empty hub and exported again, is the same, and so is the catalogue; each document is valid (${WHERE})`, async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyOffer, { minLength: 1, maxLength: 4 }), async (offers) => {
      await hub.empty();
      await keepOffers(hub.subgraph, offers);
      const [own, before] = [await hub.written(), await factsOf(hub.subgraph)];
      valid(own);
      expect([own.structures.length, own.services.length, own.extensions.length]).toEqual([offers.length, offers.length, offers.length * 2]);
      await hub.empty();
      expect((await hub.take(own)).rejects).toEqual([]);
      const again = await hub.written({ withOthers: true });
      expect([sorted(again.structures), sorted(again.services), sorted(again.extensions)]).toEqual([sorted(own.structures), sorted(own.services), sorted(own.extensions)]);
      // And the empty hub has the same catalogue, every column of it, with places, supports, partners and whom to call.
      expect(await factsOf(hub.subgraph)).toEqual(before);
    }), { numRuns: 8 });
  }, 120_000);

  it('what v1 has an exact code for is in the document: where, for whom, who may ask', async () => {
    const facts = { modality: 'MIXED', publics: ['JOB_SEEKER', 'PRIORITY_AREA'], ageMax: 25, prescribers: ['PJJ'], territory: territoryOf(['62'], ['59512']) } as const;
    await anOffer(hub.subgraph, { solution: { title: 'Premier', ...facts, publics: [...facts.publics], prescribers: [...facts.prescribers] } });
    await anOffer(hub.subgraph, { solution: { title: 'Second', publics: ['JOB_SEEKER', 'WITHOUT_DIPLOMA'], territory: [EVERYWHERE] } });
    const said = (await hub.written()).services as ServiceDocument[];
    expect(said.find((s) => s.nom === 'Premier')).toMatchObject({ modes_accueil: ['a-distance', 'en-presentiel'], publics: ['demandeurs-emploi', 'jeunes', 'residents-qpv-frr'], mobilisable_par: ['professionnels'], zone_eligibilite: ['59512', '62'] });
    expect(said.find((s) => s.nom === 'Second')).toMatchObject({ modes_accueil: ['en-presentiel'], publics: null, mobilisable_par: ['professionnels', 'usagers'], zone_eligibilite: ['france'] });
  });

  it('networks, needs and aims without a code there are reported by name, never replaced by another', async () => {
    const { provider } = await anOffer(hub.subgraph, { solution: { needs: ['STAGE', 'FRANCAIS'], aim: 'ORIENTATION', publics: ['NEW_TO_FRENCH'] } });
    await hub.subgraph.worker().nativeUpdate(Provider, { id: provider.id }, { networks: ['GRETA', 'CMA', 'E2C'], kind: 'LYCEE_PROFESSIONNEL' });
    const report = new ExportReport();
    for (const entry of await hub.entries()) report.take(entry);
    expect(report.withoutCode).toEqual({ 'réseau GRETA': 1, 'nature LYCEE_PROFESSIONNEL': 1, 'besoin STAGE': 1, 'but ORIENTATION': 1, 'public NEW_TO_FRENCH': 1 });
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
