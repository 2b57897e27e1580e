import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../print/browser.testkit.ts';
import { startCatalogueHub, type CatalogueHub } from './hub.testkit.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let hub: CatalogueHub;
let browser: Browser;
beforeAll(async () => { [hub, browser] = await Promise.all([startCatalogueHub(), launchBrowser()]); });
afterAll(async () => {
  await browser?.close();
  await hub?.close();
});

describe('the public catalogue (E04), in a real browser', () => {
  let context: BrowserContext;
  let page: Page;
  let asked: string[];
  beforeEach(async () => {
    // Everything without a script, as on an old telephone.
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'fr-FR' });
    page = await context.newPage();
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
  });
  afterEach(() => context.close());
  const open = (path: string) => page.goto(`${hub.gateway.url}${path}`);
  const titles = () => page.locator('.card h3').allTextContents();

  it('a need and a town, by touch alone: chips search at once, with what is typed', async () => {
    await open('/catalogue');
    await page.getByLabel('Votre ville ou votre département').fill('Roubaix');
    await page.getByRole('button', { name: 'Apprendre un métier en travaillant' }).click();
    expect(new URL(page.url()).searchParams.get('besoin')).toBe('APPRENTISSAGE');
    await expect.poll(() => page.locator('h2').nth(0).textContent()).toMatch(/solutions pour «\sapprendre un métier en travaillant\s» près de Roubaix \(59\)/);
    expect(await titles()).toContain('CAP Boulanger en apprentissage');
    expect((await titles()).join()).not.toMatch(/Pâtissier/);
    // What was asked is still there, so that the next choice adds to it.
    expect(await page.getByLabel('Votre ville ou votre département').inputValue()).toBe('Roubaix');
    await page.getByText('Apprendre un métier en travaillant : changer').click();
    expect(await page.getByRole('button', { name: 'Apprendre un métier en travaillant' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('Un métier, un mot').fill('boulanjer');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(await titles()).toEqual(['CAP Boulanger en apprentissage']);
  });

  it('each result says for whom, where, when, how many places are left and whom to call', async () => {
    await open('/catalogue?ville=59&mot=boulanger');
    const card = page.locator('.card').first();
    for (const text of ['Centre d’apprentissage', /16 à 29 ans/, 'Tourcoing (59)', /Commence le|Déjà commencé le/, /places? (vacante|annoncée)s?|complet pour le moment/, /CMA Hauts-de-France/]) expect(await card.getByText(text).count(), String(text)).toBeGreaterThan(0);
    expect(await card.getByRole('link', { name: /Appeler le 03 53 01/ }).getAttribute('href')).toMatch(/^tel:\+3335301\d{4}$/);
  });

  it('by keyboard alone: skip link, fields, search with Enter, a result, and back', async () => {
    await open('/catalogue');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Aller au contenu');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('name')).toBe('mot');
    await page.keyboard.type('soudeur');
    await page.keyboard.press('Enter');
    await page.waitForURL(/mot=soudeur/);
    expect(new URL(page.url()).searchParams.get('besoin')).toBeNull();
    await page.locator('.card h3 a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /oudeur/ }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(expect.arrayContaining(['De quoi s’agit-il ?', 'Quand ?', 'Et maintenant ?', 'Besoin d’en parler à quelqu’un ?'].map((title) => title.replace(' ?', '\u00a0?'))));
  });

  it('a town that nobody knows is said beside its field; of several towns of one name, each can be chosen', async () => {
    await open('/catalogue?ville=Trifouillis');
    const field = page.getByLabel('Votre ville ou votre département');
    expect([await field.getAttribute('aria-invalid'), await page.locator('#ville-erreur').textContent()]).toEqual(['true', expect.stringContaining('Nous ne connaissons pas «\u00a0Trifouillis\u00a0»')]);
    await open('/catalogue?ville=saint-denis');
    expect(await page.locator('#resultats').textContent()).toMatch(/près de Saint-Denis/);
    expect(await page.getByRole('link', { name: /Saint-Denis \(97?[34]\)/ }).count()).toBeGreaterThan(0);
  });

  it('E03: around the town, as far as one chooses, and each result says how far it is and what is left', async () => {
    await open('/catalogue?ville=Roubaix');
    const near = await titles();
    const reasons = await page.locator('.card .reasons').allTextContents();
    expect(reasons.filter((text) => /à \d+ km|dans la commune ou tout près|se suit à distance/.test(text))).toHaveLength(reasons.length);
    expect(reasons.join()).toMatch(/\d+ places? (vacante|annoncée)s?/);
    await page.getByLabel('Jusqu’où').selectOption('10');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(new URL(page.url()).searchParams.get('km')).toBe('10');
    const nearer = await page.locator('.card .reasons .where').allTextContents();
    expect(nearer.flatMap((text) => /à (\d+) km/.exec(text)?.[1] ?? []).map(Number).filter((km) => km > 10)).toEqual([]);
    expect((await titles()).length).toBeLessThanOrEqual(near.length);
    await page.getByLabel('Jusqu’où').selectOption('dep');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(await page.locator('#resultats').textContent()).toMatch(/dans le département de Roubaix \(59\)/);
  });

  it('a slip of the keyboard: what may have been meant is one touch', async () => {
    await open('/catalogue?ville=Roubais&besoin=STAGE');
    await page.locator('#ville-erreur').getByRole('link', { name: 'Roubaix (59)' }).click();
    expect([new URL(page.url()).searchParams.get('besoin'), await page.locator('#resultats').textContent()]).toEqual(['STAGE', expect.stringContaining('près de Roubaix (59)')]);
  });

  it('E01: one family of solutions alone, with how many there are, and back', async () => {
    await open('/catalogue?ville=Nord');
    await page.getByText('Voir une seule famille de solutions').click();
    const link = page.locator('.families a').first();
    const count = Number(/\((\d+)\)$/.exec((await link.textContent())!)![1]);
    await link.click();
    expect(await page.locator('#resultats').textContent()).toMatch(new RegExp(`^${count} solution`));
    expect(await page.locator('.card').count()).toBe(Math.min(count, 20));
    await page.getByRole('link', { name: 'Voir toutes les familles de solutions' }).click();
    expect(new URL(page.url()).searchParams.get('famille')).toBeNull();
  });

  it('nothing found: what to take away is one touch, and a number to call stands on every page', async () => {
    await open('/catalogue?besoin=APPRENTISSAGE&mot=astronaute&ville=Roubaix');
    await page.getByText('Rien ne correspond à tout à la fois').waitFor();
    expect(await page.getByRole('link', { name: 'Appelez le 0 800 12 25 00' }).getAttribute('href')).toBe('tel:+33800122500');
    await page.getByRole('link', { name: 'Sans le mot cherché' }).click();
    expect((await titles()).length).toBeGreaterThan(1);
  });

  it('pages follow each other, and what was asked goes with them', async () => {
    await open('/catalogue');
    const first = await titles();
    await page.getByRole('link', { name: 'Voir les solutions suivantes' }).click();
    const second = await titles();
    expect([first.length, second.filter((t) => first.includes(t))]).toEqual([20, []]);
    await open('/catalogue?apres=n-importe-quoi');
    expect(await titles()).toEqual(first);
  });

  it('words are only words: markup typed in the search is shown as typed, and a solution that does not exist is said', async () => {
    const answer = await open(`/catalogue?ville=${encodeURIComponent('<img src=x onerror=alert(1)>"')}&besoin=<b>`);
    expect([answer?.status(), await page.locator('img').count(), await page.locator('#ville-erreur').textContent()]).toEqual([200, 0, expect.stringContaining('<img src=x')]);
    for (const id of ['0192f1a0-0000-7000-8000-000000000000', 'x', '..%2f..%2fgraphql']) {
      expect((await open(`/catalogue/${id}`))?.status(), id).toBe(404);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cette solution n’est plus proposée');
    }
  });

  it('nothing is asked of anybody else, no cookie is set, no script is let in', async () => {
    const answer = await open('/catalogue?ville=Roubaix');
    expect(asked.filter((url) => !url.startsWith(hub.gateway.url) && !url.startsWith('data:'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(await page.locator('script').count()).toBe(0);
  });

  it('the catalogue as files, through the gateway', async () => {
    const structures = (await (await fetch(`${hub.gateway.url}/data-inclusion/structures.json`)).json()) as { source: string }[];
    expect(structures.length).toBeGreaterThan(20);
    expect((await fetch(`${hub.gateway.url}/data-inclusion/secrets.json`)).status).toBe(404);
  });
});

describe('RGAA: what axe finds', () => {
  const ONE = 'the page of one solution';
  it.each(['/catalogue?mot=cap&ville=59', '/catalogue?ville=Trifouillis&besoin=STAGE', '/catalogue?mot=astronaute', ONE, '/catalogue/x'])('nothing on %s: on a telephone, a screen, at 400 % and on paper; nothing scrolls sideways', async (path) => {
    const page = await browser.newPage();
    // The pages let no script in: the browser itself puts the tool in.
    await (await page.context().newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
    await page.goto(`${hub.gateway.url}${path === ONE ? '/catalogue?mot=boulanger' : path}`);
    if (path === ONE) await page.locator('.card h3 a').first().click();
    await page.evaluate(axeSource);
    for (const [width, media] of [[390, 'screen'], [1_280, 'screen'], [320, 'screen'], [660, 'print']] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ media });
      const { violations } = await page.evaluate('axe.run()') as { violations: { id: string; nodes: { html: string }[] }[] };
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), `${media} ${width}`).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${media} ${width}`).toBeLessThanOrEqual(width);
    }
    await page.close();
  }, 60_000);

  it('what is touched is 44 px high at least', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${hub.gateway.url}/catalogue`);
    const heights = await page.evaluate(`[...document.querySelectorAll('button, form input:not([type=checkbox], [type=hidden]), .check label')].map((it) => it.getBoundingClientRect().height)`) as number[];
    expect(heights.length).toBeGreaterThan(15);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.close();
  });
});
