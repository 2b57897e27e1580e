import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { Scope } from '@passerelle/kit/trust/scope';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, aMentor, anAssociation, aPair, type House } from '../house.testkit.ts';

const SLICE = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Youth {
  mentoring { mentorships { mentorName objective plannedEndOn endsBeforeSixMonths association { name } mentor { displayName } } }
} } }`;

describe('Youth.mentoring', () => {
  let house: House;
  const viewer = aViewer();
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const youthUnder = async (id: string, scopes: readonly Scope[], changes = {}) => ({ __typename: 'Youth', id, grant: await house.subgraph.authority.grant(viewer, id, scopes, changes) });
  const read = (representations: object[]) => house.subgraph.execute(SLICE, { viewer, variables: { representations } });

  it('F13: shows the pairs of the youth, with the mentor’s name and not the mentor’s sheet', async () => {
    const youthId = randomUUID();
    const mentor = await aMentor(house);
    await aPair(house, { youthId, mentorId: mentor.id, startedOn: '2026-08-31' });
    const { data, errors } = await read([await youthUnder(youthId, ['MENTORING'])]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ mentoring: { mentorships: [
      { mentorName: 'Colombe Grandlivre', objective: 'SCOLAIRE', plannedEndOn: '2027-02-28', endsBeforeSixMonths: false, association: { name: 'Afev' }, mentor: null },
    ] } }] });
  });

  it('3.3: withheld is null without an error, none is an empty slice', async () => {
    const youthId = randomUUID();
    await aPair(house, { youthId });
    const withheld = await read([await youthUnder(youthId, ['IDENTITY', 'SCHOOLING', 'CASE', 'SOLUTION'])]);
    expect(withheld).toMatchObject({ data: { _entities: [{ mentoring: null }] } });
    expect(withheld.errors).toBeUndefined();
    expect((await read([await youthUnder(randomUUID(), ['MENTORING'])])).data).toEqual({ _entities: [{ mentoring: { mentorships: [] } }] });
  });

  it('3.1: another viewer’s grant, or one for another youth, opens nothing', async () => {
    const youthId = randomUUID();
    await aPair(house, { youthId });
    const stolen = await house.subgraph.authority.grant(aViewer(), youthId, ['MENTORING']);
    const misplaced = await house.subgraph.authority.grant(viewer, randomUUID(), ['MENTORING']);
    for (const grant of [stolen, misplaced, 'forged']) {
      expect(JSON.stringify((await read([{ __typename: 'Youth', id: youthId, grant }])).data ?? {})).not.toContain('Colombe');
    }
  });

  it('3.5: a merged youth’s pairs are found under every id that its grant names', async () => {
    const [current, former] = [randomUUID(), randomUUID()];
    await aPair(house, { youthId: former, mentorName: 'Avant' });
    const { data } = await read([await youthUnder(current, ['MENTORING'], { ids: [current, former] })]);
    expect(data).toMatchObject({ _entities: [{ mentoring: { mentorships: [{ mentorName: 'Avant' }] } }] });
  });

  it('thirty youths with many pairs cost the statements of one', async () => {
    const associations = await Promise.all(Array.from({ length: 4 }, (_, i) => anAssociation(house.subgraph, { name: `A${i}` })));
    const youths = await Promise.all(Array.from({ length: 30 }, async () => {
      const id = randomUUID();
      for (const association of associations) await aPair({ ...house, association }, { youthId: id });
      return youthUnder(id, ['MENTORING']);
    }));
    const count = async (some: object[]) => (await statementsOf(house.subgraph.running.services.app, () => read(some))).length;
    expect(await count(youths.slice(0, 1))).toBe(2);
    expect(await count(youths)).toBe(2);
  });
});
