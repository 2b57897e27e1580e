import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { aFile, aLine, anAdviser } from '../testkit.ts';
import { acceptFiles } from './accept-files.ts';
import { MissionLocaleFile } from './file.ts';

const READ = 'query ($id: ID!) { missionLocaleFile(id: $id) { receivedOn receivedThrough receivedFrom { id } receivedChanges entryCode } }';

describe('where a file comes from', () => {
  let subgraph: TestSubgraph;
  const mine = anAdviser();
  const [feed, software] = [randomUUID(), randomUUID()];
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  afterAll(() => subgraph.close());

  const read = async (id: string) => Object.values((await subgraph.execute(READ, { viewer: mine, variables: { id } })).data ?? {})[0];

  it('who sent it, how and when, and what the last change was; the same line again leaves no trace', async () => {
    const line = aLine({ externalId: randomUUID(), ownerId: mine.organisation });
    const take = async (changes: Partial<typeof line>, on: string, channel: 'EXPORT' | 'SOFTWARE', organisation: string) => {
      await acceptFiles(subgraph.worker(), [Object.assign(line, changes)], on, { channel, organisation });
      return read((await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: line.externalId })).id);
    };
    const created = { receivedOn: '2026-10-01', receivedThrough: 'EXPORT', receivedFrom: { id: feed }, receivedChanges: [], entryCode: null };
    expect(await take({}, '2026-10-01', 'EXPORT', feed)).toEqual(created);
    expect(await take({}, '2026-10-08', 'SOFTWARE', software)).toEqual(created);
    const changed = { ...created, receivedOn: '2026-10-15', receivedThrough: 'SOFTWARE', receivedFrom: { id: software } };
    expect(await take({ situation: 'EMPLOI', adviser: 'Milan Marty' }, '2026-10-15', 'SOFTWARE', software)).toEqual({ ...changed, receivedChanges: ['ADVISER', 'SITUATION'] });
    expect(await take({ scheme: 'GJ', startedOn: '2021-02-01', registeredOn: '2021-01-15', flags: ['PHONE'] }, '2026-10-15', 'SOFTWARE', software)).toEqual({ ...changed, receivedChanges: ['REGISTERED_ON', 'SCHEME', 'STARTED_ON', 'FLAGS'] });
  });

  it('a person recognised since is a change too; a file kept here alone was received from nobody', async () => {
    const line = aLine({ externalId: randomUUID(), youthId: null, ownerId: mine.organisation });
    await acceptFiles(subgraph.worker(), [line], '2026-10-01');
    await acceptFiles(subgraph.worker(), [{ ...line, youthId: randomUUID() }], '2026-10-02');
    expect(await subgraph.worker().findOneOrFail(MissionLocaleFile, { externalId: line.externalId })).toMatchObject({ receivedOn: '2026-10-02', receivedChanges: ['YOUTH'], receivedFromId: null });
    expect(await read((await aFile(subgraph.worker(), mine)).id)).toEqual({ receivedOn: null, receivedThrough: null, receivedFrom: null, receivedChanges: [], entryCode: null });
  });
});
