import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, type TestCoordination } from '../testkit/coordination.ts';
import { Organisation } from './organisation.ts';

describe('what an organisation is', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  const read = async (kind: string | null) => {
    const em = hub.subgraph.worker();
    const made = em.create(Organisation, { name: `Une organisation ${kind}`, network: 'COORDINATION', kind, departement: '59' } as never) as Organisation;
    await em.flush();
    const { data } = await hub.as(null, 'query ($id: ID!) { organisation(id: $id) { isSpro isUnderSecret } }', { id: made.id });
    return data!['organisation'];
  };

  it.each(['CIO', 'MISSION_LOCALE', 'FRANCE_TRAVAIL'])('I02: %s is of the SPRO', async (kind) => {
    expect(await read(kind)).toEqual({ isSpro: true, isUnderSecret: false });
  });

  it.each(['ASE', 'CLUB_DE_PREVENTION', 'SERVICE_SOCIAL', 'CENTRE_SOCIAL', 'PJJ'])('I08: %s is under professional secret', async (kind) => {
    expect(await read(kind)).toEqual({ isSpro: false, isUnderSecret: true });
  });

  it('I02, I08: nothing is said of a kind that is none of these, or unknown', async () => {
    expect([await read('E2C'), await read(null)]).toEqual([{ isSpro: false, isUnderSecret: false }, { isSpro: false, isUnderSecret: false }]);
  });
});
