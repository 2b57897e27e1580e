import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Grant } from '@passerelle/kit/trust/grant';
import type { Role, Network } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DropoutCase } from '../case/case.ts';
import { education } from '../index.ts';
import { Task } from '../task/task.ts';
import { ReturnRequest } from './return-request.ts';
import { ago, aRequest, association } from './return.testkit.ts';

const REQUEST = `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) {
  returnRequest { id state dueOn isBreached departement door { id } } userErrors { code message field } } }`;
type Payload = { returnRequest: { id: string } | null; userErrors: { code: string; message: string }[] };

describe('requestReturn', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const input = (youthId: string, changes: object = {}) => ({ youthId, requestedOn: ago(2), birthDate: '2008-05-04', hasDiploma: false, ...changes });
  const known = (viewer = assistant, scopes: readonly Scope[] = ['STAGE', 'CASE']) => {
    const youthId = randomUUID();
    subgraph.allow(viewer, youthId, scopes);
    return youthId;
  };
  const ask = async (youthId: string, changes: object = {}, viewer = assistant, at = subgraph) => {
    const { data, errors } = await at.execute(REQUEST, { viewer, variables: { input: input(youthId, changes) } });
    expect(errors).toBeUndefined();
    return data!['requestReturn'] as Payload;
  };

  it('E08: a request starts fifteen days, a task for the platform, and is told to the siblings', async () => {
    const youthId = known();
    const { returnRequest, userErrors } = await ask(youthId);
    expect(userErrors).toEqual([]);
    expect(returnRequest).toMatchObject({ state: 'WAITING', dueOn: ago(-13), isBreached: false, departement: '59', door: { id: assistant.organisation } });
    const em = subgraph.worker();
    expect(await em.findOneOrFail(Task, { aboutId: returnRequest!.id })).toMatchObject({ kind: 'RETURN_REQUEST', dueOn: ago(-13), platformId: platform, ownerId: assistant.organisation, youthId });
    const [event] = await em.execute<{ data: unknown }[]>(`select data from outbox_event where subject = ? and type = 'fr.passerelle.education.return.requested'`, [youthId]);
    expect(event?.data).toEqual({ returnRequestId: returnRequest!.id, platformId: platform, on: ago(2), dueOn: ago(-13) });
  });

  it.each<[Network, Role]>([['EDUCATION', 'SCHOOL_REFERENT'], ['MISSION_LOCALE', 'ADVISER'], ['SOLUTION_PROVIDER', 'PROVIDER_STAFF'], ['MENTORING', 'MENTORING_COORDINATOR'], ['COORDINATION', 'ASSISTANT']])(
    'E08: at a door of %s, with any grant on the youth', async (network, role) => {
      const viewer = aViewer({ network, roles: [role] });
      expect(await ask(known(viewer, ['IDENTITY']), {}, viewer)).toMatchObject({ userErrors: [] });
    });

  it('E08: a request at a door outside the platform is the platform’s to answer: it is the one that follows the open case', async () => {
    const door = association();
    const youthId = known(door, ['IDENTITY', 'MENTORING']);
    const em = subgraph.worker();
    em.create(DropoutCase, { youthId, ownerId: randomUUID(), platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-11-02' } as never);
    await em.flush();
    const { returnRequest } = await ask(youthId, {}, door);
    expect(await subgraph.worker().findOneOrFail(ReturnRequest, { id: returnRequest!.id })).toMatchObject({ platformId: platform, ownerId: door.organisation });
  });

  it('E08: a second door is told since when the clock runs, and no second one starts, though it may not read the first', async () => {
    const youthId = known();
    await ask(youthId, { requestedOn: ago(4) });
    const door = association();
    subgraph.allow(door, youthId, ['IDENTITY']);
    const { returnRequest, userErrors } = await ask(youthId, {}, door);
    expect(returnRequest).toBeNull();
    const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(ago(4)));
    expect(userErrors).toMatchObject([{ code: 'RETURN_ALREADY_REQUESTED', message: expect.stringContaining(words) }]);
    expect(await subgraph.worker().count(ReturnRequest, { youthId })).toBe(1);
    expect(await subgraph.worker().count(Task, { youthId })).toBe(1);
  });

  it('E08: ten doors at once start one clock', async () => {
    const youthId = randomUUID();
    const doors = Array.from({ length: 10 }, () => association());
    for (const door of doors) subgraph.allow(door, youthId, ['IDENTITY']);
    const answers = await Promise.all(doors.map((door) => ask(youthId, {}, door)));
    expect(answers.map((a) => a.userErrors[0]?.code ?? 'OK').toSorted()).toEqual(['OK', ...Array<string>(9).fill('RETURN_ALREADY_REQUESTED')]);
    expect(await subgraph.worker().count(ReturnRequest, { youthId })).toBe(1);
  });

  it('E08: one clock for one person, under whatever id the register knew it before a merge', async () => {
    const [current, absorbed] = [randomUUID(), randomUUID()];
    const grant: Grant = { youth: current, ids: [current, absorbed], scopes: ['STAGE'], purpose: 'SUIVI' };
    const joined = await startTestSubgraph({ ...education, askGrants: () => async (_, youths) => new Map(youths.map((y) => [y, grant])) });
    try {
      await aRequest(joined, { youthId: absorbed, requestedOn: ago(9) });
      expect((await ask(current, {}, assistant, joined)).userErrors).toMatchObject([{ code: 'RETURN_ALREADY_REQUESTED' }]);
    } finally {
      await joined.close();
    }
  });

  it('E08: once a request is closed, the youth may ask again', async () => {
    const youthId = known();
    await aRequest(subgraph, { youthId, requestedOn: ago(90), closedOn: ago(60), outcome: 'WITHDRAWN' });
    expect((await ask(youthId)).userErrors).toEqual([]);
  });

  it('E08, B21: nobody under 16 or over 25, nobody with a diploma; the birth date is kept nowhere', async () => {
    for (const [changes, code, field] of [
      [{ birthDate: ago(15 * 365) }, 'TOO_YOUNG', 'birthDate'], [{ birthDate: '1990-01-01' }, 'TOO_OLD', 'birthDate'], [{ hasDiploma: true }, 'HAS_DIPLOMA', 'hasDiploma'],
    ] as const) {
      const youthId = known();
      expect((await ask(youthId, changes)).userErrors).toMatchObject([{ code, field: ['input', field] }]);
      expect(await subgraph.worker().count(ReturnRequest, { youthId })).toBe(0);
    }
    const youthId = known();
    await ask(youthId, { birthDate: '2007-03-21' });
    const kept = await subgraph.worker().execute<object[]>('select r.*, o.data from return_request r join outbox_event o on o.subject = r.youth_id where r.youth_id = ?', [youthId]);
    expect(JSON.stringify(kept)).not.toContain('2007-03-21');
  });

  it('a request of tomorrow and a département that does not exist are refused', async () => {
    expect((await ask(known(), { requestedOn: ago(-1) })).userErrors).toMatchObject([{ code: 'IN_THE_FUTURE' }]);
    expect((await ask(known(), { departement: '20' })).userErrors).toMatchObject([{ code: 'DEPARTEMENT_INVALID' }]);
    expect((await ask(known(), { departement: '2a' })).returnRequest).toMatchObject({ departement: '2A' });
  });

  it('3.1: without a grant a youth looks like one that does not exist, and a pilot asks for nobody', async () => {
    const stranger = aViewer();
    expect(await ask(known(), {}, stranger)).toEqual(await ask(randomUUID(), {}, stranger));
    expect((await ask(known(), {}, stranger)).userErrors).toMatchObject([{ code: 'YOUTH_NOT_FOUND' }]);
    const { errors } = await subgraph.execute(REQUEST, { viewer: aViewer({ roles: ['PILOT'], network: 'PILOTAGE' }), variables: { input: input(known()) } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
