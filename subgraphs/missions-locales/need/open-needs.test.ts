import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { countNeeds } from './count-needs.ts';
import type { NeedDomain } from './domain.ts';
import { shownCount } from './need-figures.ts';
import { SupportNeed } from './support-need.ts';

describe('open needs', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  afterAll(() => subgraph.close());

  const aNeed = async (file: MissionLocaleFile, domain: NeedDomain, openedOn: string, changes: Partial<SupportNeed> = {}) =>
    subgraph.worker().insert(Object.assign(new SupportNeed(), { fileId: file.id, youthId: file.youthId, ownerId: file.ownerId, domain, openedOn, ...changes }));
  const open = async (viewer: Viewer, domain?: NeedDomain) => ((await subgraph.execute('query ($domain: SupportNeedDomain) { openSupportNeeds(domain: $domain) { edges { node { domain openedOn file { id } } } } }', { viewer, variables: { domain } })).data as never as { openSupportNeeds: { edges: { node: object }[] } }).openSupportNeeds.edges.map((e) => e.node);

  it('SOCIAL of its own: the list is the own mission locale’s, the oldest first, closed ones and unregistered youths out', async () => {
    const mine = anAdviser();
    const file = await aFile(subgraph.worker(), mine);
    const young = await aFile(subgraph.worker(), mine, { youthId: null });
    await aNeed(file, 'HOUSING', '2026-10-02');
    await aNeed(file, 'HEALTH', '2026-10-01');
    await aNeed(file, 'TRAINING', '2026-09-01', { closedOn: '2026-10-01' });
    await aNeed(young, 'HOUSING', '2026-09-01');
    expect(await open(mine)).toEqual([{ domain: 'HEALTH', openedOn: '2026-10-01', file: { id: file.id } }, { domain: 'HOUSING', openedOn: '2026-10-02', file: { id: file.id } }]);
    expect(await open(mine, 'HOUSING')).toHaveLength(1);
    const [neighbour, partner] = [anAdviser(), aViewer()];
    for (const viewer of [neighbour, partner]) {
      subgraph.allow(viewer, file.youthId!, ['SUPPORT', 'SOCIAL']);
      expect(await open(viewer)).toEqual([]);
    }
  });

  it('D03: pilots read how many youths by département and domain, none under five; a youth with two files counts once', async () => {
    const owner = anAdviser();
    const departementOf = async (file: MissionLocaleFile, departement: string) => subgraph.worker().nativeUpdate(MissionLocale, { id: file.missionLocaleId }, { departement });
    const files = await Promise.all(Array.from({ length: 6 }, () => aFile(subgraph.worker(), owner)));
    for (const file of files) await departementOf(file, '2A');
    const twin = await aFile(subgraph.worker(), owner, { youthId: files[0]!.youthId! });
    await departementOf(twin, '2A');
    for (const file of [...files.slice(0, 5), twin]) await aNeed(file, 'HOUSING', '2026-10-01');
    for (const file of files.slice(0, 4)) await aNeed(file, 'HEALTH', '2026-10-01');
    await aNeed(files[5]!, 'HOUSING', '2026-10-01', { closedOn: '2026-10-02' });
    await aNeed(await aFile(subgraph.worker(), owner, { youthId: null }), 'RESOURCES', '2026-10-01');
    const figures = async (viewer: Viewer) => subgraph.execute('{ supportNeedFigures(departement: "2a") { departement domain youths } }', { viewer });
    const pilot = aViewer({ network: 'PILOTAGE', roles: ['PILOT'] });
    await countNeeds(subgraph.worker());
    await countNeeds(subgraph.worker());
    expect((await figures(pilot)).data).toEqual({ supportNeedFigures: [{ departement: '2A', domain: 'HEALTH', youths: null }, { departement: '2A', domain: 'HOUSING', youths: 5 }] });
    expect((await figures(anAdviser())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    fc.assert(fc.property(fc.nat(), (n) => { expect(shownCount(n)).toBe(n >= 5 ? n : null); }));
  });

  it('second wall: requests write no figure', async () => {
    const em = subgraph.running.services.app.em.fork();
    await expect(em.execute(`insert into need_figure (id, created_at, updated_at, departement, domain, count) values (?, now(), now(), '59', 'HEALTH', 9)`, [randomUUID()])).rejects.toThrow(/permission denied/);
  });
});
