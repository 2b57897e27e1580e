import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { leafletOf } from '@passerelle/mentoring/leaflet/leaflet';
import { chooserPage, leafletPage } from '@passerelle/mentoring/leaflet/leaflet-page';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentoringOffers, organisations } from '../demo/index.ts';
import { launchBrowser } from './browser.testkit.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const leaflet = leafletOf({
  territory: 'Nord (59)', on: '2026-11-22', isCut: false, events: [], consortia: [],
  associations: organisations.filter((o) => o.kind === 'ASSOCIATION_MENTORAT').map(({ key, name }) => ({ id: key, name })) as never,
  offers: mentoringOffers.map((o) => ({ ...o, id: o.key, associationId: o.association, areas: [], departements: [], placesLeft: o.places, confirmedOn: '2026-10-01' })) as never,
});

describe('the leaflet of mentoring offers (F17), in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launchBrowser(); });
  afterAll(() => browser?.close());

  it.each([['leaflet', leafletPage(leaflet, '/plaquette.pdf?departement=59')], ['choice', chooserPage('Ce territoire n’est pas reconnu.')]])('RGAA: axe finds nothing in it, wide, narrow or on paper (%s)', async (_, html) => {
    const page = await browser.newPage();
    await page.setContent(html);
    for (const [width, media] of [[1_000, 'screen'], [320, 'screen'], [660, 'print']] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate('axe.run()') as { violations: { id: string }[] };
      expect(violations.map(({ id }) => id), `${media} ${width}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${media} ${width}`).toBeLessThanOrEqual(width);
    }
  });

  it('prints on A4, no entry cut by a sheet, without what is for a screen', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(leafletPage(leaflet, '/plaquette.pdf?departement=59'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pdf').isVisible()).toBe(false);
    const sheets = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.length).toBeLessThan(mentoringOffers.length);
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
  });
});
