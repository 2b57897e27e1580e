import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MissionLocaleFile } from '../file/file.ts';
import { acceptFiles } from '../file/accept-files.ts';
import { missionsLocales } from '../index.ts';
import { SupportNeed } from '../need/support-need.ts';
import { SupportProgramme } from '../programme/support-programme.ts';
import { Situation } from '../situation/situation.ts';
import { aLine, anAdviser } from '../testkit.ts';

const SLICE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { missionLocale { files {
  externalId situation adviserName adviser { displayName } missionLocale { code name }
  programmes { scheme { code } startedOn endedOn } situations { kind since until } needs { domain } youth { id }
} } } } }`;

describe('Youth.missionLocale', () => {
  let subgraph: TestSubgraph;
  const [owner, other, assistant, stranger] = [anAdviser(), anAdviser(), aViewer(), aViewer()];
  const youths = Array.from({ length: 5 }, () => randomUUID());
  const [youth] = youths as [string];

  beforeAll(async () => {
    subgraph = await startTestSubgraph(missionsLocales);
    await acceptFiles(subgraph.worker(), youths.flatMap((youthId, i) => [0, 1].map((n) => aLine({ externalId: `${i}${n}`, youthId, ownerId: owner.organisation }))), '2026-11-01');
    const em = subgraph.worker();
    const files = await em.findAll(MissionLocaleFile);
    await em.insertMany(SupportNeed, files.map((f) => Object.assign(new SupportNeed(), { fileId: f.id, youthId: f.youthId, ownerId: f.ownerId, domain: 'HEALTH', openedOn: '2026-11-01' })));
  });
  afterAll(() => subgraph.close());

  const read = async (viewer: Viewer, ids: string[], scopes: Scope[]) => {
    const r = await Promise.all(ids.map(async (id) => ({ __typename: 'Youth', id, grant: await subgraph.authority.grant(viewer, id, scopes) })));
    return subgraph.execute(SLICE, { viewer, variables: { r } });
  };

  it('3.2: SUPPORT opens files, programmes and situations; needs stay with the mission locale that wrote them', async () => {
    const { data, errors } = await read(assistant, [youth], ['IDENTITY', 'SUPPORT']);
    expect(errors).toBeUndefined();
    const [file] = (data as never as { _entities: { missionLocale: { files: object[] } }[] })._entities[0]!.missionLocale.files;
    expect(file).toEqual({
      externalId: '00', situation: 'FORMATION', adviserName: 'Anny Renaud', adviser: { displayName: 'Anny Renaud' }, missionLocale: { code: '59220S00', name: 'Mission locale 59220S00' },
      programmes: [{ scheme: { code: 'CEJ' }, startedOn: '2026-06-08', endedOn: null }], situations: [{ kind: 'FORMATION', since: null, until: null }], needs: null, youth: { id: youth },
    });
  });

  it('3.2: SOCIAL « of its own »: the owner reads its needs, another mission locale with SOCIAL for the same youth does not', async () => {
    const needs = async (viewer: Viewer) => JSON.stringify((await read(viewer, [youth], ['SUPPORT', 'SOCIAL'])).data).match(/"needs":(null|\[[^\]]*\])/g);
    expect(await needs(owner)).toEqual(['"needs":[{"domain":"HEALTH"}]', '"needs":[{"domain":"HEALTH"}]']);
    expect(await needs(other)).toEqual(['"needs":null', '"needs":null']);
    const em = subgraph.worker();
    const need = await em.findOneOrFail(SupportNeed, { youthId: youth }, { orderBy: { id: 'asc' } });
    subgraph.allow(other, youth, ['SUPPORT', 'SOCIAL']);
    const found = (viewer: Viewer) => subgraph.execute('query ($r: [_Any!]!) { _entities(representations: $r) { ... on SupportNeed { domain } } }', { viewer, variables: { r: [{ __typename: 'SupportNeed', id: need.id }] } });
    expect((await found(other)).data).toEqual({ _entities: [null] });
    expect((await found(owner)).data).toEqual({ _entities: [{ domain: 'HEALTH' }] });
  });

  it('3.3: withheld is null without an error; none is an empty slice', async () => {
    expect(await read(assistant, [youth], ['IDENTITY', 'SOCIAL', 'CASE'])).toMatchObject({ data: { _entities: [{ missionLocale: null }] } });
    expect((await read(assistant, [youth], ['IDENTITY'])).errors).toBeUndefined();
    expect(await read(assistant, [randomUUID()], ['SUPPORT'])).toMatchObject({ data: { _entities: [{ missionLocale: { files: [] } }] } });
  });

  it('3.1: a stolen grant, or none, opens nothing', async () => {
    const grant = await subgraph.authority.grant(assistant, youth);
    const answers = await Promise.all([{ grant }, {}].map((g) => subgraph.execute(SLICE, { viewer: stranger, variables: { r: [{ __typename: 'Youth', id: youth, ...g }] } })));
    for (const { data } of answers) expect(JSON.stringify(data)).not.toContain('FORMATION');
  });

  it('no N+1: five youths with two files each cost the statements of one', async () => {
    const one = await statementsOf(subgraph.running.services.app, () => read(assistant, [youth], ['SUPPORT']));
    const five = await statementsOf(subgraph.running.services.app, () => read(assistant, youths, ['SUPPORT']));
    expect(one.length).toBeGreaterThan(0);
    expect(five).toHaveLength(one.length);
    // One each: files, programmes, schemes, situations, advisers, structures.
    expect(one.length).toBeLessThanOrEqual(6);
  });

  it('A18: a youth merged from two has one list, in one order, at the statements of one', async () => {
    const [current, before, other] = [randomUUID(), randomUUID(), randomUUID()];
    const file = (externalId: string, youthId: string, registeredOn: string | null) => aLine({ externalId, youthId, registeredOn, ownerId: owner.organisation });
    await acceptFiles(subgraph.worker(), [file('m1', current, '2026-01-05'), file('m2', before, '2026-03-05'), file('m3', current, '2026-05-05'), file('m4', before, null), file('m5', other, '2026-04-05')], '2026-11-01');
    const r = await Promise.all([
      [current, [before, current]], [before, [current, before]], [other, [other]],
    ].map(async ([id, ids]) => ({ __typename: 'Youth', id, grant: await subgraph.authority.grant(assistant, id as string, ['SUPPORT'], { ids: ids as string[] }) })));
    const names = async () => ((await subgraph.execute(SLICE, { viewer: assistant, variables: { r } })).data as never as { _entities: { missionLocale: { files: { externalId: string }[] } }[] })._entities.map((y) => y.missionLocale.files.map((f) => f.externalId));
    const inOrder = ['m3', 'm2', 'm1', 'm4'];
    expect(await names()).toEqual([inOrder, inOrder, ['m5']]);
    expect((await statementsOf(subgraph.running.services.app, names)).filter(({ query }) => /from "mission_locale_file"/.test(query))).toHaveLength(1);
  });

  it('second wall: without a grant the requests’ role reads no row, whatever the query', async () => {
    const em = subgraph.running.services.app.em.fork();
    for (const entity of [MissionLocaleFile, SupportProgramme, Situation, SupportNeed]) {
      expect(await subgraph.worker().count(entity as typeof MissionLocaleFile)).toBeGreaterThan(0);
      expect(await em.find(entity as typeof MissionLocaleFile, {})).toEqual([]);
    }
  });

  it('second wall: needs stay closed to every scope, and a reader cannot write', async () => {
    const em = subgraph.running.services.app.em.fork();
    await em.begin();
    await em.execute(`select set_config('hub.support', ?, true), set_config('hub.social', ?, true)`, [`{${youth}}`, `{${youth}}`]);
    expect(await em.count(MissionLocaleFile)).toBe(2);
    expect(await em.count(SupportNeed)).toBe(0);
    await expect(em.nativeUpdate(MissionLocaleFile, { youthId: youth }, { situation: 'EMPLOI' })).rejects.toThrow(/row-level security/);
    await em.rollback();
  });
});
