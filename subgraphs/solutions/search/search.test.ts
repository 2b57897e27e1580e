import { today } from '@passerelle/kit/values/today';
import { addDays } from '@passerelle/kit/values/date';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer } from '../offer.testkit.ts';
import { Provider } from '../provider/provider.ts';
import type { Session } from '../session/session.ts';
import { takesAge } from '../solution/eligibility.ts';
import { Solution } from '../solution/solution.ts';
import { territoryOf } from '../solution/territory.ts';

const PAGE = 'edges { cursor node { id title provider { name } sessions { vacant } } rankReasons { code text } } pageInfo { hasNextPage endCursor }';
type Edge = { cursor: string; node: { id: string; title: string }; rankReasons: { code: string; text: string }[] };
type Found = { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

const SOON = addDays(today(), 30);
const FRESH = new Date(Date.now() + 90 * 86_400_000);

describe('search by need', () => {
  let subgraph: TestSubgraph;
  const search = async (args: string): Promise<Found> => {
    const { data, errors } = await subgraph.execute(`{ solutions(${args}) { ${PAGE} } }`);
    expect(errors).toBeUndefined();
    return (data as { solutions: Found }).solutions;
  };
  const titles = async (args: string): Promise<string[]> => (await search(args)).edges.map((e) => e.node.title);
  const reasons = async (args: string, title: string): Promise<string[]> => (await search(args)).edges.find((e) => e.node.title === title)!.rankReasons.map((r) => r.text);
  const offer = (solution: Partial<Solution>, session: Partial<Session> = {}) =>
    anOffer(subgraph, { solution: { territory: territoryOf(['59']), ...solution }, session: { startsOn: SOON, endsOn: addDays(SOON, 90), capacity: 4, freshUntil: FRESH, ...session } });

  beforeAll(async () => {
    subgraph = await startTestSubgraph(solutions);
    await offer({ title: 'Roubaix', commune: '59512', needs: ['STAGE', 'EMPLOI'] }, { taken: 1 });
    await offer({ title: 'Lille', commune: '59350', needs: ['STAGE'], prescribers: ['MISSION_LOCALE'] });
    await offer({ title: 'Tourcoing à confirmer', commune: '59599', needs: ['STAGE'] }, { freshUntil: new Date(Date.now() - 1_000) });
    await offer({ title: 'Roubaix complet', commune: '59512', needs: ['STAGE'] }, { taken: 4 });
    await offer({ title: 'Roubaix passé', commune: '59512', needs: ['STAGE'] }, { startsOn: '2020-01-06', endsOn: '2020-02-06' });
    await offer({ title: 'Poitiers', commune: '86194', needs: ['STAGE'], territory: territoryOf(['86']) });
    await offer({ title: 'CNED', kind: 'CNED', modality: 'DISTANCE', needs: ['REPRENDRE_ETUDES', 'STAGE'], territory: territoryOf(), combinesWith: ['MLDS'] });
    await offer({ title: 'Chantier du quartier', kind: 'COLLECTIVITE', localKind: 'Chantier', commune: '59512', needs: ['CONFIANCE'], territory: territoryOf([], ['59512', '59599']) });
    await offer({ title: 'Annulée', commune: '59512', needs: ['FRANCAIS'] }, { cancelledOn: today() });
    await offer({ title: 'Club', kind: 'FRANCE_TRAVAIL', commune: '59512', needs: ['EMPLOI'], ageMin: 18, ageMax: 25, ageMaxPriorityArea: 29 }, { startsOn: addDays(SOON, 5) });
  });
  afterAll(() => subgraph.close());

  it('E03: around a commune, places that are certain first, then nearer ones; what is at a distance after all of them', async () => {
    expect(await titles('near: { commune: "59512", withinKm: 30 }, need: STAGE')).toEqual(['Roubaix', 'Lille', 'Tourcoing à confirmer', 'Roubaix complet', 'Roubaix passé', 'CNED']);
    expect(await titles('near: { commune: "59512", withinKm: 4 }, need: STAGE, withVacancy: true')).toEqual(['Roubaix', 'Tourcoing à confirmer', 'CNED']);
    expect(await titles('near: { commune: "86194" }, need: STAGE, modality: ON_SITE')).toEqual(['Poitiers']);
  });

  it('E02: a cancelled session is neither a place nor a start: who looks for one is not sent there', async () => {
    expect(await titles('need: FRANCAIS')).toEqual(['Annulée']);
    expect(await reasons('need: FRANCAIS', 'Annulée')).toContain('aucune session annoncée : appelez l’organisme');
    expect(await titles('need: FRANCAIS, withVacancy: true')).toEqual([]);
    expect(await titles(`need: FRANCAIS, startsFrom: "${today()}"`)).toEqual([]);
    expect(await titles(`need: FRANCAIS, startsFrom: "${today()}", withVacancy: true`)).toEqual([]);
  });

  it('E03: says why each stands where it does', async () => {
    const near = 'near: { commune: "59512" }, needs: [STAGE, EMPLOI]';
    expect(await reasons(near, 'Roubaix')).toEqual(['répond au besoin : faire un stage, trouver un emploi', '3 places vacantes', 'dans la commune ou tout près', expect.stringMatching(/^commence le \d/)]);
    expect((await reasons(near, 'Lille'))[2]).toMatch(/^à (9|1\d) km$/);
    expect(await reasons(near, 'Tourcoing à confirmer')).toEqual(['répond au besoin : faire un stage', '4 places annoncées', 'information à confirmer auprès de l’organisme', expect.stringMatching(/^à \d km$/), expect.stringContaining('commence')]);
    expect(await reasons(near, 'Roubaix complet')).toContain('complet pour le moment');
    expect(await reasons(near, 'Roubaix passé')).toEqual(['répond au besoin : faire un stage', 'aucune session annoncée : appelez l’organisme', 'dans la commune ou tout près']);
    expect(await reasons(near, 'CNED')).toContain('se suit à distance');
    expect(await reasons('text: "club"', 'Club')).toContain('correspond à « club »');
  });

  it('E03: of several needs, who answers all of them comes first', async () => {
    expect((await titles('needs: [EMPLOI, STAGE], departement: "59"')).slice(0, 2)).toEqual(['Roubaix', 'Lille']);
    expect((await titles('needs: [REPRENDRE_ETUDES, STAGE], departement: "59"'))[0]).toBe('CNED');
  });

  it('E03: from a département, a solution is found by the needs that it answers today', async () => {
    const { solution } = await offer({ title: 'Internat', needs: ['HEBERGEMENT'], territory: territoryOf(['86']) });
    expect(await titles('departement: "86", need: HEBERGEMENT')).toEqual(['Internat']);
    await subgraph.worker().nativeUpdate(Solution, { id: solution.id }, { needs: ['CONFIANCE'] });
    expect(await titles('departement: "86", need: HEBERGEMENT')).toEqual([]);
    expect(await titles('departement: "86", need: CONFIANCE')).toEqual(['Internat']);
  });

  it('E03: rare words around a place: the nearest first, and what is at a distance after', async () => {
    expect(await titles('text: "roubaix", near: { commune: "59350", withinKm: 30 }')).toEqual(['Roubaix', 'Roubaix complet', 'Roubaix passé']);
    expect(await titles('text: "cned", near: { commune: "59350", withinKm: 30 }')).toEqual(['CNED']);
  });

  it('E19: a scheme of two communes takes who lives there, is found from their département, and nowhere else', async () => {
    for (const args of ['commune: "59512"', 'commune: "59599"', 'departement: "59"', 'kind: COLLECTIVITE']) expect(await titles(args)).toContain('Chantier du quartier');
    for (const args of ['commune: "59350"', 'commune: "62041"', 'departement: "86"', 'near: { commune: "59512" }, commune: "59350"']) expect(await titles(args)).not.toContain('Chantier du quartier');
  });

  it('E01: by who prescribes and by who delivers', async () => {
    expect(await titles('prescriber: PJJ, need: STAGE, departement: "59"')).not.toContain('Lille');
    expect(await titles('prescriber: MISSION_LOCALE, need: STAGE, departement: "59"')).toContain('Lille');
    const { provider } = await offer({ title: 'EPIDE', commune: '59122', needs: ['HEBERGEMENT'] });
    await subgraph.worker().nativeUpdate(Provider, { id: provider.id }, { networks: ['EPIDE'] });
    expect(await titles('network: EPIDE')).toEqual(['EPIDE']);
  });

  it('E15: each network that accompanies young people can be asked for', async () => {
    for (const network of ['EN', 'MISSION_LOCALE', 'FRANCE_TRAVAIL', 'PJJ', 'E2C', 'EPIDE', 'SERVICE_CIVIQUE', 'APEC']) expect((await search(`network: ${network}`)).edges).toBeInstanceOf(Array);
  });

  it('E16: under 26, up to 29 in an area of the politique de la Ville: the statement says what the rule says', async () => {
    expect(await titles('kind: FRANCE_TRAVAIL, age: 25')).toEqual(['Club']);
    expect(await titles('kind: FRANCE_TRAVAIL, age: 26')).toEqual([]);
    expect(await titles('kind: FRANCE_TRAVAIL, age: 29, inPriorityArea: true')).toEqual(['Club']);
    expect(await reasons('kind: FRANCE_TRAVAIL, age: 29, inPriorityArea: true', 'Club')).toContain('ouverte jusqu’à 29 ans en quartier de la politique de la Ville');
    expect(await titles('kind: FRANCE_TRAVAIL, age: 30, inPriorityArea: true')).toEqual([]);
    const all = await subgraph.worker().find(Solution, {});
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 120 }), fc.boolean(), async (age, priority) => {
      const found = new Set((await search(`age: ${age}, inPriorityArea: ${priority}, first: 100`)).edges.map((e) => e.node.id));
      expect(found).toEqual(new Set(all.filter((s) => takesAge(s, age, priority)).map((s) => s.id)));
    }), { numRuns: 15 });
  });

  it.each(['first: 100', 'near: { commune: "59512", withinKm: 60 }, needs: [STAGE, EMPLOI], first: 100', 'departement: "59", first: 100'])('pages of any size follow each other like one page: %s', async (args) => {
    const whole = (await search(args)).edges.map((e) => e.node.id);
    for (const size of [1, 2, 3]) {
      const ids: string[] = [];
      let [after, more]: [string, boolean] = ['', true];
      while (more) {
        const page = await search(`${args.replace('first: 100', `first: ${size}`)}${after && `, after: "${after}"`}`);
        ids.push(...page.edges.map((e) => e.node.id));
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect(ids).toEqual(whole);
    }
  });

  it('a page does not drift: what is published or filled meanwhile moves no other solution', async () => {
    const args = 'departement: "59", need: STAGE';
    const whole = await titles(args);
    const first = await search(`${args}, first: 2`);
    await offer({ title: 'Nouvelle', commune: '59512', needs: ['STAGE'] }, { startsOn: today() });
    const rest = await search(`${args}, first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([...first.edges, ...rest.edges].map((e) => e.node.title)).toEqual(whole);
  });

  it('costs three statements, and its facets one, whatever was found', async () => {
    const { app } = subgraph.running.services;
    for (const first of [1, 100]) expect(await statementsOf(app, () => search(`near: { commune: "59512" }, needs: [STAGE, EMPLOI], text: "roubaix", first: ${first}`))).toHaveLength(3);
    expect(await statementsOf(app, () => subgraph.execute('{ solutionFacets(need: STAGE) { count } }'))).toHaveLength(1);
  });

  it.each(['after: "zzz"', 'after: "WzEsMiwzXQ"', 'near: { commune: "Roubaix" }', 'near: { commune: "59512", withinKm: 0 }', 'commune: "1"', 'departement: "Nord"', 'age: 200', 'first: 101'])('says what is wrong with %s', async (args) => {
    expect((await subgraph.execute(`{ solutions(${args}) { ${PAGE} } }`)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
