import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './testkit/browser.ts';
import { startHubWithPage } from './testkit/hub-with-page.ts';

/** What `npm run build` made of the page. */
const built = new URL('dist', import.meta.url).pathname;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the page at /', () => {
  let hub: Awaited<ReturnType<typeof startHubWithPage>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requests: Request[];
  let complaints: string[];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startHubWithPage(built), launchBrowser()]);
    // One for all: it keeps the editor's files, which are most of what a page costs.
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.close();
  });
  beforeEach(async () => {
    page = await context.newPage();
    requests = [];
    complaints = [];
    page.on('request', (request) => requests.push(request));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => { if (/Content.Security|Failed to fetch/i.test(message.text())) complaints.push(message.text()); });
    // What the gateway will say itself one day: until then the page believes in the usual port.
    await page.route('**/sign-in.json', (route) => route.fulfill({ json: {
      issuer: hub.issuer, personas: [{ key: 'assistant', name: 'Capucine Passereau', description: 'Suit les jeunes' }] } }));
    await page.goto(hub.page);
    await page.getByRole('button', { name: 'Mes jeunes' }).and(page.locator(':enabled')).waitFor();
  });
  afterEach(async () => {
    for (const open of context.pages()) {
      await open.evaluate('localStorage.clear()');
      await open.close();
    }
    await context.clearCookies();
  });

  const signIn = async (name = 'Capucine Passereau') => {
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByText('Connecté :').waitFor();
    await page.getByRole('button', { name: 'Mes jeunes' }).and(page.locator(':enabled')).waitFor();
  };
  const shown = (section: string) => page.evaluate(`globalThis.__MONACO.editor.getModels().find((it) => it.uri.path.endsWith('${section}')).getValue()`) as Promise<string>;

  test('offline: nothing is asked of another origin, and the content policy of the gateway stops nothing', async () => {
    await page.locator('.monaco-editor').first().waitFor();
    expect(requests.map((it) => it.url()).filter((url) => !url.startsWith(hub.page) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the page is French, says that nobody is signed in and what answers then', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.title()).toBe('Passerelle');
    await page.getByText('Vous n’êtes pas connecté : seuls les catalogues publics répondent.').waitFor();
  });

  test('typed as 127.0.0.1, it moves to the name that the sign-in server sends people back to', async () => {
    await page.goto(hub.page.replace('localhost', '127.0.0.1'));
    await page.waitForURL(hub.page);
  });

  test('narrow: the answer stands below the question, in sight', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const [question, answer] = await Promise.all(['.graphiql-query-editor', '.graphiql-response'].map((it) => page.locator(it).boundingBox()));
    expect(answer?.y).toBeGreaterThan(question?.y ?? Infinity);
    expect(answer?.width).toBeGreaterThan(150);
  });

  test('keyboard: skip link, then sign-in, then the examples in their order', async () => {
    const order: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate('document.activeElement.textContent') as string);
    }
    expect(order).toEqual(['Aller à l’éditeur', 'Se connecter', 'Mes jeunes', 'Dossier d’un jeune', 'Consigner un appel', 'Ma liste de campagne', 'Mes tâches', 'Fiche d’entretien à imprimer', 'Solutions (public)', 'Établissements (public)']);
  });

  test('RGAA: axe finds nothing serious in the bar, signed out or in, wide or at 400 %', async () => {
    const look = async () => {
      await page.evaluate(axeSource);
      const found = await page.evaluate(`axe.run({ include: [['.bar'], ['.skip']] })`) as { violations: { id: string; impact: string }[] };
      return found.violations.filter(({ impact }) => ['serious', 'critical'].includes(impact)).map(({ id }) => id);
    };
    expect(await look()).toEqual([]);
    await signIn();
    expect(await look()).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await look()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  test('a person signs in through the sign-in server, is named, and a reload keeps them', async () => {
    await signIn();
    expect(page.url()).toBe(hub.page);
    await page.getByText('Suit les jeunes').waitFor();
    await page.reload();
    await page.getByText('Connecté :').waitFor();
    await page.getByRole('button', { name: 'Changer de personne' }).click();
    await page.getByRole('button', { name: 'Anatole Loindici' }).click();
    await page.getByText('Connecté : Anatole Loindici').waitFor();
  });

  test('« Dossier d’un jeune » fills the identifier with the first youth of the signed-in person', async () => {
    await page.getByRole('button', { name: 'Dossier d’un jeune' }).click();
    await page.getByText('Connectez-vous pour que l’identifiant se remplisse').waitFor();
    await signIn();
    await page.getByRole('button', { name: 'Dossier d’un jeune' }).click();
    await page.getByText('Exemple « Dossier d’un jeune » ouvert.').waitFor();
    expect(JSON.parse(await shown('variables.json'))).toEqual({ id: 'y0' });
    expect(await shown('operation.graphql')).toContain('query YouthRecord');
  });

  test('an operation is sent with the token, and its answer shown', async () => {
    await signIn();
    await page.evaluate(`globalThis.__MONACO.editor.getModels().find((it) => it.uri.path.endsWith('operation.graphql')).setValue('query Q { hello youth(id: "7") { name } }')`);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await expect.poll(() => shown('response.json')).toContain('bonjour');
    expect(JSON.parse(await shown('response.json'))).toMatchObject({ data: { youth: { name: 'Ève' } } });
    const sent = requests.findLast((it) => it.url().endsWith('/graphql'));
    expect(sent?.headers()['authorization']).toMatch(/^Bearer ey/);
  });

  test('a page to print in an answer opens by its link, as it was sent, and runs no script; a table is saved', async () => {
    const printable = '<!doctype html><html lang="fr"><title>Fiche</title><body><h1>Fiche d’entretien</h1><script>document.title = "ran"</script></body></html>';
    await page.route('**/graphql', (route) => route.fulfill({ json: { data: { dropoutCase: { sheets: [{ printable }], registerCsv: 'numero;ouvert\r\n2026-0001;2026-11-02\r\n' } } } }));
    await page.getByRole('button', { name: 'Solutions (public)' }).click();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.getByRole('link', { name: /Enregistrer le tableau : dropoutCase.registerCsv/ }).waitFor();
    const [opened] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: /Ouvrir pour imprimer : dropoutCase.sheets.1.printable/ }).click()]);
    await opened.getByRole('heading', { name: 'Fiche d’entretien' }).waitFor();
    expect(await opened.title()).toBe('Fiche');
  });

  test('a token that ended is said so, and signing in again takes one click', async () => {
    await signIn();
    await page.evaluate(`sessionStorage.setItem('passerelle:session', JSON.stringify({ ...JSON.parse(sessionStorage.getItem('passerelle:session')), expiresAt: Date.now() - 1 }))`);
    await page.reload();
    await page.getByText('Votre connexion a expiré.').waitFor();
    await page.getByRole('button', { name: 'Se reconnecter' }).click();
    await page.getByText('Connecté :').waitFor();
  });

  test('signing out leaves nothing of the person in the browser', async () => {
    await signIn();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByText('Vous n’êtes pas connecté').waitFor();
    expect(await page.evaluate(`JSON.stringify({ ...localStorage, ...sessionStorage })`)).not.toMatch(/ey[\w-]+\.|assistant/);
  });

  test('a sign-in server that does not answer is said in French', async () => {
    await page.route(`${hub.issuer}/**`, (route) => route.abort());
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').filter({ hasText: 'ne répond pas' }).waitFor();
  });
});
