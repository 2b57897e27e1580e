import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { aFile, aLine, anAdviser } from '../testkit.ts';
import { acceptFiles } from './accept-files.ts';

const SITUATION = 'mutation ($i: RecordSituationInput!) { recordSituation(input: $i) { userErrors { code } } }';
const START = 'mutation ($i: StartProgrammeInput!) { startProgramme(input: $i) { programme { id } userErrors { code } } }';
const END = 'mutation ($i: EndProgrammeInput!) { endProgramme(input: $i) { userErrors { code } } }';

describe('what the missions locales tell', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  afterAll(() => subgraph.close());

  const told = (subject: string | null) => subgraph.worker().execute('select replace(type, \'fr.passerelle.missions-locales.\', \'\') as type, data from outbox_event where subject is not distinct from ?::uuid order by position', [subject]);

  it('3.6: an adviser’s situation and programme, once each; a refusal tells nothing', async () => {
    const mine = anAdviser();
    const file = await aFile(subgraph.worker(), mine);
    const ask = async (query: string, i: object) => (await subgraph.execute(query, { viewer: mine, variables: { i } })).data as Record<string, { programme: { id: string } }>;
    await ask(SITUATION, { fileId: file.id, kind: 'EMPLOI', since: '2026-11-02' });
    await ask(SITUATION, { fileId: file.id, kind: 'EMPLOI', since: '2026-11-03' });
    const { programme } = (await ask(START, { fileId: file.id, scheme: 'CEJ', startedOn: '2026-06-01' }))['startProgramme']!;
    await ask(END, { programmeId: programme.id, endedOn: '2026-11-04' });
    await ask(END, { programmeId: programme.id, endedOn: '2026-11-04' });
    expect(await told(file.youthId!)).toEqual([
      { type: 'situation.recorded', data: { kind: 'EMPLOI', on: '2026-11-02' } },
      { type: 'programme.started', data: { scheme: 'CEJ', on: '2026-06-01' } },
      { type: 'programme.ended', data: { scheme: 'CEJ', on: '2026-11-04' } },
    ]);
  });

  it('3.6: an import’s changes, once however often the file comes; nobody who is not registered', async () => {
    const line = aLine({ externalId: randomUUID() });
    const child = aLine({ externalId: randomUUID(), youthId: null });
    for (const on of ['2026-11-01', '2026-11-08']) await acceptFiles(subgraph.worker(), [line, child], on);
    for (const on of ['2026-11-15', '2026-11-22']) await acceptFiles(subgraph.worker(), [{ ...line, situation: 'EMPLOI' }, { ...child, situation: 'EMPLOI' }], on);
    expect(await told(line.youthId)).toEqual([
      { type: 'programme.started', data: { scheme: 'CEJ', on: '2026-06-08' } },
      { type: 'situation.recorded', data: { kind: 'EMPLOI', on: '2026-11-15' } },
    ]);
    expect(await told(null)).toEqual([]);
  });
});
