import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { education } from '../index.ts';
import { AcademyContact } from './academy-contact.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(education);
  const em = subgraph.worker();
  for (const academie of ['Poitiers', 'Lille']) em.create(AcademyContact, { academie, phone: '05 00 00 00 00', email: 'siei@example.fr', hours: 'de 9 h à 17 h' } as never);
  await em.flush();
});
afterAll(() => subgraph.close());

it('A27: anybody finds who helps in each academy, and the national number', async () => {
  const { data } = await subgraph.execute('{ academyContacts { academie phone email hours nationalNumber } }');
  expect(data).toEqual({ academyContacts: ['Lille', 'Poitiers'].map((academie) => ({ academie, phone: '05 00 00 00 00', email: 'siei@example.fr', hours: 'de 9 h à 17 h', nationalNumber: '0800 00 66 12' })) });
  expect((await subgraph.execute('{ academyContacts(academie: "Lille") { academie } }')).data).toEqual({ academyContacts: [{ academie: 'Lille' }] });
});
