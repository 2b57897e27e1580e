import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { SCOPES } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { PreventionSignal } from './prevention-signal.ts';
import { parsePupilReference } from './pupil-reference.ts';

const RAISE = `mutation ($input: RaisePreventionSignalInput!) { raisePreventionSignal(input: $input) { preventionSignal { id body pupilReference signs decisions } userErrors { code } } }`;
const DECIDE = `mutation ($input: DecidePreventionInput!) { decidePrevention(input: $input) { preventionSignal { decisions closedOn } userErrors { code } } }`;
const LIST = `query ($open: Boolean) { preventionSignals(open: $open) { edges { node { id } } } }`;
const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PreventionSignal { id pupilReference } } }`;

describe('I01: prevention in the establishment', () => {
  let subgraph: TestSubgraph;
  const referent = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  const run = async (query: string, viewer: Viewer, input: object) => {
    const answer = await subgraph.execute(query, { viewer, variables: { input } });
    return Object.values(answer.data ?? {})[0] as { preventionSignal: { id: string } | null; userErrors: { code: string }[] };
  };
  const input = (changes = {}) => ({ body: 'GPDS', pupilReference: 'e-2042', signs: ['ABSENTEEISM', 'FALLING_RESULTS'], raisedOn: '2026-10-05', ...changes });
  const raise = (changes = {}, viewer: Viewer = referent) => run(RAISE, viewer, input(changes));

  it('keeps codes and the school’s own number of the pupil; no youth, no identity, no event', async () => {
    const events = await subgraph.worker().execute<unknown[]>('select 1 from outbox_event');
    expect(await raise()).toMatchObject({ preventionSignal: { body: 'GPDS', pupilReference: 'E-2042', signs: ['ABSENTEEISM', 'FALLING_RESULTS'], decisions: [] }, userErrors: [] });
    expect(await subgraph.worker().execute<unknown[]>('select 1 from outbox_event')).toHaveLength(events.length);
    const columns = await subgraph.worker().execute<{ column_name: string }[]>(`select column_name from information_schema.columns where table_name = 'prevention_signal'`);
    expect(columns.map((c) => c.column_name).filter((c) => /youth|name|birth|ine|phone|address|family|health/.test(c))).toEqual([]);
  });

  it('is seen by nobody outside the establishment: circle 1 with every scope, the MLDS elsewhere, another school', async () => {
    const { id } = (await raise()).preventionSignal!;
    const platform = randomUUID();
    const outsiders = [
      aViewer({ roles: ['RESPONSABLE', 'ASSISTANT', 'MLDS_COORDINATOR'], network: 'EDUCATION', platforms: [{ id: platform, circle: 1 }] }),
      aViewer({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'] }), aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }),
    ];
    for (const viewer of outsiders) {
      subgraph.allow(viewer, id, SCOPES);
      expect((await subgraph.execute(LIST, { viewer })).data).toEqual({ preventionSignals: { edges: [] } });
      expect((await subgraph.execute(ENTITY, { viewer, variables: { r: [{ __typename: 'PreventionSignal', id, grant: await subgraph.authority.grant(viewer, id, SCOPES) }] } })).data).toEqual({ _entities: [null] });
      expect((await run(DECIDE, viewer, { preventionSignalId: id, decisions: ['PAQI'] })).userErrors).toEqual([{ code: 'SIGNAL_NOT_FOUND' }]);
    }
    expect((await subgraph.worker().findOneOrFail(PreventionSignal, { id })).decisions).toEqual([]);
    const assistant = await subgraph.execute(LIST, { viewer: aViewer({ organisation: referent.organisation, roles: ['ASSISTANT'] }) });
    expect(assistant.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('I01: the MLDS of the same establishment supports it; D10: not before the charter is signed', async () => {
    const { id } = (await raise()).preventionSignal!;
    const mlds = aViewer({ network: 'EDUCATION', roles: ['MLDS_COORDINATOR'], organisation: referent.organisation });
    expect(await run(DECIDE, mlds, { preventionSignalId: id, decisions: ['MLDS_SUPPORT'] })).toMatchObject({ preventionSignal: { decisions: ['MLDS_SUPPORT'] }, userErrors: [] });
    const unsigned = { ...mlds, charter: false };
    expect((await subgraph.execute(LIST, { viewer: unsigned })).data).toEqual({ preventionSignals: { edges: [] } });
    expect((await raise({}, unsigned)).userErrors).toEqual([{ code: 'CHARTER_NOT_SIGNED' }]);
  });

  it('G04: GAIN and cellule de veille decide on a PAQI; decisions pile up, and a closed signal stays closed', async () => {
    const { id } = (await raise({ body: 'GAIN' })).preventionSignal!;
    await run(DECIDE, referent, { preventionSignalId: id, decisions: ['INTERVIEW'] });
    expect((await run(DECIDE, referent, { preventionSignalId: id, decisions: ['PAQI', 'INTERVIEW'], closedOn: '2026-10-01' })).userErrors).toEqual([{ code: 'BEFORE_RAISING' }]);
    expect((await run(DECIDE, referent, { preventionSignalId: id, decisions: ['PAQI'], closedOn: '2090-01-01' })).userErrors).toEqual([{ code: 'IN_THE_FUTURE' }]);
    expect(await run(DECIDE, referent, { preventionSignalId: id, decisions: ['PAQI', 'INTERVIEW'], closedOn: '2026-10-05' })).toMatchObject({ preventionSignal: { decisions: ['INTERVIEW', 'PAQI'], closedOn: '2026-10-05' } });
    expect((await run(DECIDE, referent, { preventionSignalId: id, decisions: ['TUTORING'] })).userErrors).toEqual([{ code: 'SIGNAL_CLOSED' }]);
    const open = (await subgraph.execute(LIST, { viewer: referent, variables: { open: true } })).data?.['preventionSignals'] as { edges: { node: { id: string } }[] };
    expect(open.edges.map((e) => e.node.id)).not.toContain(id);
  });

  it('I01: decisions taken at the same moment are all kept', async () => {
    const { id } = (await raise()).preventionSignal!;
    const taken = ['INTERVIEW', 'TUTORING', 'GUIDANCE', 'PAQI', 'MONITORING'];
    await Promise.all(taken.map(async (decision) => run(DECIDE, referent, { preventionSignalId: id, decisions: [decision] })));
    expect((await subgraph.worker().findOneOrFail(PreventionSignal, { id })).decisions.toSorted()).toEqual(taken.toSorted());
  });

  it.each([[{ pupilReference: 'Camille Durand' }, 'PUPIL_REFERENCE_INVALID'], [{ pupilReference: '123456789AB' }, 'PUPIL_REFERENCE_INVALID'], [{ signs: [] }, 'NO_SIGN'], [{ raisedOn: '2090-01-01' }, 'IN_THE_FUTURE']])('refuses %o', async (changes, code) => {
    expect(await raise(changes)).toMatchObject({ preventionSignal: null, userErrors: [{ code }] });
  });

  it('takes a number, never a name nor an INE', () => {
    expect(['e-2042', ' 17 ', 'DUPONT', '123456789AB', '1234A56789B', '1'.repeat(21), ''].map(parsePupilReference)).toEqual(['E-2042', '17', null, null, null, null, null]);
  });
});
