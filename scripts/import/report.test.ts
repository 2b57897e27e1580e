import { Access } from '@passerelle/coordination/journal/access';
import { Organisation } from '@passerelle/coordination/organisation/organisation';
import { SourceRecord } from '@passerelle/coordination/identity/source-record';
import { Standing } from '@passerelle/coordination/standing/standing';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startImportHub, until, type ImportHub, type SliceProcess } from './testkit.ts';

const REPORT = 'mutation ($input: ReportYouthInput!) { reportYouth(input: $input) { youthReport { id } userErrors { code } } }';
const READ = 'query ($id: ID!) { youthReport(id: $id) { state duplicateWarning youth { id } dropoutCase { id } } }';

/** Real coordination, and education in a process of its own that can be killed. */
describe('a report, through the real register', () => {
  let hub: ImportHub;
  let education: SliceProcess;
  beforeAll(async () => {
    hub = await startImportHub();
    education = await hub.slice('education');
  }, 120_000);
  afterAll(() => hub.close());

  async function aReporter(name: string): Promise<Viewer> {
    const em = hub.coordination.worker();
    const organisation = em.create(Organisation, { name, network: 'EDUCATION', isOfficial: true } as never) as Organisation;
    await em.flush();
    return aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'], habilitated: false, organisation: organisation.id });
  }
  async function ask(query: string, viewer: Viewer, variables: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${education.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await hub.passport(viewer)}` }, body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  }
  const identity = (familyName: string) => ({ familyName, givenName: 'Camille', birthDate: '2008-06-01', phone: '0612345678', communeCode: '59512' });
  async function send(viewer: Viewer, familyName: string): Promise<string> {
    const { reportYouth } = await ask(REPORT, viewer, { input: { identity: identity(familyName), origin: 'SCHOOL', on: today() } }) as { reportYouth: { youthReport: { id: string } } };
    return reportYouth.youthReport.id;
  }
  const rowOf = async (id: string) => (await education.query(`select * from youth_report where id = '${id}'`))[0]!;
  async function settled(id: string): Promise<Record<string, unknown>> {
    await until(async () => (await rowOf(id))['state'] !== 'PENDING');
    return rowOf(id);
  }

  it('A20, 3.2: two schools tell of one youth: one person, one case, two reports; neither school gains a ground to read', async () => {
    const [first, second] = [await aReporter('Collège A'), await aReporter('Collège B')];
    const one = await settled(await send(first, 'Marchandeau'));
    const two = await settled(await send(second, 'MARCHANDEAU'));
    expect([one['outcome'], two['outcome']]).toEqual(['CREATED', 'LINKED']);
    expect(two).toMatchObject({ youth_id: one['youth_id'], case_id: one['case_id'], was_case_open: true, identity: null });
    const em = hub.coordination.worker();
    expect(await em.count(Standing, { organisationId: { $in: [first.organisation, second.organisation] } })).toBe(0);
    expect(await em.count(SourceRecord, { source: 'education/report' })).toBe(2);
    // Linked to somebody whom another had named: whoever follows the youth sees who did it.
    expect(await em.count(Access, { youthId: String(one['youth_id']), viewerId: second.person })).toBe(1);
    expect(await ask(READ, second, { id: two['id'] })).toEqual({ youthReport: { state: 'REGISTERED', duplicateWarning: 'ALREADY_KNOWN', youth: null, dropoutCase: null } });
    expect(await ask(READ, first, { id: two['id'] })).toEqual({ youthReport: null });
  });

  it('3.6: killed as soon as it had answered, it is registered once after the start, with one case', async () => {
    const id = await send(await aReporter('Collège C'), 'Ravelomanana');
    await education.kill();
    await education.revive();
    const row = await settled(id);
    expect(row).toMatchObject({ state: 'REGISTERED', identity: null });
    expect(await education.query(`select 1 from dropout_case where youth_id = '${row['youth_id']}'`)).toHaveLength(1);
    expect(await hub.coordination.worker().count(SourceRecord, { source: 'education/report', externalId: id })).toBe(1);
  });

  it('an organisation that the register does not know registers nobody, and nothing of the person is left', async () => {
    expect(await settled(await send(aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }), 'Inconnue'))).toMatchObject({ state: 'REFUSED', identity: null, youth_id: null, case_id: null });
  });
});
