import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missionsLocales } from '../index.ts';
import { MissionLocale } from '../mission-locale/mission-locale.ts';
import { seenByCode } from '../mission-locale/seen-by-code.ts';

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
afterAll(() => subgraph.close());

it('G06: four partners of Québec, five missions locales, three axes, since 2009, without signing in and in one statement', async () => {
  await subgraph.worker().insertMany(MissionLocale, ['86066S00', '17300S00'].map(seenByCode));
  let data: unknown;
  const seen = await statementsOf(subgraph.running.services.app, async () => {
    ({ data } = await subgraph.execute('{ twinnings { since axes foreignPartners { name territory country } missionsLocales { name missionLocale { code } } } }'));
  });
  expect(data).toEqual({ twinnings: [{
    since: 2009, axes: ['COMPANY', 'DROPOUT', 'MOBILITY'],
    foreignPartners: [['de l’Abitibi', 'Abitibi'], ['du Témiscamingue', 'Témiscamingue'], ['d’Amos', 'Amos'], ['du Saguenay', 'Saguenay']].map(([of, territory]) => ({ name: `Carrefour jeunesse-emploi ${of}`, territory, country: 'Québec' })),
    missionsLocales: [
      { name: 'Saintonge', missionLocale: null }, { name: 'La Rochelle-Ré-Pays d’Aunis', missionLocale: { code: '17300S00' } }, { name: 'Angoumois et Horte et Tardoire', missionLocale: null },
      { name: 'Sud Deux-Sèvres', missionLocale: null }, { name: 'Nord Vienne', missionLocale: { code: '86066S00' } },
    ],
  }] });
  expect(seen).toHaveLength(1);
});
