import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

const READ = 'query ($id: ID!) { youth(id: $id) { contactPoints { kind value source confirmedOn reportedWrongOn organisation { name } } } }';

describe('coordinates', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  const aYouth = async () => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN', phones: ['06 11 22 33 44'] })]))[0]!.youthId;
  const say = async (mutation: 'addContactPoint' | 'reportWrongContactPoint', who: PersonKey, youthId: string, kind: string, value: string) =>
    ((await hub.as(who, `mutation ($i: ContactPointInput!) { ${mutation}(input: $i) { isKept userErrors { code field } } }`, { i: { youthId, kind, value } })).data?.[mutation] as { isKept: boolean | null; userErrors: { code: string }[] } | undefined);
  const points = async (id: string, who: PersonKey = 'assistant') => ((await hub.as(who, READ, { id })).data!['youth'] as { contactPoints: { kind: string; value: string; source: string }[] } | null)?.contactPoints.filter((p) => p.kind !== 'ADDRESS');

  it('A29: another actor completes it; several values stand side by side, with author and date', async () => {
    const youth = await aYouth();
    expect(await say('addContactPoint', 'adviser', youth, 'PHONE', '07 55 66 77 88')).toEqual({ isKept: true, userErrors: [] });
    expect(await say('addContactPoint', 'school', youth, 'EMAIL', 'un.eleve@example.org')).toMatchObject({ isKept: true });
    expect(await points(youth)).toEqual([
      { kind: 'EMAIL', value: 'un.eleve@example.org', source: 'coordination/saisie', confirmedOn: today(), reportedWrongOn: null, organisation: expect.anything() },
      { kind: 'PHONE', value: '07 55 66 77 88', source: 'coordination/saisie', confirmedOn: today(), reportedWrongOn: null, organisation: expect.anything() },
      expect.objectContaining({ kind: 'PHONE', value: '06 11 22 33 44', source: 'education/leaver', confirmedOn: null }),
    ]);
  });

  it('A29: a wrong one is said wrong, whoever gave it, and stays; A30: said right again, both dates show', async () => {
    const youth = await aYouth();
    await say('reportWrongContactPoint', 'assistant', youth, 'PHONE', '+33 6 11 22 33 44');
    expect(await points(youth)).toEqual([expect.objectContaining({ value: '06 11 22 33 44', reportedWrongOn: today(), confirmedOn: null })]);
    await say('addContactPoint', 'school', youth, 'PHONE', '0611223344');
    expect(await points(youth)).toEqual([
      expect.objectContaining({ source: 'coordination/saisie', confirmedOn: today(), reportedWrongOn: today() }),
      expect.objectContaining({ source: 'education/leaver', confirmedOn: today(), reportedWrongOn: today() }),
    ]);
    await say('addContactPoint', 'assistant', youth, 'PHONE', '0611223344');
    expect((await points(youth))!.every((p) => !('reportedWrongOn' in p && p.reportedWrongOn)), 'its own word taken back').toBe(true);
  });

  it.each([['PHONE', '06'], ['EMAIL', 'a@'], ['ADDRESS', 'x']])('a %s that cannot be read is told', async (kind, value) => {
    expect(await say('addContactPoint', 'assistant', await aYouth(), kind, value)).toMatchObject({ isKept: null, userErrors: [{ code: 'CONTACT_POINT_UNREADABLE' }] });
  });

  it('3.2: who cannot read the coordinates says nothing of them', async () => {
    const youth = await aYouth();
    expect(await say('addContactPoint', 'assistantSud', youth, 'PHONE', '0755667788')).toMatchObject({ userErrors: [{ code: 'YOUTH_NOT_FOUND' }] });
    expect(await points(youth)).toHaveLength(1);
  });
});
