import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { Situation } from '../situation/situation.ts';
import { aLine, anAdviser } from '../testkit.ts';
import { acceptFiles } from './accept-files.ts';
import { MissionLocaleFile } from './file.ts';

const OPEN = 'mutation ($i: OpenFileInput!) { openFile(input: $i) { file { id externalId registeredOn adviserName } userErrors { code } } }';
const OPENS: readonly Scope[] = ['IDENTITY', 'CONTACT', 'SUPPORT'];

describe('a file opened here (E17)', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  afterAll(() => subgraph.close());

  async function aPlace() {
    const viewer = anAdviser();
    const code = `59${String(Math.floor(Math.random() * 1e3)).padStart(3, '0')}S${String(Math.floor(Math.random() * 1e4))}`;
    const em = subgraph.worker();
    const structure = em.create(MissionLocale, { code, name: 'Mission locale d’essai', organisationId: viewer.organisation } as never) as MissionLocale;
    await em.flush();
    const youthId = randomUUID();
    subgraph.allow(viewer, youthId, OPENS);
    return { viewer, code, structure, youthId };
  }
  const open = async ({ viewer, youthId }: Pick<Awaited<ReturnType<typeof aPlace>>, 'viewer' | 'youthId'>, more: object = {}) => {
    const { data, errors } = await subgraph.execute(OPEN, { viewer, variables: { i: { youthId, ...more } } });
    expect(errors).toBeUndefined();
    return data!['openFile'] as { file: { id: string; externalId: string | null; registeredOn: string } | null; userErrors: { code: string }[] };
  };
  const told = (youthId: string) => subgraph.worker().execute<{ type: string; data: object }[]>(`select replace(type, 'fr.passerelle.missions-locales.', '') as type, data from outbox_event where subject = ? order by position`, [youthId]);

  it('3.2: from a referral, in one step: the file is the mission locale’s, and coordination is told of both', async () => {
    const place = await aPlace();
    const referralId = randomUUID();
    const { file, userErrors } = await open(place, { referralId });
    expect([file, userErrors]).toEqual([{ id: expect.any(String), externalId: null, registeredOn: today(), adviserName: null }, []]);
    const { organisation: organisationId, person: personId } = place.viewer;
    expect(await told(place.youthId)).toEqual([
      { type: 'file.opened', data: { fileId: file!.id, organisationId, on: today() } }, { type: 'referral.taken-up', data: { referralId, organisationId, personId } },
    ]);
  });

  it('who has no grant for the youth opens nothing; nor a structure of others; nor a day to come; nor twice', async () => {
    const [place, other] = [await aPlace(), await aPlace()];
    const codes = async (...args: Parameters<typeof open>) => (await open(...args)).userErrors.map((e) => e.code);
    expect(await codes({ ...place, youthId: randomUUID() })).toEqual(['YOUTH_NOT_FOUND']);
    expect(await codes(place, { missionLocaleId: other.structure.id })).toEqual(['STRUCTURE_NOT_FOUND']);
    expect(await codes(place, { registeredOn: '2099-01-01' })).toEqual(['IN_THE_FUTURE']);
    expect(await codes(place, { adviserId: randomUUID() })).toEqual(['ADVISER_NOT_FOUND']);
    const clicks = await Promise.all([codes(place), codes(place), codes(place)]);
    expect(clicks.flat()).toEqual(['FILE_EXISTS', 'FILE_EXISTS']);
    expect(await subgraph.worker().count(MissionLocaleFile, { youthId: place.youthId })).toBe(1);
  });

  it('the software’s first line about the youth numbers that very file; sent again it changes nothing; another youth’s makes its own', async () => {
    const place = await aPlace();
    const { file } = await open(place);
    const line = aLine({ structure: place.code, youthId: place.youthId, ownerId: place.viewer.organisation, externalId: '4242' });
    expect(await acceptFiles(subgraph.worker(), [line, aLine({ structure: place.code, ownerId: place.viewer.organisation, externalId: '4243' })])).toMatchObject({ created: 1, changed: 1 });
    expect(await subgraph.worker().findOneOrFail(MissionLocaleFile, { youthId: place.youthId })).toMatchObject({ id: file!.id, externalId: '4242', situation: 'FORMATION' });
    expect(await acceptFiles(subgraph.worker(), [line])).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    expect(await acceptFiles(subgraph.worker(), [{ ...line, externalId: '4244' }]), 'a second number is a second file').toMatchObject({ created: 1 });
  });

  it('a situation that the first line does not date is dated by nobody, and not told', async () => {
    const place = await aPlace();
    await open(place);
    const line = aLine({ structure: place.code, youthId: place.youthId, ownerId: place.viewer.organisation, scheme: null, startedOn: null, situation: 'EMPLOI' });
    await acceptFiles(subgraph.worker(), [line], '2026-11-08');
    const situations = () => subgraph.worker().find(Situation, { youthId: place.youthId }, { orderBy: { id: 'asc' } });
    expect(await situations()).toMatchObject([{ kind: 'EMPLOI', since: null, until: null }]);
    expect((await told(place.youthId)).map((e) => e.type)).toEqual(['file.opened']);
    await acceptFiles(subgraph.worker(), [{ ...line, situation: 'FORMATION' }], '2026-11-15');
    expect(await situations()).toMatchObject([{ until: '2026-11-15' }, { kind: 'FORMATION', since: '2026-11-15' }]);
  });

  it('one whose first line is being taken in at that moment is not opened twice', async () => {
    const place = await aPlace();
    const line = aLine({ structure: place.code, youthId: place.youthId, ownerId: place.viewer.organisation });
    const waiting = async (): Promise<void> => {
      const [row] = await subgraph.worker().execute<{ n: number }[]>(`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`);
      return row!.n ? undefined : waiting();
    };
    const opening = await subgraph.worker().transactional(async (tx) => {
      await acceptFiles(tx as EntityManager, [line]);
      const answer = open(place);
      await Promise.race([answer, waiting()]);
      return [answer];
    });
    expect((await opening[0]!).userErrors).toEqual([{ code: 'FILE_EXISTS' }]);
  });
});
