import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium from npm, without a screen or a system browser. Not with the package's own arguments: they switch
 * off the rules between origins, and everything dies with one page. Root has no sandbox.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu'],
  });
}
