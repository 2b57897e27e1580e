import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** A small OIDC issuer on a real port: discovery, its key, access tokens. */
export interface TestIssuer {
  readonly url: string;
  token(subject: string, claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

export async function anIssuer(): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'issuer', alg: 'ES256', use: 'sig' };
  let url = '';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }));
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (subject, claims = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({ iss: url, aud: 'passerelle', sub: subject, iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'issuer' }).sign(privateKey);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => { server.close(done); });
    },
  };
}
