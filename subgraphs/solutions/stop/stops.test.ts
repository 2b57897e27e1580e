import { randomUUID } from 'node:crypto';
import type { HubEvent } from '@passerelle/kit/events/event';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addDays } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solutions } from '../index.ts';
import { anOffer } from '../offer.testkit.ts';
import type { SolutionKind } from '../solution/kinds.ts';
import { followStops } from './follow-stops.ts';
import { SharingStop } from './sharing-stop.ts';

const PROPOSE = `mutation ($input: ProposeSolutionInput!) { proposeSolution(input: $input) { proposal { id } userErrors { code field } } }`;
const OPPOSED = 'fr.passerelle.coordination.opposition.recorded';
const LIFTED = 'fr.passerelle.coordination.opposition.lifted';
const STOPPED = 'fr.passerelle.education.contact.stopped';
const RESUMED = 'fr.passerelle.education.contact.resumed';

describe('whom not to propose to', () => {
  let subgraph: TestSubgraph;
  const assistant = aViewer();
  beforeAll(async () => { subgraph = await startTestSubgraph(solutions); });
  afterAll(() => subgraph.close());

  let sequence = 0;
  const hear = (type: keyof typeof followStops, subject: string, data: object, at = (sequence += 1)) =>
    subgraph.worker().transactional((em) => followStops[type]!(em, { type, subject, data, sequence: String(at).padStart(20, '0') } as HubEvent));
  const codeOf = async (youthId: string, kind: SolutionKind = 'E2C') => {
    subgraph.allow(assistant, youthId, ['SOLUTION']);
    const { session } = await anOffer(subgraph, { solution: { kind } });
    const { data } = await subgraph.execute(PROPOSE, { viewer: assistant, variables: { input: { youthId, sessionId: session.id } } });
    return (data as { proposeSolution: { userErrors: { code: string }[] } }).proposeSolution.userErrors[0]?.code ?? 'OK';
  };

  it('3.2: no place is proposed against an opposition to the provider’s network; another network’s may be; lifted, it may again', async () => {
    const youth = randomUUID();
    await hear(OPPOSED, youth, { network: 'SOLUTION_PROVIDER', on: today(), ids: [youth] });
    expect([await codeOf(youth), await codeOf(youth, 'MLDS'), await codeOf(youth, 'MISSION_LOCALE')]).toEqual(['YOUTH_OPPOSED', 'OK', 'OK']);
    await hear(OPPOSED, youth, { network: 'EDUCATION', on: today(), ids: [youth] });
    expect(await codeOf(youth, 'STRUCTURE_DE_RETOUR_SAS')).toBe('YOUTH_OPPOSED');
    await hear(LIFTED, youth, { network: 'SOLUTION_PROVIDER', on: today(), ids: [youth] });
    expect([await codeOf(youth), await codeOf(youth, 'MLDS')]).toEqual(['OK', 'YOUTH_OPPOSED']);
  });

  it('C29: nor while nobody is to contact the youth: until that day included, or until it is lifted', async () => {
    const [open, passed, lifted] = [randomUUID(), randomUUID(), randomUUID()];
    await hear(STOPPED, open, { on: today(), until: today() });
    await hear(STOPPED, passed, { on: addDays(today(), -9), until: addDays(today(), -1) });
    await hear(STOPPED, lifted, { on: today(), until: null });
    expect([await codeOf(open), await codeOf(passed), await codeOf(lifted)]).toEqual(['DO_NOT_CONTACT', 'OK', 'DO_NOT_CONTACT']);
    const current = randomUUID();
    await hear(RESUMED, current, { on: today(), ids: [current, lifted] });
    expect(await codeOf(lifted), 'A18: under the id of before a merge too').toBe('OK');
  });

  it('C29: nor while a mission locale was told to stop; each network lifts its own stop alone', async () => {
    const youth = randomUUID();
    const of = (verb: 'stopped' | 'resumed') => `fr.passerelle.missions-locales.contact.${verb}` as const;
    await hear(of('stopped'), youth, { on: today(), until: null });
    expect(await codeOf(youth)).toBe('DO_NOT_CONTACT');
    await hear(STOPPED, youth, { on: today(), until: today() });
    await hear(of('resumed'), youth, { on: today() });
    expect(await codeOf(youth)).toBe('DO_NOT_CONTACT');
    await hear(of('stopped'), youth, { on: today(), until: null });
    await hear(RESUMED, youth, { on: today() });
    expect(await codeOf(youth)).toBe('DO_NOT_CONTACT');
    await hear(of('resumed'), youth, { on: today() });
    expect(await codeOf(youth)).toBe('OK');
  });

  it('what is told late does not undo what is known, under every id of the youth', async () => {
    const [youth, other] = [randomUUID(), randomUUID()];
    await hear(LIFTED, youth, { network: 'SOLUTION_PROVIDER', ids: [youth, other] }, 1_000);
    await hear(OPPOSED, youth, { network: 'SOLUTION_PROVIDER', ids: [youth, other] }, 999);
    expect([await codeOf(youth), await codeOf(other)]).toEqual(['OK', 'OK']);
  });

  it('3.1: requests write no stop, and read one only under the youth’s grant', async () => {
    await hear(OPPOSED, randomUUID(), { network: 'SOLUTION_PROVIDER', ids: [randomUUID()] });
    const em = subgraph.running.services.app.em.fork();
    expect(await em.find(SharingStop, {})).toEqual([]);
    await expect(em.execute(`insert into sharing_stop (id, created_at, updated_at, youth_id, cause, sequence) values (gen_random_uuid(), now(), now(), gen_random_uuid(), 'CONTACT', '1')`)).rejects.toThrow(/permission denied/);
  });
});
