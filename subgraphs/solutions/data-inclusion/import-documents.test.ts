import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOffer, aProposal } from '../offer.testkit.ts';
import { Provider } from '../provider/provider.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { startCatalogue, type Given, type TestCatalogue } from './hub.testkit.ts';
import { importDocuments } from './import-documents.ts';
import { ImportedService } from './imported-service.ts';
import { ImportedStructure } from './imported-structure.ts';
import { aService, aStructure } from './samples.testkit.ts';

const CATALOGUE = '{ solutions(first: 100) { edges { node { title description kind aim needs departements commune audience provider { name siret } contact { phone email website } } } } }';
type Node = { title: string; provider: { name: string; siret: string | null } } & Record<string, unknown>;

describe('data·inclusion, import', () => {
  let hub: TestCatalogue;
  beforeAll(async () => { hub = await startCatalogue(); });
  beforeEach(() => hub.empty());
  afterAll(() => hub.subgraph.close());
  const shown = async (): Promise<Node[]> => {
    const { data } = await hub.subgraph.execute(CATALOGUE);
    return (data as { solutions: { edges: { node: Node }[] } }).solutions.edges.map((e) => e.node);
  };
  const both: Given = { structures: [aStructure()], services: [aService()] };

  it('a service for young people is found in the catalogue by anyone, with whom to turn to', async () => {
    await hub.take(both);
    expect(await shown()).toEqual([{
      title: 'Essayer un métier', description: 'Trois jours dans un atelier pour voir si le métier plaît.', kind: 'AUTRE', aim: 'ORIENTATION', needs: ['DECOUVRIR_METIERS'],
      departements: ['59'], commune: '59512', audience: null, provider: { name: 'Maison des possibles', siret: '19590258000065' },
      contact: { phone: '+33353010001', email: 'accueil@maison.example', website: 'https://maison.example/accueil' },
    }]);
  });

  it('the same files again change nothing, not even a date', async () => {
    await hub.take(both);
    const before = [await hub.subgraph.worker().find(ImportedService, {}), await hub.subgraph.worker().find(Solution, {}), await hub.subgraph.worker().find(Provider, {})];
    const { structure, service } = await hub.take(both);
    expect([structure, service]).toMatchObject([{ read: 1, added: 0, changed: 0, unchanged: 1 }, { read: 1, added: 0, changed: 0, unchanged: 1 }]);
    expect([await hub.subgraph.worker().find(ImportedService, {}), await hub.subgraph.worker().find(Solution, {}), await hub.subgraph.worker().find(Provider, {})]).toEqual(before);
  });

  it('what changes at the source changes here; within one file the later of two counts', async () => {
    await hub.take(both);
    const { service } = await hub.take({ structures: [aStructure({ nom: 'Maison des métiers' })], services: [aService({ nom: 'Avant' }), aService({ nom: 'Deux jours d’essai', zone_eligibilite: ['france'] })] });
    expect(service).toMatchObject({ read: 2, added: 0, changed: 1, unchanged: 1, flags: { REPEATED: 1 } });
    expect(await shown()).toMatchObject([{ title: 'Deux jours d’essai', departements: [], provider: { name: 'Maison des métiers' } }]);
  });

  it('what a complete file no longer lists leaves the catalogue, and comes back with it; another source is untouched', async () => {
    const other = { structures: [aStructure({ source: 'autre', id: 'autre--1', siret: null })], services: [aService({ source: 'autre', id: 'autre--s', structure_id: 'autre--1', nom: 'D’une autre source' })] };
    await hub.take(other);
    await hub.take({ structures: [aStructure()], services: [aService(), aService({ id: 'carnet--atelier-2', nom: 'Second' })] });
    expect((await hub.take({ services: [aService()] })).service).toMatchObject({ withdrawn: 0 });
    expect((await shown()).map((s) => s.title)).toEqual(['D’une autre source', 'Essayer un métier', 'Second']);
    expect((await hub.take({ services: [aService()] }, { isComplete: true })).service).toMatchObject({ withdrawn: 1, unchanged: 1 });
    expect((await shown()).map((s) => s.title)).toEqual(['D’une autre source', 'Essayer un métier']);
    expect((await hub.written({ withOthers: true })).services).toHaveLength(2);
    await hub.take({ services: [aService(), aService({ id: 'carnet--atelier-2', nom: 'Second' })] }, { isComplete: true });
    expect((await shown()).map((s) => s.title)).toEqual(['D’une autre source', 'Essayer un métier', 'Second']);
  });

  it('services go with their structure and return with it', async () => {
    await hub.take(both);
    const gone = await hub.take({ structures: [aStructure({ id: 'carnet--autre', siret: null })], services: [aService()] }, { isComplete: true });
    expect([gone.structure?.withdrawn, gone.rejects.map((r) => r.faults[0]!.code), await shown()]).toEqual([1, ['STRUCTURE_UNKNOWN'], []]);
    await hub.take(both);
    expect(await shown()).toHaveLength(1);
  });

  it('a known service whose new version is refused is not withdrawn: its source still lists it', async () => {
    await hub.take(both);
    const { service, rejects } = await hub.take({ services: [aService({ nom: 'X' })] }, { isComplete: true });
    expect([service?.withdrawn, service?.rejected, rejects]).toMatchObject([0, 1, [{ kind: 'service', number: 1, document: { nom: 'X' } }]]);
    expect(await shown()).toHaveLength(1);
  });

  it('each refused document is given back with its number and reasons; the others are taken', async () => {
    const { service, rejects } = await hub.take({ structures: [aStructure()], services: [aService({ id: 'carnet--seul', structure_id: 'carnet--inconnue' }), aService({ id: 'carnet--nir', description: '2 67 08 59 512 001 31 est mon numéro' }), aService()] });
    expect(service).toMatchObject({ read: 3, added: 1, rejected: 2, reasons: { STRUCTURE_UNKNOWN: 1, NIR_REFUSED: 1 } });
    expect(rejects.map((r) => [r.number, r.faults[0]!.code, r.document === null])).toEqual([[2, 'NIR_REFUSED', true], [1, 'STRUCTURE_UNKNOWN', false]]);
  });

  it('nothing half written: a file that ends too early leaves everything as it was; a rehearsal too', async () => {
    const cut = { [Symbol.asyncIterator]: async function* () { yield Buffer.from(`[${JSON.stringify(aService())},{"source":`); } };
    const whole = { [Symbol.asyncIterator]: async function* () { yield Buffer.from(JSON.stringify([aStructure()])); } };
    await expect(importDocuments(hub.subgraph.worker(), { structures: whole, services: cut }, { known: { isCommune: () => true } }, { reject() {} })).rejects.toThrow(/coupé/);
    expect((await hub.take(both, { isDry: true })).service?.added).toBe(1);
    expect([await hub.subgraph.worker().count(ImportedStructure, {}), await hub.subgraph.worker().count(Provider, {}), await shown()]).toEqual([0, 0, []]);
  });

  it('HTML is read as text in the catalogue, and kept as typed in the document', async () => {
    const description = '### But<br><p>Un <b>métier</b> &amp; des amis</p><ul><li>lundi</li></ul><script>alert(1)</script>';
    const { service } = await hub.take({ structures: [aStructure()], services: [aService({ description })] });
    expect([service?.flags, (await shown())[0]?.description]).toEqual([{ HTML_IN_TEXT: 1 }, 'But\nUn métier & des amis\n\n- lundi']);
    expect((await hub.written({ withOthers: true })).services).toMatchObject([{ description }]);
  });

  it.each([
    ['only for seniors', { publics: ['seniors'] }, 'NOT_FOR_YOUTHS'], ['about a need that the catalogue does not know', { thematiques: ['sante--addictions'] }, 'NO_NEED_OF_YOUTHS'],
    ['without any theme', { thematiques: null }, 'NO_NEED_OF_YOUTHS'],
  ])('a service %s is kept and told, and is in no catalogue', async (_, changes, reason) => {
    const { service } = await hub.take({ structures: [aStructure()], services: [aService(changes)] });
    expect([service?.added, service?.leftOut, await shown()]).toEqual([1, { [reason]: 1 }, []]);
    expect((await hub.take(both)).service?.leftOut).toEqual({});
    expect(await shown()).toHaveLength(1);
    await hub.take({ services: [aService(changes)] });
    expect(await shown()).toEqual([]);
  });

  it('a provider that the hub knows by its SIRET stands for the structure, and nothing of it is overwritten', async () => {
    const em = hub.subgraph.worker();
    const provider = em.create(Provider, { name: 'GRETA Lille Métropole', kind: 'GRETA', siret: '19590258000065', networks: ['GRETA'], departement: '59' } as never) as Provider;
    await em.flush();
    await hub.take(both);
    await hub.take({ structures: [aStructure({ nom: 'Un autre nom' })] });
    expect(await hub.subgraph.worker().find(Provider, {})).toMatchObject([{ id: provider.id, name: 'GRETA Lille Métropole', kind: 'GRETA', networks: ['GRETA'] }]);
    expect(await shown()).toMatchObject([{ provider: { name: 'GRETA Lille Métropole' } }]);
  });

  it('several structures that share one SIRET stay apart', async () => {
    await hub.take({ structures: [aStructure(), aStructure({ id: 'carnet--antenne', nom: 'Antenne de Tourcoing' })] });
    await hub.take({ structures: [aStructure({ id: 'carnet--antenne-3', nom: 'Antenne de Wattrelos' })] });
    expect((await hub.subgraph.worker().find(Provider, {}, { orderBy: { name: 'asc' } })).map((p) => [p.name, p.siret])).toEqual([['Antenne de Tourcoing', null], ['Antenne de Wattrelos', null], ['Maison des possibles', '19590258000065']]);
  });

  it('a solution that an organisation of the hub keeps by now is left as it wrote it', async () => {
    await hub.take(both);
    await hub.subgraph.worker().nativeUpdate(Solution, {}, { ownerId: randomUUID(), title: 'Nos mots' });
    await hub.take({ services: [aService({ nom: 'Les leurs' })] });
    await hub.take({ structures: [aStructure()], services: [aService({ id: 'carnet--autre' })] }, { isComplete: true });
    expect((await shown()).map((s) => s.title)).toContain('Nos mots');
  });

  it('this hub’s own solutions, given back by another catalogue, are left alone', async () => {
    const { solution, provider } = await anOffer(hub.subgraph, { solution: { title: 'La nôtre' } });
    const [structure, service] = [{ source: 'passerelle', id: `passerelle--${provider.id}` }, { source: 'passerelle', id: `passerelle--${solution.id}`, structure_id: `passerelle--${provider.id}`, nom: 'Détournée' }];
    const taken = await hub.take({ structures: [aStructure(structure)], services: [aService(service)] });
    expect([taken.structure?.alreadyHere, taken.service?.alreadyHere, (await shown()).map((s) => s.title)]).toEqual([1, 1, ['La nôtre']]);
  });

  it('a place proposed here outlives a list that forgets its session', async () => {
    const extension = (sessions: object[]) => [{ id: 'carnet--atelier-1', passerelle: { besoins: ['STAGE'], but: 'ORIENTATION', sessions } }];
    const session = (debut: string) => ({ debut, fin: null, places: 4, prises: 0 });
    await hub.take({ ...both, extensions: extension([session('2030-01-07'), session('2030-02-04')]) });
    const em = hub.subgraph.worker();
    const [first] = await em.find(Session, {}, { orderBy: { startsOn: 'asc' } });
    const [provider] = await em.find(Provider, {});
    const proposal = await aProposal(hub.subgraph, { provider: Object.assign(provider!, { organisationId: randomUUID() }), session: first! });
    await hub.take({ ...both, extensions: extension([{ ...session('2030-03-04'), prises: 1 }]) });
    expect((await hub.subgraph.worker().find(Session, {}, { orderBy: { startsOn: 'asc' } })).map((s) => [s.startsOn, s.taken])).toEqual([['2030-01-07', 0], ['2030-03-04', 1]]);
    await hub.subgraph.worker().nativeDelete('Proposal' as never, { id: proposal.id } as never);
  });

  it('E18: a UAI or a FINESS that cannot be is not taken; what is said with it is', async () => {
    const one = (code: string, passerelle: object) => ({ structure: aStructure({ id: `carnet--${code}`, siret: null }), extension: { id: `carnet--${code}`, passerelle } });
    const [wrong, right] = [one('faux', { nature: 'CFA', uai: '0590186A', finess: '590000002' }), one('juste', { nature: 'CFA', uai: '0590186G', finess: '2A0000014' })];
    await hub.take({ structures: [wrong.structure, right.structure], extensions: [wrong.extension, right.extension] });
    const kept = await hub.subgraph.worker().find(Provider, {}, { orderBy: { uai: 'asc' } });
    expect(kept.map(({ kind, uai, finess }) => [kind, uai, finess])).toEqual([['CFA', '0590186G', '2A0000014'], ['CFA', null, null]]);
  });

  it('an extension that cannot be understood is kept, and decides nothing', async () => {
    const taken = await hub.take({ ...both, extensions: [{ id: 'carnet--atelier-1', passerelle: { besoins: 'tous' } }, { id: 3 }, { id: 'x', passerelle: { note: '2 67 08 59 512 001 31' } }] });
    expect([taken.extensionsPassed, (await shown())[0]?.needs, (await hub.written({ withOthers: true })).extensions]).toEqual([2, ['DECOUVRIR_METIERS'], [{ id: 'carnet--atelier-1', passerelle: { besoins: 'tous' } }]]);
  });
});
