import { randomUUID } from 'node:crypto';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { addMonths } from '@passerelle/kit/values/date';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { forgetPast } from './forget-under-sixteen.ts';
import { isUnderSixteen, release, withhold } from './withhold.ts';
import { WithheldLeaver } from './withheld-leaver.ts';

describe('A03: under 16 at the processing date', () => {
  it('16 on the day is in, any day before is out', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)).filter((d) => !d.endsWith('02-29'));
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 400 }), (birth, days) => {
      const sixteen = addMonths(birth, 16 * 12);
      const before = new Date(Date.parse(sixteen) - days * 86_400_000).toISOString().slice(0, 10);
      expect(isUnderSixteen(birth, sixteen)).toBe(false);
      expect(isUnderSixteen(birth, before)).toBe(true);
    }));
  });

  describe('what is kept', () => {
    let subgraph: TestSubgraph;
    beforeAll(async () => { subgraph = await startTestSubgraph(education); });
    afterAll(() => subgraph.close());
    const rows = () => subgraph.worker().find(WithheldLeaver, {}, { orderBy: { reference: 'asc' } });

    it('the row until the processing date, the reference alone after; the same row again is not another', async () => {
      // Far ahead: the subgraph's own job forgets what is past today as soon as it starts.
      const row = { externalId: '464008599JH|0595120V|2025-09-06', row: { NOM: 'Lefèvre' } };
      expect(await withhold(subgraph.worker(), 'sortants', [row], '2099-10-31', '2099-10-31')).toBe(1);
      expect(await rows()).toMatchObject([{ reason: 'UNDER_16', row: { NOM: 'Lefèvre' } }]);
      expect(await forgetPast(subgraph.running.services, '2099-10-31')).toBe(0);
      expect(await forgetPast(subgraph.running.services, '2099-11-01')).toBe(1);
      const [kept] = await rows();
      expect(await subgraph.worker().execute('select "row" is null as empty from withheld_leaver')).toEqual([{ empty: true }]);
      expect(JSON.stringify(kept)).not.toMatch(/Lef|464008599/);
      expect(await withhold(subgraph.worker(), 'sortants', [row], '2099-10-31', '2099-11-01')).toBe(0);
      expect(await subgraph.worker().execute('select "row" is null as empty from withheld_leaver')).toEqual([{ empty: true }]);
    });

    it('a corrected birth date releases it', async () => {
      expect(await release(subgraph.worker(), 'sortants', ['464008599JH|0595120V|2025-09-06'])).toBe(1);
    });

    it('requests cannot read the table at all: second wall', async () => {
      await withhold(subgraph.worker(), 'jdc', [{ externalId: randomUUID(), row: {} }], '2099-10-31', '2026-11-01');
      const em = subgraph.running.services.app.em.fork();
      expect(await em.find(WithheldLeaver, {})).toEqual([]);
    });
  });
});
