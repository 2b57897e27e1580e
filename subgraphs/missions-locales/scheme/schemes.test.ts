import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptFiles } from '../file/accept-files.ts';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { aFile, aLine, anAdviser } from '../testkit.ts';
import { ALIASES } from './aliases.ts';
import { Scheme } from './scheme.ts';

const START = `mutation ($i: StartProgrammeInput!) { startProgramme(input: $i) { programme { scheme { code nature } spottedBy } userErrors { code } } }`;

describe('schemes, their names, their money, and who spots', () => {
  let subgraph: TestSubgraph;
  const mine = anAdviser();
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  afterAll(() => subgraph.close());
  const ask = async (query: string, variables = {}, viewer?: typeof mine) => (await subgraph.execute(query, { variables, ...(viewer ? { viewer } : {}) })).data as Record<string, never>;

  it('each name stands for a scheme that is in the list, within its validity', async () => {
    const schemes = new Map((await subgraph.worker().findAll(Scheme)).map((s) => [s.code, s]));
    for (const { code, from, until } of ALIASES) {
      const scheme = schemes.get(code)!;
      expect([code, from >= scheme.validFrom, !scheme.validUntil || (until !== null && until <= scheme.validUntil)]).toEqual([code, true, true]);
    }
    expect(await ask('{ schemes(nature: FUND) { code nature aliases { name validFrom validUntil } } }')).toEqual({ schemes: [{ code: 'FEJ', nature: 'FUND', aliases: [{ name: 'Fonds d’expérimentation pour la jeunesse', validFrom: '2008-12-03', validUntil: null }] }] });
  });

  it('E15: an export’s names become codes; an ended scheme is kept with a day of its time, flagged with another', async () => {
    const line = aLine({ externalId: randomUUID(), scheme: 'GARANTIE JEUNES', startedOn: '2021-05-01' });
    await acceptFiles(subgraph.worker(), [line], '2026-11-01');
    const file = await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: line.externalId });
    expect(file).toMatchObject({ flags: [], received: { scheme: 'GARANTIE_JEUNES' } });
    expect(await subgraph.worker().count(SupportProgramme, { fileId: file.id })).toBe(1);
    const [late, aid] = [aLine({ externalId: randomUUID(), scheme: 'GJ', startedOn: '2023-05-01' }), aLine({ externalId: randomUUID(), scheme: 'FAJ' })];
    await acceptFiles(subgraph.worker(), [late, aid], '2026-11-01');
    const flags = async (externalId: string) => (await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId })).flags;
    expect([await flags(late.externalId), await flags(aid.externalId)]).toEqual([['SCHEME_NOT_VALID'], ['SCHEME_NOT_ENTERED']]);
    expect(await subgraph.worker().count(SupportProgramme, { youthId: aid.youthId })).toBe(0);
  });

  it('E14, I05, I06: an adviser enters a scheme by its usual name, and says who spotted the youth; nobody enters an aid or a fund', async () => {
    const { id: fileId } = await aFile(subgraph.worker(), mine);
    const start = async (scheme: string, startedOn: string, spottedBy: string | null = null) => (await ask(START, { i: { fileId, scheme, startedOn, spottedBy } }, mine))['startProgramme'];
    expect(await start('Contrat d’engagement jeune', '2026-06-01', 'JDC')).toEqual({ programme: { scheme: { code: 'CEJ', nature: 'SUPPORT' }, spottedBy: 'JDC' }, userErrors: [] });
    expect(await start('emploi d’avenir', '2014-06-01')).toEqual({ programme: { scheme: { code: 'EMPLOI_AVENIR', nature: 'CONTRACT' }, spottedBy: null }, userErrors: [] });
    for (const [name, day, code] of [['FAJ', '2026-06-01', 'SCHEME_NOT_ENTERED'], ['FEJ', '2026-06-01', 'SCHEME_NOT_ENTERED'], ['GJ', '2022-03-01', 'SCHEME_NOT_VALID'], ['CIVIS', '2026-06-01', 'SCHEME_NOT_VALID']] as const) {
      expect(await start(name, day)).toEqual({ programme: null, userErrors: [{ code }] });
    }
    expect(await start('GJ', '2022-02-28')).toMatchObject({ userErrors: [] });
    expect(JSON.stringify(await ask('{ missionLocaleFiles(scheme: "Contrat engagement jeune") { edges { node { id } } } }', {}, mine))).toContain(fileId);
  });

  it('I07: the money from its two parts down to what each pays for, with its schemes, in one statement', async () => {
    let answer = '';
    const seen = await statementsOf(subgraph.running.services.app, async () => { answer = JSON.stringify(await ask('{ funders { code children { code managedBy children { code schemes { code } } } } }')); });
    expect(JSON.parse(answer)).toEqual({ funders: [{ code: 'IEJ', children: [
      { code: 'IEJ_CENTRAL', managedBy: expect.stringContaining('DGEFP') as string, children: [
        { code: 'IEJ_FRANCE_TRAVAIL', schemes: [{ code: 'AIJ' }] }, { code: 'IEJ_APEC', schemes: [] }, { code: 'IEJ_SERVICE_CIVIQUE', schemes: [] },
        { code: 'IEJ_EMPLOIS_AVENIR', schemes: [{ code: 'EMPLOI_AVENIR' }] }, { code: 'IEJ_GARANTIE_JEUNES', schemes: [{ code: 'GARANTIE_JEUNES' }] },
      ] },
      { code: 'IEJ_DECONCENTRE', managedBy: expect.stringContaining('DIRECCTE') as string, children: ['IEJ_DECROCHAGE', 'IEJ_INITIATIVES_LOCALES', 'IEJ_AUTONOMIE', 'IEJ_OUTRE_MER'].map((code) => ({ code, schemes: [] })) },
    ] }] });
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(await ask('{ schemes { code funders { code parent { code } } } }'))).toContain('{"code":"GARANTIE_JEUNES","funders":[{"code":"IEJ_GARANTIE_JEUNES","parent":{"code":"IEJ_CENTRAL"}}]}');
  });

  it('E14, E15: three spot, and those who support are named with their schemes', async () => {
    const { youthGuaranteeBodies: bodies } = await ask('{ youthGuaranteeBodies { code isSpotting schemes { code } } }') as unknown as { youthGuaranteeBodies: { code: string; isSpotting: boolean; schemes: { code: string }[] }[] };
    expect(bodies.filter((b) => b.isSpotting).map((b) => b.code)).toEqual(['JDC', 'MISSION_LOCALE', 'PLATFORM']);
    expect(bodies.filter((b) => !b.isSpotting).map((b) => b.code)).toEqual(['MLDS', 'MISSION_LOCALE_SUPPORT', 'FRANCE_TRAVAIL', 'PJJ', 'E2C', 'EPIDE', 'SERVICE_CIVIQUE', 'APEC']);
    expect(bodies.find((b) => b.code === 'MISSION_LOCALE_SUPPORT')!.schemes.map((s) => s.code)).toEqual(['ANI_JEUNES', 'CEJ', 'CIVIS', 'GARANTIE_JEUNES', 'PACEA', 'PPAE']);
  });
});
