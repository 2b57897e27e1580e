import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium from npm, without a screen or a system browser. Not with the package's own arguments: they switch
 * off the rules between origins, and everything dies with one page. Root has no sandbox.
 */
export async function launchBrowser(): Promise<Browser> {
  // The package unpacks into the temporary folder, under one name for everybody: another user's copy cannot be run.
  const own = join(tmpdir(), `passerelle-chromium-${userInfo().uid}`);
  mkdirSync(own, { recursive: true });
  process.env['TMPDIR'] = own;
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'],
  });
}
