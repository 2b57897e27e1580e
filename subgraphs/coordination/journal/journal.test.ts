import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import { rotateKeys } from '../testkit/keys.ts';
import { Access } from './access.ts';
import { sealJournal } from './seal-journal.ts';
import { verifyJournal } from './verify-journal.ts';

describe('the access journal', () => {
  let hub: TestCoordination;
  let superuser: pg.Client;
  let youths: string[];

  beforeAll(async () => {
    hub = await aCoordination();
    youths = (await hub.register('education/leaver', Array.from({ length: 12 }, () => aRecord()))).map((r) => r.youthId);
    const url = new URL(inject('postgres').superuserUrl);
    url.pathname = new URL(hub.subgraph.database.app).pathname;
    superuser = new pg.Client({ connectionString: url.href });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await hub.close();
  });

  const sealAll = async () => { while (await sealJournal(hub.subgraph.worker(), hub.keys)); };
  const verify = async () => verifyJournal({ rows: async (sql, values) => (await superuser.query(sql, [...values])).rows }, await hub.keys.published());
  /** Lines in the order of the chain. */
  const lines = async () => (await superuser.query('select access_id as id from sealed_access order by seq')).rows.map((r: { id: string }) => r.id);

  it('3.4: opening a record writes who, for whom, scopes, purpose, operation, request and time, and no value of it', async () => {
    await hub.as('assistant', 'query ($id: ID!) { youth(id: $id) { identity { familyName } } }', { id: youths[0] });
    const [line] = await hub.subgraph.worker().find(Access, { youthId: youths[0]! });
    expect(line).toMatchObject({ viewerId: hub.people.assistant, organisationId: hub.organisations['psad'], kind: 'GRANT', purpose: 'SUIVI', scopes: expect.arrayContaining(['IDENTITY']) });
    expect(JSON.stringify(line)).not.toMatch(/famille/i);
  });

  it('3.4: a refused record writes nothing', async () => {
    const before = await hub.subgraph.worker().count(Access);
    await hub.as('outsider', 'query ($id: ID!) { youth(id: $id) { id } }', { id: youths[0] });
    expect(await hub.subgraph.worker().count(Access)).toBe(before);
  });

  it('3.4: a refused mutation does not take back that somebody looked, nor what the next one in the document may read', async () => {
    const id = youths[11]!;
    const { data } = await hub.as('assistant', `mutation ($y: ID!, $r: ID!) {
      a: sendReferral(input: { youthId: $y, receiverId: $r, need: TRAINING, scopes: ["CASE"] }) { userErrors { code } }
      b: sendReferral(input: { youthId: $y, receiverId: $r, need: TRAINING }) { referral { youth { id identity { familyName } sourceRecords { source } } } } }`,
    { y: id, r: hub.organisations['provider'] });
    expect(data).toMatchObject({ a: { userErrors: [{ code: 'SCOPES_CLOSED' }] }, b: { referral: { youth: { id, sourceRecords: [{ source: 'education/leaver' }] } } } });
    const lines = await hub.subgraph.worker().find(Access, { youthId: id });
    expect(lines.map((l) => l.kind)).toEqual(['GRANT', 'GRANT']);
  });

  it('3.4: what a caller writes as its request’s number never reaches the journal', async () => {
    const answer = await fetch(`${hub.subgraph.url}/grants`, {
      method: 'POST', body: JSON.stringify({ youths: [youths[10]] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await hub.passport('assistant')}`, 'x-request-id': 'Camille Durand 0600000000' },
    });
    expect(answer.status).toBe(200);
    expect(await hub.subgraph.worker().find(Access, { youthId: youths[10]! })).toMatchObject([{ requestId: expect.stringMatching(/^[\w-]{36}$/) }]);
  });

  it('3.4: the record shows its journal to circle 1, and to nobody else', async () => {
    const QUERY = 'query ($id: ID!) { youth(id: $id) { id journal(first: 5) { edges { node { kind purpose scopes at person { givenName } organisation { name } } } } } }';
    const { data, errors } = await hub.as('assistant', QUERY, { id: youths[0] });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ youth: { journal: { edges: expect.arrayContaining([{ node: expect.objectContaining({ kind: 'GRANT', person: { givenName: 'assistant' }, organisation: { name: 'psad' } }) }]) } } });
    const [own] = await hub.register('missions-locales/file', [aRecord({ owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' })], 'MISSION_LOCALE');
    expect((await hub.as('holder', QUERY, { id: own!.youthId })).data).toEqual({ youth: { id: own!.youthId, journal: null } });
  });

  it('3.4: the application role adds lines and can neither change, delete nor empty them', async () => {
    const app = new pg.Client({ connectionString: hub.subgraph.database.app });
    await app.connect();
    for (const sql of [`update access set purpose = 'X'`, 'delete from access', 'truncate access', 'delete from sealed_access', 'update seal set head = head', 'delete from unsealed_access']) {
      await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
    }
    await app.end();
  });

  it('3.4: sealed by itself within seconds, whole, whoever commits late', async () => {
    const late = hub.subgraph.running.services.worker.em.fork();
    await late.begin();
    const copy = `insert into access (id, created_at, updated_at, youth_id, viewer_id, organisation_id, kind, scopes, purpose, operation, request_id, hash)
      select '01900000-0000-7000-8000-000000000001', created_at, updated_at, youth_id, viewer_id, organisation_id, kind, scopes, purpose, operation, request_id, hash from access limit 1`;
    await late.execute(copy);
    const line = await late.findOneOrFail(Access, { id: '01900000-0000-7000-8000-000000000001' });
    const { hashAccess } = await import('./hash-access.ts');
    await late.execute('update access set hash = ? where id = ?', [hashAccess(line), line.id]);
    await hub.as('assistant', '{ youths(first: 20) { edges { node { id } } } }');
    await sealAll();
    expect(await verify()).toMatchObject({ fault: null });
    await late.commit();
    await expect.poll(async () => (await superuser.query('select count(*)::int as n from unsealed_access')).rows[0].n, { timeout: 10_000 }).toBe(0);
    expect(await lines()).toContain(line.id);
    const { rows } = await superuser.query('select count(*)::int as n from access');
    expect(await verify()).toMatchObject({ fault: null, waiting: 0, checked: rows[0].n });
  });

  it('3.4: seals stay good when the keys have rotated', async () => {
    await rotateKeys(hub.keysFile);
    await hub.as('assistant', '{ youths(first: 20) { edges { node { id } } } }');
    await sealAll();
    const verdict = await verify();
    expect(verdict.fault).toBeNull();
    expect((await superuser.query('select count(distinct jws) as n from seal')).rows[0].n).toBe(String(verdict.seals));
  });

  /** Does harm as a superuser, says what is found, and repairs it. */
  const harmed = async (harm: string, values: unknown[], repair: (old: Record<string, unknown>) => Promise<unknown>, id: string) => {
    const { rows: [old] } = await superuser.query('select * from access where id = $1', [id]);
    await superuser.query(harm, values);
    const { fault } = await verify();
    await repair(old);
    expect((await verify()).fault).toBeNull();
    return fault;
  };

  it('3.4: one changed line among many is named, whichever of its values changed', async () => {
    const [, , third] = await lines();
    for (const [column, value] of [['purpose', 'AUTRE'], ['viewer_id', hub.people.pilot], ['youth_id', youths[5]], ['hash', 'f'.repeat(64)], ['created_at', '2020-01-01'], ['scopes', '{}']] as const) {
      const fault = await harmed(`update access set ${column} = $1 where id = $2`, [value, third], (old) => superuser.query(`update access set ${column} = $1 where id = $2`, [old[column], third]), third!);
      expect(fault, column).toMatchObject({ kind: 'CHANGED', id: third });
    }
  });

  it('3.4: a deleted line is named, with its time', async () => {
    const all = await lines();
    const gone = all.at(-2)!;
    const fault = await harmed('delete from access where id = $1', [gone], (old) => superuser.query(
      `insert into access (${Object.keys(old).join(', ')}) values (${Object.keys(old).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(old),
    ).then(() => superuser.query('delete from unsealed_access where access_id = $1', [gone])), gone);
    expect(fault).toMatchObject({ kind: 'MISSING', id: gone, at: expect.any(Date) });
  });

  it('3.4: a line rewritten with its own hash and its sealed hash still breaks the chain; a cut tail breaks the seals', async () => {
    const all = await lines();
    const id = all[1]!;
    await superuser.query('begin');
    const { rows: [row] } = await superuser.query(`update access set purpose = 'AUTRE' where id = $1 returning *`, [id]);
    const { hashOfRow } = await import('./row.ts');
    await superuser.query('update access set hash = $1 where id = $2', [hashOfRow(row), id]);
    expect((await verify()).fault).toMatchObject({ kind: 'CHANGED', id });
    await superuser.query('update sealed_access set hash = $1 where access_id = $2', [hashOfRow(row), id]);
    expect((await verify()).fault).toMatchObject({ kind: 'CHAIN', id });
    await superuser.query('rollback; begin');
    await superuser.query('delete from access where id = $1', [all.at(-1)]);
    await superuser.query('delete from sealed_access where access_id = $1', [all.at(-1)]);
    expect((await verify()).fault).toMatchObject({ kind: 'SEAL' });
    await superuser.query('rollback; begin');
    await superuser.query(`update seal set jws = (select jws from seal where seq = 1) where seq = 2`);
    expect((await verify()).fault).toMatchObject({ kind: 'SEAL', id: '2' });
    await superuser.query('rollback; begin');
    await superuser.query('delete from unsealed_access');
    await superuser.query(`insert into access select '01900000-0000-7000-8000-0000000000ff', created_at, updated_at, youth_id, viewer_id, organisation_id, kind, scopes, purpose, operation, request_id, hash from access limit 1`);
    expect((await verify()).fault).toMatchObject({ kind: 'CHANGED', id: '01900000-0000-7000-8000-0000000000ff' });
    await superuser.query('rollback');
  });
});
