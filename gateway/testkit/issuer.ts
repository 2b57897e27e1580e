import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** A small OIDC issuer: discovery, keys that rotate, tokens of every kind. */
export class TestIssuer {
  keyFetches = 0;
  url = '';
  #server: Server | undefined;
  #keys: { kid: string; pair: Pair; jwk: JWK }[] = [];

  async start(): Promise<void> {
    await this.rotate();
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/jwks') {
        this.keyFetches += 1;
        response.end(JSON.stringify({ keys: this.#keys.map(({ jwk }) => jwk) }));
      } else response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/jwks` }));
    });
    const port = this.url ? Number(new URL(this.url).port) : 0;
    await new Promise<void>((done) => { server.listen(port, '127.0.0.1', done); });
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.#server = server;
  }

  /** A new signing key; the old ones stay published until `retire`. */
  async rotate(): Promise<void> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const kid = `k${this.#keys.length}-${Math.random()}`;
    this.#keys.push({ kid, pair, jwk: { ...await exportJWK(pair.publicKey), kid, alg: 'ES256', use: 'sig' } });
  }

  /** Forgets all keys but the newest. */
  retire(): void {
    this.#keys = this.#keys.slice(-1);
  }

  get publicJwk(): JWK { return this.#keys.at(-1)!.jwk; }

  /** An access token as it should be, unless told otherwise. */
  token({ claims = {}, header = {} }: { claims?: JWTPayload; header?: { typ?: string; kid?: string } } = {}): Promise<string> {
    const { kid, pair } = this.#keys.at(-1)!;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iss: this.url, aud: 'passerelle', sub: 'eve', iat: now, exp: now + 300, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header }).sign(pair.privateKey);
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => { this.#server?.close(done); });
  }
}
