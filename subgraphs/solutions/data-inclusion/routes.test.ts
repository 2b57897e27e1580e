import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOffer } from '../offer.testkit.ts';
import { ProviderContact } from '../provider/provider-contact.ts';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { startCatalogue, type TestCatalogue } from './hub.testkit.ts';
import { hasOfficial, officialFaults, WHERE } from './official.testkit.ts';
import { aService, aStructure } from './samples.testkit.ts';

describe('the catalogue as files, for anyone (E04)', () => {
  let hub: TestCatalogue;
  beforeAll(async () => {
    hub = await startCatalogue();
    const { provider, solution } = await anOffer(hub.subgraph, { solution: { title: 'CAP Pâtissier' } });
    await anOffer(hub.subgraph, { solution: { title: 'Retirée', isPublished: false } });
    const em = hub.subgraph.worker();
    em.create(ProviderContact, { providerId: provider.id, phone: '+33353010001', website: 'https://e2c.example/' } as never);
    em.create(ProviderContact, { providerId: provider.id, solutionId: solution.id, email: 'cap@e2c.example' } as never);
    await em.flush();
    await hub.take({ structures: [aStructure({ telephone: null })], services: [aService({ contact_nom_prenom: 'Camille Dupont' })] });
  });
  afterAll(() => hub.subgraph.close());
  const list = async (name: string) => (await (await get(`${name}.json`)).json()) as object[];
  const get = (name: string) => fetch(`${hub.subgraph.url}/data-inclusion/${name}`);

  it(`structures and services are valid v1, without sign-in; extensions stand apart (${WHERE})`, async () => {
    const [structures, services, extensions] = [await list('structures'), await list('services'), await list('extensions')];
    expect(services).toMatchObject([{ source: 'passerelle', nom: 'CAP Pâtissier', telephone: '+33353010001', courriel: 'cap@e2c.example', lien_mobilisation: null, modes_mobilisation: ['envoyer-un-courriel', 'telephoner'] }]);
    expect(structures).toContainEqual(expect.objectContaining({ nom: 'École de la 2e chance', telephone: '+33353010001', courriel: null, site_web: 'https://e2c.example/' }));
    expect([structures.length, extensions.length]).toEqual([2, 3]);
    if (hasOfficial) expect([officialFaults('structure', structures), officialFaults('service', services)]).toEqual([[], []]);
  });

  it('what is withdrawn, and what came from another catalogue with the name of whom to ask for, is not given out', async () => {
    const all = JSON.stringify([await list('structures'), await list('services'), await list('extensions')]);
    expect(all).not.toMatch(/Retirée|Camille|Maison des possibles/);
  });

  it('another name is not found; nothing of it reaches the database', async () => {
    for (const name of ['secrets.json', 'services', 'services.csv', 'toString.json', encodeURIComponent('services.json\' or 1=1')]) expect((await get(name)).status).toBe(404);
  });

  it('one state of the catalogue in five statements a page of 500, whatever its size', async () => {
    const em = hub.subgraph.worker();
    const [provider] = await em.find(Solution, {}, { limit: 1 });
    await em.execute(`insert into solution (id, created_at, updated_at, provider_id, title, description, kind, aim, needs, territory)
      select gen_random_uuid(), now(), now(), ?, 'Solution ' || n, 'Une solution de plus', 'E2C', 'ORIENTATION', '{}', '{*}' from generate_series(1, 1200) n`, [provider!.providerId]);
    const seen = await statementsOf(hub.subgraph.running.services.worker, async () => { expect((await hub.written({ kinds: ['service'] })).services).toHaveLength(1_201); });
    expect(seen.length).toBeLessThanOrEqual(1 + 3 * 5);
    expect(await em.count(Session, {})).toBe(2);
  });
});
