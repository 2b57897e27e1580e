import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSignIn } from '@passerelle/scripts/sign-in';
import { keySet } from '@passerelle/scripts/sign-in/keys';
import { startHub } from '../../testkit/hub.ts';
import { defaultTimings } from '../../settings.ts';

/** A port that nobody uses: the sign-in server must know the page's address before the gateway has one. */
const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => { resolve(port); });
  });
});

/** The real gateway serving the built page, in front of small subgraphs, with the real development sign-in server. */
export async function startHubWithPage(staticDirectory: string) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-page-'));
  const port = await freePort();
  const page = `http://localhost:${port}/`;
  const signIn = await startSignIn({
    port: 0, cookieSecret: 'a', clientSecret: () => 's', redirectUris: [page], keys: await keySet(join(folder, 'keys.json'), 'ES256'),
    personas: [
      { key: 'assistant', name: 'Capucine Passereau', description: 'Suit les jeunes', machine: false },
      { key: 'outsider', name: 'Anatole Loindici', description: 'Autre territoire', machine: false },
    ],
  });
  const hub = await startHub(defaultTimings, { port, staticDirectory, issuers: [signIn.issuer] });
  return {
    page, hub, issuer: signIn.issuer,
    async close() {
      await hub.close();
      await signIn.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
