import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../journal/access.ts';
import { Organisation } from '../organisation/organisation.ts';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import { Youth } from '../youth/youth.ts';
import { Doubt } from './doubt.ts';
import { Link } from './link.ts';
import { SourceRecord } from './source-record.ts';
import { SourceRecordVersion } from './source-record-version.ts';

describe('the register and its linker', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  const one = async (changes: Parameters<typeof aRecord>[0], source = 'education/leaver') => (await hub.register(source, [aRecord(changes)]))[0]!;
  const person = (name: string) => ({ familyName: name, givenName: 'Camille', birthDate: '2008-06-01' });

  it('3.5: the same INE is the same youth, however the name is typed', async () => {
    const a = await one({ ...person('Durand'), ine: '111111111AA' });
    const b = await one({ ...person('DURAND '), givenName: 'CAMILLE MARIE', ine: '111 111 111 aa' }, 'education/newcomer');
    expect([a.outcome, b.outcome, b.youthId]).toEqual(['CREATED', 'LINKED', a.youthId]);
    expect(await hub.subgraph.worker().find(Link, { youthId: a.youthId }, { orderBy: { id: 'asc' } })).toMatchObject([{ decidedBy: 'LINKER' }, { evidence: expect.arrayContaining(['INE', 'BIRTH_DATE']) }]);
  });

  it('3.5: names and birth date need one more agreement; without it a person must look', async () => {
    const a = await one({ ...person('Lefort'), phones: ['0611223344'], communeCode: '59512' });
    const linked = await one({ ...person('Lefort'), phones: ['+33 6 11 22 33 44'], communeCode: '59599' }, 'missions-locales/file');
    const doubt = await one({ ...person('Lefort'), communeCode: '86194' }, 'jdc/line');
    expect(linked).toMatchObject({ outcome: 'LINKED', youthId: a.youthId });
    expect(doubt.outcome).toBe('DOUBT');
    expect(doubt.youthId).not.toBe(a.youthId);
    expect(await hub.subgraph.worker().find(Doubt, { otherId: doubt.youthId })).toMatchObject([
      { youthId: a.youthId, state: 'OPEN', platformId: hub.platforms.nord, otherPlatformId: hub.platforms.sud, listedFrom: '2024-06-01' },
    ]);
  });

  it('3.5: twins are never linked: same family, birth date, phone and address', async () => {
    const home = { familyName: 'Gemel', birthDate: '2008-02-29', phones: ['0600000001'], address: '1 rue des Lilas', commune: 'Roubaix' };
    const [a, b] = await hub.register('education/leaver', [aRecord({ ...home, givenName: 'Théo' }), aRecord({ ...home, givenName: 'Léo' })]);
    expect(a!.youthId).not.toBe(b!.youthId);
  });

  it('3.5: namesakes with two INE are never linked, not even through a third record that has none', async () => {
    const x = { ...person('Petit'), phones: ['0600000002'], communeCode: '59512' };
    const a = await one({ ...x, ine: '222222222AA' });
    const noIne = await one(x, 'missions-locales/file');
    expect(noIne.youthId).toBe(a.youthId);
    const other = await one({ ...x, ine: '333333333BB' });
    expect(other.youthId).not.toBe(a.youthId);
    expect(other.outcome).toBe('DOUBT');
  });

  it('3.5: what agrees with two youths waits for a person', async () => {
    const x = person('Ambigu');
    const a = await one({ ...x, phones: ['0600000003'], communeCode: '59512' });
    const b = await one({ ...x, email: 'ambigu@example.org', communeCode: '86194' });
    const c = await one({ ...x, phones: ['0600000003'], email: 'ambigu@example.org', communeCode: '59599' }, 'jdc/line');
    expect(c.outcome).toBe('DOUBT');
    expect((await hub.subgraph.worker().find(Doubt, { otherId: c.youthId })).map((d) => d.youthId).sort()).toEqual([a.youthId, b.youthId].sort());
  });

  it('3.6: a batch that holds the same person twice makes one youth, the same record twice one record', async () => {
    const x = { ...person('Doublon'), ine: '444444444AA' };
    const again = aRecord(x);
    const out = await hub.register('education/leaver', [again, aRecord(x), again]);
    expect(new Set(out.map((r) => r.youthId)).size).toBe(1);
    expect(out.map((r) => r.outcome)).toEqual(['CREATED', 'LINKED', 'KNOWN']);
    expect(await hub.subgraph.worker().count(SourceRecord, { youthId: out[0]!.youthId })).toBe(2);
  });

  it('3.5: sent again, a record changes nothing; changed, its former values are kept, with their date', async () => {
    const r = aRecord({ ...person('Renvoi'), phones: ['0600000004'], email: null });
    const [first] = await hub.register('education/leaver', [r]);
    const em = hub.subgraph.worker();
    const before = await em.findOneOrFail(SourceRecord, { youthId: first!.youthId });
    expect((await hub.register('education/leaver', [r]))[0]).toMatchObject({ outcome: 'KNOWN', youthId: first!.youthId });
    expect(await hub.subgraph.worker().findOneOrFail(SourceRecord, { id: before.id })).toMatchObject({ receivedAt: before.receivedAt });
    await hub.register('education/leaver', [{ ...r, familyName: 'Renvoie', phones: ['0600000005'] }]);
    const after = await hub.subgraph.worker().findOneOrFail(SourceRecord, { id: before.id });
    expect(after).toMatchObject({ familyName: 'Renvoie', contacts: { phones: ['0600000005'] } });
    expect(after.receivedAt.getTime()).toBeGreaterThan(before.receivedAt.getTime());
    const versions = await hub.subgraph.worker().find(SourceRecordVersion, { sourceRecordId: before.id });
    expect(versions).toMatchObject([{ receivedAt: before.receivedAt, values: { familyName: 'Renvoi', contacts: { phones: ['0600000004'] } } }]);
  });

  it('3.5: dirty values are kept as typed', async () => {
    const { youthId } = await one({ ...person('Sale'), ine: 'pas un INE', birthplace: 'ROUBAIX (59)', phones: ['zéro six'], flags: ['INE_INVALID'] });
    expect(await hub.subgraph.worker().findOneOrFail(SourceRecord, { youthId })).toMatchObject({ ine: null, typed: { ine: 'pas un INE', birthplace: 'ROUBAIX (59)' }, contacts: { phones: ['zéro six'] }, flags: ['INE_INVALID'] });
  });

  it('an owner known by its code is found; an unknown code makes an organisation to be named later, once', async () => {
    const [a, b, c] = await hub.register('education/leaver', ['0590184E', '0594444X', '0594444X'].map((code) => aRecord({ owner: { scheme: 'uai', code }, ground: 'SCHOOL_OF_ORIGIN' })));
    expect(a!.ownerId).toBe(hub.organisations['lycee']);
    expect(b!.ownerId).toBe(c!.ownerId);
    expect(await hub.subgraph.worker().findOneOrFail(Organisation, { id: b!.ownerId! })).toMatchObject({ uai: '0594444X', isOfficial: false, departement: '59' });
  });

  it('A19, 3.6: a youth who turns out to live somewhere is told to the siblings, once', async () => {
    const person = { familyName: 'Nomade', givenName: 'Loup', birthDate: '2008-02-02', phones: ['0612345678'] };
    const [first] = await hub.register('education/leaver', [aRecord({ ...person, communeCode: null })]);
    await hub.register('missions-locales/file', [aRecord({ ...person, communeCode: '59512' })], 'MISSION_LOCALE');
    await hub.register('missions-locales/file', [aRecord({ ...person, communeCode: '59512' })], 'MISSION_LOCALE');
    expect(await hub.subgraph.worker().execute('select type, data from outbox_event where subject = ?', [first!.youthId])).toEqual([
      { type: 'fr.passerelle.coordination.youth.moved', data: { platformId: hub.platforms.nord, ids: [first!.youthId] } },
    ]);
  });

  it('D04: the commune decides the platform; a commune of none leaves it empty', async () => {
    const [a, b] = await hub.register('education/leaver', [aRecord({ communeCode: '86194' }), aRecord({ communeCode: '75056' })]);
    expect(await hub.subgraph.worker().findOneOrFail(Youth, { id: a!.youthId })).toMatchObject({ platformId: hub.platforms.sud });
    expect(await hub.subgraph.worker().findOneOrFail(Youth, { id: b!.youthId })).toMatchObject({ platformId: null });
  });

  describe('POST /registrations', () => {
    const send = async (who: Parameters<TestCoordination['passport']>[0], body: unknown) => hub.post('/registrations', body, await hub.passport(who));

    it('3.1: who may: no pilot, nobody without a passport; nothing that is not of the form, no NIR', async () => {
      const body = { source: 'education/leaver', records: [aRecord()] };
      expect((await hub.post('/registrations', body)).status).toBe(401);
      expect((await send('pilot', body)).status).toBe(403);
      expect((await send('feed', body)).status).toBe(200);
      expect((await send('feed', { ...body, extra: 1 })).status).toBe(400);
      expect((await send('feed', { ...body, records: [aRecord({ address: '1 85 05 78 006 084 91' })] })).status).toBe(400);
    });

    it('3.5: nobody rewrites the record of another organisation', async () => {
      const record = aRecord({ owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' });
      const source = 'missions-locales/file';
      expect((await send('feed', { source, records: [record] })).status).toBe(200);
      const stolen = { ...record, owner: { scheme: 'imilo', code: '59512S00' } };
      expect((await send('integration', { source, records: [stolen] })).status).toBe(409);
      // Under its owner's name, from somebody else's hands.
      expect(await send('integration', { source, records: [{ ...record, familyName: 'Autre' }] })).toMatchObject({ status: 200, body: { registered: [] } });
      expect(await hub.subgraph.worker().findOneOrFail(SourceRecord, { source, externalId: record.externalId })).toMatchObject({ familyName: record.familyName });
    });

    it('3.2: a guessed identity opens nothing to who may not bring files in, nor from another network’s slice', async () => {
      const known = aRecord({ ...person('Devine'), phones: ['0600000009'] });
      const [youth] = await hub.register('education/leaver', [known]);
      const guess = (code: string) => aRecord({ ...person('Devine'), phones: ['0600000009'], owner: { scheme: 'id', code }, ground: 'HOLDS_FILE' });
      for (const who of ['outsider', 'adviser', 'provider', 'school', 'assistant', 'operator'] as const) {
        expect((await send(who, { source: 'missions-locales/file', records: [guess(hub.organisations['outsider']!)] })).status, who).toBe(403);
      }
      expect((await send('integration', { source: 'education/sortants', records: [guess(hub.organisations['mission']!)] })).status).toBe(400);
      expect((await hub.as('outsider', 'query ($id: ID!) { youth(id: $id) { id } }', { id: youth!.youthId })).data).toEqual({ youth: null });
    });

    it('3.4: an organisation that links its own record to somebody known is in their journal, once', async () => {
      const same = { ...person('Suivi'), phones: ['0600000010'] };
      const [youth] = await hub.register('education/leaver', [aRecord(same)]);
      const body = { source: 'missions-locales/file', records: [aRecord({ ...same, owner: { scheme: 'imilo', code: '59512S00' }, ground: 'HOLDS_FILE' }), aRecord({ owner: { scheme: 'imilo', code: '59512S00' }, ground: 'HOLDS_FILE' })] };
      for (let time = 0; time < 2; time++) expect((await send('integration', body)).body.registered).toMatchObject([{ youthId: youth!.youthId }, {}]);
      const lines = await hub.subgraph.worker().find(Access, { purpose: 'RATTACHEMENT' });
      expect(lines).toMatchObject([{ youthId: youth!.youthId, viewerId: hub.people.integration, organisationId: hub.organisations['mission'], scopes: [] }]);
    });

    it('3.6: the same batch sent ten times at once registers once', async () => {
      const body = { source: 'jdc/line', records: Array.from({ length: 20 }, () => aRecord()) };
      const answers = await Promise.all(Array.from({ length: 10 }, () => send('feed', body)));
      const ids = answers.map((a) => JSON.stringify(a.body.registered.map((r) => r.youthId)));
      expect(new Set(ids).size).toBe(1);
      expect(await hub.subgraph.worker().count(SourceRecord, { source: 'jdc/line', externalId: { $in: body.records.map((r) => r.externalId) } })).toBe(20);
    });
  });
});
