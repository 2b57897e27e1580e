import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printed } from '@passerelle/education/restitution/printed';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.testkit.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = {
  understood: 'Vous avez quitté le lycée en mars. La cuisine ne vous plaisait pas, et les trajets étaient longs.', strengths: 'Vous êtes à l’heure, et vous savez réparer un vélo.',
  wishes: 'Travailler de vos mains : un CAP en apprentissage serait possible.', contact: 'Mme Tremplin, mission locale : 03 20 00 00 00',
  nextSteps: [{ what: 'Préparer votre dossier pour la MLDS', who: 'Mme Tremplin', on: '2026-11-24' }, { what: 'Une semaine dans un garage', who: 'Le garage Dupont', on: '2026-12-01' }],
};

describe('the document given to a youth (B14), in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launchBrowser(); });
  afterAll(() => browser?.close());

  const opened = async (issuedOn: string | null) => {
    const page = await browser.newPage({ viewport: { width: 1_000, height: 1_200 } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.setContent(printed({ kind: 'AFTER_DIAGNOSIS', text: TEXT, issuedOn }));
    return { page, requests };
  };

  it.each([['issued', '2026-11-20'], ['draft', null]])('RGAA: axe finds nothing in it, wide, narrow or on paper (%s)', async (_, issuedOn) => {
    const { page } = await opened(issuedOn);
    for (const [width, media] of [[1_000, 'screen'], [320, 'screen'], [660, 'print']] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate('axe.run()') as { violations: { id: string }[] };
      expect(violations.map(({ id }) => id), `${media} ${width}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${media} ${width}`).toBeLessThanOrEqual(width);
    }
  });

  it('is read easily: 16 px at least on a screen, 12 points for what counts on paper', async () => {
    const { page } = await opened('2026-11-20');
    const sizes = (selector: string) => page.evaluate(`[...document.querySelectorAll('${selector}')].map((it) => parseFloat(getComputedStyle(it).fontSize))`) as Promise<number[]>;
    expect(Math.min(...await sizes('p, li, dd, h1, h2'))).toBeGreaterThanOrEqual(16);
    await page.emulateMedia({ media: 'print' });
    expect(Math.min(...await sizes('section:not(.words) p, li'))).toBeGreaterThanOrEqual(16);
  });

  it('stands on one sheet of A4, and asks nothing of anybody', async () => {
    const { page, requests } = await opened('2026-11-20');
    const sheets = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g);
    expect(sheets).toHaveLength(1);
    expect(requests.filter((url) => /^https?:/.test(url))).toEqual([]);
  });
});
