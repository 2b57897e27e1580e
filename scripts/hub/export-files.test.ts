import { aCoordination, type TestCoordination } from '@passerelle/coordination/testkit/coordination';
import type { PersonKey } from '@passerelle/coordination/testkit/network';
import type { ImportReport } from '@passerelle/kit/imports/report';
import { remoteKeys } from '@passerelle/kit/trust/keys';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { acceptFiles } from '@passerelle/missions-locales/file/accept-files';
import { missionLocaleImports } from '@passerelle/missions-locales/imports/index';
import { missionsLocales } from '@passerelle/missions-locales/index';
import { aLine } from '@passerelle/missions-locales/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someone } from './testkit/someone.ts';

/** Coordination and the missions locales' slice as they are; an export of the software, sent as a file. */
describe('a mission locale’s export names somebody under 16', () => {
  let hub: TestCoordination;
  let slice: TestSubgraph;
  beforeAll(async () => {
    hub = await aCoordination();
    slice = await startTestSubgraph(
      { ...missionsLocales, work: missionLocaleImports.work, keys: ({ coordination }) => remoteKeys(coordination) },
      { coordination: hub.subgraph.url, eventsSecret: hub.subgraph.running.services.settings.eventsSecret },
    );
  });
  afterAll(async () => {
    await slice.close();
    await hub.close();
  });

  const line = (number: number, changes: { structure?: string; birthDate?: string; situation?: string } = {}) => {
    const { familyName, givenName, birthDate } = someone(number);
    return [number, changes.structure ?? '59512S00', familyName, givenName, changes.birthDate ?? birthDate, changes.situation ?? 'FORMATION'].join(';');
  };
  const send = async (who: PersonKey, ...lines: string[]): Promise<ImportReport> => {
    const headers = { authorization: `Bearer ${await hub.passport(who)}`, 'content-type': 'text/csv' };
    const sent = await fetch(`${slice.url}/imports/missions-locales`, { method: 'POST', headers, body: ['ID_DOSSIER;STRUCTURE;NOM;PRENOM;DATE_NAISSANCE;SITUATION', ...lines, ''].join('\n') });
    const { id } = (await sent.json()) as ImportReport;
    const report = async () => (await (await fetch(`${slice.url}/imports/${id}`, { headers })).json()) as ImportReport;
    await expect.poll(async () => (await report()).state, { timeout: 20_000 }).toBe('DONE');
    return report();
  };
  const file = async (number: number) => (await slice.worker().execute<{ youth: string | null; owner: string | null; situation: string }[]>('select youth_id as youth, owner_id as owner, situation from mission_locale_file where external_id = ?', [String(number)]))[0];

  it('3.2: the file is its mission locale’s and nobody is registered; sent again at sixteen, the person is', async () => {
    const young = line(1, { birthDate: '2014-03-15' });
    expect((await send('integration', young, line(2))).counters).toMatchObject({ accepted: 2, rejected: 0, created: 1, withheld: 1 });
    expect(await file(1)).toEqual({ youth: null, owner: hub.organisations['mission'], situation: 'FORMATION' });
    expect(await hub.subgraph.worker().execute(`select 1 from source_record where external_id = '59512S00/1'`)).toEqual([]);
    expect((await send('integration', line(1))).counters).toMatchObject({ accepted: 1, created: 1, withheld: 0 });
    expect((await file(1))?.youth).not.toBeNull();
  });

  it('3.1: a mission locale sends such lines of its own structures only, and changes no other’s file by them', async () => {
    const theirs = { structure: '62041S00', ownerId: hub.organisations['holder']! };
    await acceptFiles(slice.worker(), [aLine({ ...theirs, externalId: '3' }), aLine({ ...theirs, externalId: '5', ownerId: null, youthId: null })]);
    const before = await file(3);
    expect(await file(5), 'who is not registered comes without an owner: it is the structure’s').toMatchObject({ youth: null, owner: theirs.ownerId });
    const { counters, rejects } = await send('integration', line(3, { structure: '62041S00', birthDate: '2014-03-15', situation: 'EMPLOI' }), line(4, { structure: '86194S00', birthDate: '2014-03-15' }));
    expect(counters).toMatchObject({ accepted: 0, rejected: 2 });
    expect(rejects.map((r) => r.code)).toEqual(['NOT_YOUR_ORGANISATION', 'NOT_YOUR_ORGANISATION']);
    expect([await file(3), await file(4)]).toEqual([before, undefined]);
  });
});
