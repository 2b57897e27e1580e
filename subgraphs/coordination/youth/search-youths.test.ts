import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../journal/access.ts';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

const SEARCH = 'query ($name: String!, $born: LocalDate) { searchYouths(name: $name, birthDate: $born) { id identity { givenName } } }';

describe('person search', () => {
  let hub: TestCoordination;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    hub = await aCoordination();
    const put = async (key: string, changes: Parameters<typeof aRecord>[0]) => { ids[key] = (await hub.register('missions-locales/file', [aRecord(changes)], 'MISSION_LOCALE'))[0]!.youthId; };
    await put('nord', { familyName: 'Dúbois-Lefèvre', givenName: 'Éloïse', birthDate: '2008-01-01' });
    await put('sud', { familyName: 'Dubois', givenName: 'Eloi', birthDate: '2007-02-02', communeCode: '86194' });
    await put('held', { familyName: 'Dubois', givenName: 'Elsa', birthDate: '2006-03-03', communeCode: null, owner: { scheme: 'imilo', code: '62041S00' }, ground: 'HOLDS_FILE' });
    await put('child', { familyName: 'Dubois', givenName: 'Emma', birthDate: '2016-03-03' });
    await hub.register('jdc/line', Array.from({ length: 30 }, () => aRecord({ familyName: 'Cohorte' })));
  });
  afterAll(() => hub.close());

  const find = async (who: PersonKey, name: string, born?: string) => {
    const { data, errors } = await hub.as(who, SEARCH, { name, born });
    return errors ? errors[0]!.extensions.code : (data!['searchYouths'] as { id: string }[]).map((y) => y.id);
  };

  it('3.1: finds unaccented, in any order, with a slip, within its own audience only', async () => {
    for (const name of ['dubois', 'ELOISE DUBOIS', 'lefevre eloise', 'Dubois Eloize']) expect(await find('assistant', name), name).toEqual([ids['nord']]);
    expect(await find('assistantSud', 'Dubois')).toEqual([ids['sud']]);
    expect(await find('holder', 'Dubois')).toEqual([ids['held']]);
    for (const who of ['pilot', 'provider', 'notHabilitated', 'notSigned', 'operator'] as const) expect(await find(who, 'Dubois'), who).toEqual([]);
  });

  it('B21, 3.2: nobody under 16; a birth date narrows; three letters at least; 20 answers at most', async () => {
    expect(await find('assistant', 'Dubois Emma')).not.toContain(ids['child']);
    expect(await find('assistant', 'Dubois', '2008-01-02')).toEqual([]);
    expect(await find('assistant', 'Dubois', '2008-01-01')).toEqual([ids['nord']]);
    expect(await find('assistant', ' d’u ')).toBe('BAD_USER_INPUT');
    expect(await find('assistant', 'Cohorte')).toHaveLength(20);
    expect(await find('assistant', `%' or true --`)).toEqual([]);
  });

  it('3.4: every name that a search shows is journalled as a search', async () => {
    const em = hub.subgraph.worker();
    const before = await em.count(Access, { kind: 'SEARCH', youthId: ids['nord']! });
    await find('assistant', 'Eloise');
    expect(await em.count(Access, { kind: 'SEARCH', youthId: ids['nord']! })).toBe(before + 1);
  });
});
