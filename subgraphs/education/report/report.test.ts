import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { YouthAlias } from '../alias/youth-alias.ts';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { NOBODY } from './open-or-join.ts';
import { startTestRegister, type TestRegister } from './register.testkit.ts';
import { ReportKey } from './report-key.ts';
import { YouthReport } from './youth-report.ts';

const SECRET = 'whsec_dGVzdA==';
const REPORT = `mutation ($input: ReportYouthInput!) { reportYouth(input: $input) { youthReport { id state origin youth { id } } userErrors { code field } } }`;
const READ = `query ($id: ID!) { youthReport(id: $id) { state origin caseOrigin takenUpBy reportedOn duplicateWarning youth { id } dropoutCase { id stage } } }`;

describe('a report', () => {
  let register: TestRegister;
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const school = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], habilitated: false, platforms: [{ id: platform, circle: 2 }] });
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });

  beforeAll(async () => {
    register = await startTestRegister(SECRET);
    subgraph = await startTestSubgraph(education, { coordination: register.url, eventsSecret: SECRET });
  });
  afterAll(async () => {
    await subgraph.close();
    await register.close();
  });

  const identity = { familyName: 'Durand', givenName: 'Camille', birthDate: '2008-06-01', phone: '0600000001', communeCode: '59512' };
  const input = (changes = {}) => ({ identity, origin: 'SCHOOL', on: today(), ...changes });
  type Sent = { youthReport: { id: string; state: string } | null; userErrors: { code: string }[] };
  const send = async (changes = {}, viewer: Viewer = school) => (await subgraph.execute(REPORT, { viewer, variables: { input: input(changes) } })).data?.['reportYouth'] as Sent;
  const settled = (id: string) => vi.waitFor(async () => {
    const report = await subgraph.worker().findOneOrFail(YouthReport, { id });
    expect(report.state).not.toBe('PENDING');
    return report;
  }, 8_000);
  const read = async (id: string, viewer: Viewer) => (await subgraph.execute(READ, { viewer, variables: { id } })).data?.['youthReport'] as Record<string, unknown> | null;
  const known = (outcome: 'KNOWN' | 'LINKED' | 'CREATED' | 'DOUBT', youthId: string = randomUUID()) => {
    register.answer(() => ({ outcome, youthId }));
    return youthId;
  };

  it('A17: is received at once, registered by a job without the identity staying here, and opens a case on the platform', async () => {
    const youthId = known('CREATED');
    const sent = await send();
    expect(sent).toMatchObject({ youthReport: { state: 'PENDING', origin: 'SCHOOL', youth: null }, userErrors: [] });
    const report = await settled(sent.youthReport!.id);
    expect(report).toMatchObject({ state: 'REGISTERED', identity: null, youthId, outcome: 'CREATED', authorId: school.person, wasCaseOpen: false });
    expect(register.received.at(-1)).toMatchObject({
      source: 'education/report', onlyOwner: school.organisation, isDry: false,
      records: [{ familyName: 'Durand', ground: null, owner: { scheme: 'id', code: school.organisation } }],
    });
    const [opened] = await subgraph.worker().find(DropoutCase, { youthId });
    expect(opened).toMatchObject({ origin: 'SCHOOL_REPORT', platformId: platform, ownerId: NOBODY, stage: 'IDENTIFIED' });
    const told = await subgraph.worker().execute<{ subject: string; data: object }[]>(`select subject, data from outbox_event where subject = ?`, [youthId]);
    expect(told).toEqual([{ subject: youthId, data: { caseId: opened!.id, platformId: platform, stage: 'IDENTIFIED', on: today() } }]);
  });

  it('3.2: gives its author no ground: neither the youth’s id, nor the case that it opened', async () => {
    const youthId = known('CREATED');
    const { id } = (await send()).youthReport!;
    await settled(id);
    expect(await read(id, school)).toMatchObject({ state: 'REGISTERED', duplicateWarning: 'NONE', youth: null, dropoutCase: null });
    const found = await subgraph.worker().findOneOrFail(DropoutCase, { youthId });
    const { data } = await subgraph.execute(`query ($id: ID!) { dropoutCase(id: $id) { id } dropoutCases { edges { node { id } } } }`, { viewer: school, variables: { id: found.id } });
    expect(data).toEqual({ dropoutCase: null, dropoutCases: { edges: [] } });
  });

  it('A20: a youth with an open case, taken up already, is received all the same, and the platform reads the report on the case', async () => {
    const youthId = known('LINKED');
    const em = subgraph.worker();
    const open = em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-09-01' } as never);
    await em.flush();
    const { id } = (await send({ alreadyTakenUpBy: 'MLDS' })).youthReport!;
    expect(await settled(id)).toMatchObject({ caseId: open.id, wasCaseOpen: true, takenUpBy: 'MLDS' });
    expect(await subgraph.worker().count(DropoutCase, { youthId })).toBe(1);
    subgraph.allow(assistant, youthId, ['STAGE', 'CASE']);
    const { data } = await subgraph.execute(`query ($id: ID!) { dropoutCase(id: $id) { reports { caseOrigin takenUpBy duplicateWarning origin } } }`, { viewer: assistant, variables: { id: open.id } });
    expect(data).toEqual({ dropoutCase: { reports: [{ caseOrigin: 'SCHOOL_REPORT', takenUpBy: 'MLDS', duplicateWarning: 'CASE_ALREADY_OPEN', origin: null }] } });
    // The school is warned, and told nothing of what others do.
    expect(await read(id, school)).toMatchObject({ duplicateWarning: 'ALREADY_KNOWN', dropoutCase: null, youth: null });
  });

  it('A18: a youth merged into another is one person: the open case is found under any id', async () => {
    const [old, current] = [randomUUID(), randomUUID()];
    const em = subgraph.worker();
    for (const youthId of [old, current]) em.create(YouthAlias, { youthId, canonicalId: current, sequence: '1' });
    const open = em.create(DropoutCase, { youthId: old, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-09-01' } as never);
    await em.flush();
    known('LINKED', current);
    expect(await settled((await send()).youthReport!.id)).toMatchObject({ caseId: open.id, wasCaseOpen: true, youthId: current });
  });

  it('A15: a youth whose case is closed has a new episode', async () => {
    const youthId = known('LINKED');
    const em = subgraph.worker();
    em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-01-05', stage: 'CLOSED', closedOn: '2026-03-01' } as never);
    await em.flush();
    expect(await settled((await send()).youthReport!.id)).toMatchObject({ wasCaseOpen: false });
    expect(await subgraph.worker().count(DropoutCase, { youthId, closedOn: null })).toBe(1);
  });

  it('A22: PJJ is read by its owner alone; for everybody else the two worlds are equal to the byte', async () => {
    const partner = aViewer({ network: 'MISSION_LOCALE', roles: ['ADVISER'], habilitated: false });
    const youthId = known('CREATED');
    const world = async (origin: string) => {
      const { id } = (await send({ origin }, partner)).youthReport!;
      await settled(id);
      const em = subgraph.worker();
      const report = await em.findOneOrFail(YouthReport, { id });
      subgraph.allow(assistant, youthId, ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE']);
      const answer = await subgraph.execute(`query ($id: ID!) { dropoutCase(id: $id) { origin reports { origin caseOrigin takenUpBy reportedOn state } } }`, { viewer: assistant, variables: { id: report.caseId } });
      const own = await read(id, partner);
      await em.execute('delete from youth_report where id = ?', [id]);
      for (const table of ['case_event', 'register_entry']) await em.execute(`delete from ${table} where case_id = ?`, [report.caseId!]);
      await em.execute('delete from dropout_case where id = ?', [report.caseId!]);
      return { others: JSON.stringify(answer), own };
    };
    const [justice, social] = [await world('PJJ'), await world('SOCIAL_CENTRE')];
    expect(justice.others).toBe(social.others);
    expect(justice.others).toContain('PARTNER_REPORT');
    expect(justice.own).toMatchObject({ origin: 'PJJ', caseOrigin: 'PARTNER_REPORT' });
  });

  it('3.3: whoever is neither of Éducation nationale nor granted is not told whether the youth was known', async () => {
    const partner = aViewer({ network: 'MISSION_LOCALE', roles: ['ADVISER'] });
    const world = async (outcome: 'LINKED' | 'CREATED') => {
      known(outcome);
      const { id } = (await send({}, partner)).youthReport!;
      await settled(id);
      return JSON.stringify(await read(id, partner));
    };
    expect(await world('LINKED')).toBe(await world('CREATED'));
  });

  it('B21, A03: under 16, or over 25, is refused at once and nothing is kept', async () => {
    const before = await subgraph.worker().count(YouthReport);
    const calls = register.received.length;
    const born = (years: number, days = 0) => new Date(Date.parse(addMonths(today(), -12 * years)) + days * 86_400_000).toISOString().slice(0, 10);
    const asked = async (birthDate: string) => (await send({ identity: { ...identity, birthDate }, idempotencyKey: `age ${birthDate}` })).userErrors.map((e) => e.code);
    expect([await asked(born(16, 1)), await asked(born(26))]).toEqual([['UNDER_16'], ['OVER_25']]);
    expect(await subgraph.worker().count(YouthReport)).toBe(before);
    expect(await subgraph.worker().count(ReportKey, { personId: school.person })).toBe(0);
    expect(register.received.length).toBe(calls);
  });

  it('3.6: sent twice with its key, it is made once', async () => {
    known('CREATED');
    const [first, second] = [await send({ idempotencyKey: 'k1' }), await send({ idempotencyKey: 'k1' })];
    expect(second.youthReport!.id).toBe(first.youthReport!.id);
    await settled(first.youthReport!.id);
    expect((await send({ idempotencyKey: 'k1', origin: 'FAMILY' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('3.6: coordination away for a while, the report waits and is registered; refused, nothing of the person is left', async () => {
    let tries = 0;
    const youthId = randomUUID();
    register.answer(() => (tries++ ? { outcome: 'CREATED', youthId } : 'AWAY'));
    expect(await settled((await send()).youthReport!.id)).toMatchObject({ state: 'REGISTERED', youthId });
    register.answer(() => null);
    expect(await settled((await send()).youthReport!.id)).toMatchObject({ state: 'REFUSED', identity: null, youthId: null, caseId: null });
  });

  it.each([
    ['a NIR', { identity: { ...identity, familyName: 'Durand 1 85 05 78 006 084 91' } }, 'NIR_REFUSED'],
    ['an INE that is none', { identity: { ...identity, ine: '123' } }, 'INE_INVALID'],
    ['a postcode for a commune', { identity: { ...identity, communeCode: '5910' } }, 'COMMUNE_UNKNOWN'],
    ['no name', { identity: { ...identity, familyName: '  ' } }, 'NAME_MISSING'],
    ['another’s platform', { platformId: randomUUID() }, 'NOT_YOUR_PLATFORM'],
    ['a day to come', { on: '2090-01-01' }, 'IN_THE_FUTURE'],
  ])('refuses %s', async (_, changes, code) => {
    expect(await send(changes)).toMatchObject({ youthReport: null, userErrors: [{ code }] });
  });

  it('D10: nobody reports before having signed the charter; a pilot or a feed never does', async () => {
    expect((await send({}, aViewer({ charter: false }))).userErrors).toMatchObject([{ code: 'CHARTER_NOT_SIGNED' }]);
    const { errors } = await subgraph.execute(REPORT, { viewer: aViewer({ roles: ['PILOT'], network: 'PILOTAGE' }), variables: { input: input() } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('3.1: a report is nobody else’s: another organisation finds none, and the list is one’s own', async () => {
    known('CREATED');
    const { id } = (await send()).youthReport!;
    await settled(id);
    expect(await read(id, aViewer({ platforms: [{ id: platform, circle: 1 }] }))).toBeNull();
    const list = `{ youthReports(first: 100) { edges { node { id } } } }`;
    const mine = (await subgraph.execute(list, { viewer: school })).data?.['youthReports'] as { edges: { node: { id: string } }[] };
    expect(mine.edges.map((e) => e.node.id)).toContain(id);
    expect((await subgraph.execute(list, { viewer: aViewer() })).data).toEqual({ youthReports: { edges: [] } });
  });
});
