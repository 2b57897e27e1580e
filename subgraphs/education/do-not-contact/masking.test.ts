import { randomUUID } from 'node:crypto';
import { SCOPES } from '@passerelle/kit/trust/scope';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { STOP_REASONS, type StopReason } from './reason.ts';
import { DoNotContact } from './do-not-contact.ts';

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { education { contactStops { group reason details declaredOn until liftedOn isInForce } } } } }`;

describe('C29-⑤, ⑥: health and justice cannot be told from a lycée', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());
  const owner = aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] });

  /** What a viewer reads of a youth whose owner gave this reason. */
  async function answer(reason: StopReason, viewer: typeof owner, scopes: readonly (typeof SCOPES)[number][]) {
    const youthId = randomUUID();
    subgraph.allow(owner, youthId, ['STAGE']);
    const stopped = await subgraph.execute('mutation ($input: StopContactInput!) { stopContact(input: $input) { userErrors { code } } }', {
      viewer: owner, variables: { input: { youthId, reason, ...(reason === 'OTHER' ? { details: 'secret' } : {}), isIntermediateOnly: false } },
    });
    expect(stopped.data).toEqual({ stopContact: { userErrors: [] } });
    expect(await subgraph.worker().count(DoNotContact, { youthId, reason })).toBe(1);
    const grant = await subgraph.authority.grant(viewer, youthId, scopes);
    const { data, errors } = await subgraph.execute(ENTITIES, { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, grant }] } });
    expect(errors).toBeUndefined();
    return JSON.stringify(data);
  }

  const everything = SCOPES.filter((s) => s !== 'SOCIAL' && s !== 'RESTRICTED');
  const circle = { platforms: [{ id: randomUUID(), circle: 1 as const }] };
  const pupils = STOP_REASONS.slice(0, 8);

  it.each([
    ['the assistant of circle 1', aViewer(circle), everything],
    ['a head of the platform', aViewer({ ...circle, roles: ['RESPONSABLE'] }), everything],
    ['another school', aViewer({ network: 'EDUCATION', roles: ['SCHOOL_REFERENT'] }), ['SCHOOLING', 'STAGE'] as const],
    ['somebody of the owner who is not habilitated', { ...aViewer(), organisation: owner.organisation, habilitated: false }, ['STAGE'] as const],
  ])('%s is answered the same, to the byte, in a world of any school', async (_, viewer, scopes) => {
    const answers = [];
    for (const reason of pupils) answers.push(await answer(reason, viewer, scopes));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"group":"SCHOOLED","reason":null,"details":null');
  });

  it('the owner’s habilitated people read what they said', async () => {
    for (const reason of ['HEALTH_SCHOOL', 'JUSTICE_SCHOOL', 'PUBLIC_SCHOOL'] as const) expect(await answer(reason, owner, ['STAGE'])).toContain(`"reason":"${reason}"`);
  });

  it('the other reasons are read by circle 1, their family alone by who only reads the stage, the words by their owner', async () => {
    const assistant = aViewer(circle);
    expect(await answer('TRAINEE', assistant, everything)).toContain('"group":"TRAINING","reason":"TRAINEE"');
    expect(await answer('TRAINEE', assistant, ['STAGE'])).toContain('"group":"TRAINING","reason":null');
    expect(await answer('OTHER', assistant, everything)).toContain('"group":"OTHER","reason":"OTHER","details":null');
    expect(await answer('OTHER', owner, ['STAGE'])).toContain('"details":"secret"');
  });

  it('who has a grant without the stage reads no stop at all', async () => {
    expect(await answer('CNED', aViewer(), ['SCHOOLING'])).toContain('"contactStops":null');
  });
});
