import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** A real Chromium from npm, as the gateway's page is tested with: each user unpacks it for itself, and root has no sandbox. */
export async function launchBrowser(): Promise<Browser> {
  const own = join(tmpdir(), `passerelle-chromium-${userInfo().uid}`);
  mkdirSync(own, { recursive: true });
  process.env['TMPDIR'] = own;
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'] });
}
