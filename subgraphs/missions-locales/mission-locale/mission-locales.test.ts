import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Adviser } from '../adviser/adviser.ts';
import { Agency } from '../agency/agency.ts';
import { missionsLocales } from '../index.ts';
import { anAdviser } from '../testkit.ts';
import { MissionLocale } from './mission-locale.ts';
import { seenByCode } from './seen-by-code.ts';

describe('the public lists of missions locales', () => {
  let subgraph: TestSubgraph;
  let ain: MissionLocale;

  beforeAll(async () => {
    subgraph = await startTestSubgraph(missionsLocales);
    const em = subgraph.worker();
    ain = Object.assign(new MissionLocale(), { code: '01004S00', name: 'Mission locale Bugey — Plaine de l’Ain', departement: '01' });
    await em.insertMany(MissionLocale, [ain, seenByCode('59220S00'), seenByCode('97411S00')]);
    await em.insertMany(Agency, [[2, '01'], [1, '01'], [3, '59']].map(([number, departement]) => Object.assign(new Agency(), { number, departement, name: `Agence ${number}`, missionLocaleId: departement === '01' ? ain.id : null })));
    await em.insert(Object.assign(new Adviser(), { missionLocaleId: ain.id, displayName: 'Anny Renaud' }));
  });
  afterAll(() => subgraph.close());

  const ask = async (query: string) => JSON.stringify((await subgraph.execute(query)).data);
  const codes = async (filter: string) => (await ask(`{ missionLocales(${filter}) { edges { node { code } } } }`)).match(/\d\w{4}S\d\d/g) ?? [];

  it('finds structures by département (with or without its zero), by i-Milo code, by part of the name, without signing in', async () => {
    expect(await codes('departement: "01"')).toEqual(['01004S00']);
    expect(await codes('departement: "1"')).toEqual(['01004S00']);
    expect(await codes('departement: "974"')).toEqual(['97411S00']);
    expect(await codes('code: "59220s00"')).toEqual(['59220S00']);
    expect(await codes('name: "plaine de l’ain"')).toEqual(['01004S00']);
    expect(await codes('name: "%"')).toEqual([]);
    expect(await codes('departement: "20"')).toEqual([]);
  });

  it('shows a structure with its agences, and says when only its code was seen', async () => {
    expect(await ask(`{ missionLocale(id: "${ain.id}") { name isOfficial agencies { number } } }`)).toBe(JSON.stringify({ missionLocale: { name: ain.name, isOfficial: true, agencies: [{ number: 1 }, { number: 2 }] } }));
    expect(await ask('{ missionLocales(departement: "59") { edges { node { isOfficial } } } }')).toContain('"isOfficial":false');
    expect(await ask('{ agencies(departement: "59") { edges { node { number missionLocale { id } } } } }')).toBe(JSON.stringify({ agencies: { edges: [{ node: { number: 3, missionLocale: null } }] } }));
    expect((await ask(`{ agencies(missionLocale: "${ain.id}") { edges { node { missionLocale { code } } } } }`)).match(/01004S00/g)).toHaveLength(2);
  });

  it('a temporary code has no département', () => expect(seenByCode('99994S00').departement).toBeNull());

  it('advisers are shown to members of the network only', async () => {
    const query = `{ advisers(missionLocale: "${ain.id}") { edges { node { displayName } } } }`;
    expect((await subgraph.execute(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await subgraph.execute(query, { viewer: anAdviser() })).data).toEqual({ advisers: { edges: [{ node: { displayName: 'Anny Renaud' } }] } });
  });

  it('E15, I06: schemes are dated; those that could be entered on a day are found', async () => {
    const valid = async (day: string) => (JSON.parse(await ask(`{ schemes(validOn: "${day}", nature: SUPPORT) { code } }`)) as { schemes: { code: string }[] }).schemes.map((s) => s.code).sort();
    expect(await valid('2026-11-21')).toEqual(['AIJ', 'CEJ', 'PACEA', 'PPAE']);
    expect(await valid('2022-02-28')).toEqual(['AIJ', 'GARANTIE_JEUNES', 'PACEA', 'PPAE']);
    expect(await valid('2022-03-01')).toEqual(['AIJ', 'CEJ', 'PACEA', 'PPAE']);
    expect(await valid('2014-06-01')).toEqual(['AIJ', 'ANI_JEUNES', 'CIVIS', 'GARANTIE_JEUNES', 'PPAE']);
    expect(await ask('{ schemes { label } }')).toContain('Garantie jeunes');
    expect(await ask('{ schemes(validOn: "2026-11-21", nature: AID) { code } }')).toBe('{"schemes":[{"code":"FAJ"}]}');
  });
});
