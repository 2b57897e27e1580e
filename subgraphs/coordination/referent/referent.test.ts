import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';
import { Referent } from './referent.ts';

const APPOINT = 'mutation ($i: AppointReferentInput!) { appointReferent(input: $i) { referent { id role until person { givenName } organisation { name } } userErrors { code } } }';
const END = 'mutation ($i: EndReferentInput!) { endReferent(input: $i) { referent { until } userErrors { code } } }';

describe('referents', () => {
  let hub: TestCoordination;
  let youthId: string;
  beforeAll(async () => { hub = await aCoordination(); });
  beforeEach(async () => { youthId = (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId; });
  afterAll(() => hub.close());

  const appoint = async (person: PersonKey, role: string, by: PersonKey = 'assistant') => {
    const { data, errors } = await hub.as(by, APPOINT, { i: { youthId, personId: hub.people[person], role } });
    if (errors) return errors[0]!.extensions.code;
    const { referent, userErrors } = data!['appointReferent'] as { referent: { id: string } | null; userErrors: { code: string }[] };
    return userErrors[0]?.code ?? referent!.id;
  };

  it('B08: one technical follower at a time, an assistant; the next one after the end of the first', async () => {
    const id = await appoint('assistant', 'SUIVI_TECHNIQUE');
    expect(await appoint('assistant', 'SUIVI_TECHNIQUE')).toBe(id);
    expect(await appoint('colleague', 'SUIVI_TECHNIQUE')).toBe('ALREADY_FOLLOWED');
    expect((await hub.as('assistant', END, { i: { youthId, referentId: id } })).data).toMatchObject({ endReferent: { referent: { until: expect.any(String) }, userErrors: [] } });
    expect(await appoint('adviser', 'SUIVI_TECHNIQUE')).toBe('NOT_AN_ASSISTANT');
    expect(await appoint('colleague', 'SUIVI_TECHNIQUE', 'responsable')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await hub.subgraph.worker().count(Referent, { youthId })).toBe(2);
  });

  it('B08: the database itself refuses a second one, and two appointments at once make one', async () => {
    const answers = await Promise.all([appoint('assistant', 'SUIVI_TECHNIQUE'), appoint('colleague', 'SUIVI_TECHNIQUE', 'colleague')]);
    expect(answers).toContain('ALREADY_FOLLOWED');
    const em = hub.subgraph.worker();
    em.create(Referent, { youthId, personId: hub.people.colleague, organisationId: hub.organisations['psad'], role: 'SUIVI_TECHNIQUE', since: '2026-01-01' } as never);
    await expect(em.flush()).rejects.toThrow(/referent_one_suivi_technique/);
  });

  it('B09, B10: the other roles are distinct, and shown with who and where to whoever reads STAGE', async () => {
    for (const [person, role] of [['adviser', 'INTERLOCUTEUR_PRIVILEGIE'], ['counsellor', 'DIAGNOSTIC'], ['adviser', 'ACCOMPAGNEMENT']] as const) await appoint(person, role);
    const QUERY = 'query ($id: ID!) { youth(id: $id) { referents { role person { givenName } organisation { name } } } }';
    const { data } = await hub.as('school', QUERY, { id: youthId });
    expect((data!['youth'] as { referents: unknown[] }).referents).toHaveLength(3);
    expect(data).toMatchObject({ youth: { referents: expect.arrayContaining([{ role: 'DIAGNOSTIC', person: { givenName: 'counsellor' }, organisation: { name: 'cio' } }]) } });
  });

  it('3.2: who does not hold the record appoints nobody', async () => {
    expect(await appoint('assistantSud', 'DIAGNOSTIC', 'assistantSud')).toBe('YOUTH_NOT_FOUND');
    expect(await appoint('adviser', 'DIAGNOSTIC', 'school')).toBe('FORBIDDEN');
    expect(await appoint('assistant', 'DIAGNOSTIC', 'notHabilitated')).toBe('YOUTH_NOT_FOUND');
  });
});
