import { GRANT } from '@passerelle/kit/trust/keys';
import { decodeProtectedHeader, SignJWT, importJWK } from 'jose';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Membership } from '../platform/membership.ts';
import { Post } from '../person/post.ts';
import { aCoordination, aRecord, claimsOf, type TestCoordination } from '../testkit/coordination.ts';
import { anIssuer } from '../testkit/issuer.ts';
import { rotateKeys } from '../testkit/keys.ts';

describe('passports and keys', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());
  const exchange = (token: string) => hub.post('/passport', {}, token);

  it('3.1: an access token is exchanged for what the register knows of the person now, for 60 s', async () => {
    const { status, body } = await exchange(await hub.issuer.token('adviser'));
    expect(status).toBe(200);
    const claims = claimsOf(body.passport);
    expect(claims).toMatchObject({
      sub: hub.people.adviser, organisation: hub.organisations['mission'], network: 'MISSION_LOCALE', roles: ['ADVISER'], platforms: [{ id: hub.platforms.nord, circle: 1 }],
      habilitated: true, charter: true, machine: false, territory: ['59'],
    });
    expect(claims.exp! - claims.iat!).toBe(60);
  });

  it('3.1: an unknown person gets none; a token forged, expired, for another audience or of another issuer is refused', async () => {
    expect((await exchange(await hub.issuer.token('nobody'))).status).toBe(403);
    const forger = await anIssuer();
    const now = Math.floor(Date.now() / 1000);
    for (const token of [
      await forger.token('assistant'), await forger.token('assistant', { iss: hub.issuer.url }), await hub.issuer.token('assistant', { exp: now - 60 }),
      await hub.issuer.token('assistant', { aud: 'other' }), 'x.y.z', '', `${(await hub.issuer.token('assistant')).split('.').slice(0, 2).join('.')}.`,
    ]) expect((await exchange(token)).status).toBe(401);
    await forger.close();
  });

  it('3.1: somebody whose post ended, or whose organisation left the platform, is out with the next passport', async () => {
    const em = hub.subgraph.worker();
    await em.nativeUpdate(Post, { id: hub.posts.colleague }, { endedOn: '2020-01-01' });
    await em.nativeUpdate(Membership, { organisationId: hub.organisations['cio']! }, { endedOn: '2020-01-01' });
    expect((await exchange(await hub.issuer.token('colleague'))).status).toBe(403);
    expect(claimsOf((await exchange(await hub.issuer.token('counsellor'))).body.passport)).toMatchObject({ platforms: [] });
  });

  it('3.1: only passports open: not an access token, not a grant, not a passport of another key or type', async () => {
    const [youth] = await hub.register('education/leaver', [aRecord()]);
    const grant = (await hub.post('/grants', { youths: [youth!.youthId] }, await hub.passport('assistant'))).body.grants[youth!.youthId]!;
    const { keys } = JSON.parse(await readFile(hub.keysFile, 'utf8')) as { keys: { kid: string }[] };
    const claims = claimsOf(await hub.passport('assistant'));
    const wrongType = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: keys[0]!.kid, typ: GRANT.typ }).sign(await importJWK(keys[0]! as never, 'EdDSA'));
    for (const passport of [await hub.issuer.token('assistant'), grant, wrongType, await hub.subgraph.authority.passport({})]) {
      expect(await hub.subgraph.execute('{ me { roles } }', { passport })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
  });

  it('3.1: a key rotates without a restart: the new one signs, what the elder signed stays good, both are published', async () => {
    const before = await hub.passport('assistant');
    const fresh = await rotateKeys(hub.keysFile);
    const after = (await exchange(await hub.issuer.token('assistant'))).body.passport;
    expect(decodeProtectedHeader(after).kid).toBe(fresh);
    const jwks = (await (await fetch(`${hub.subgraph.url}/.well-known/jwks.json`)).json()) as { keys: Record<string, string>[] };
    expect(jwks.keys).toHaveLength(2);
    expect(JSON.stringify(jwks)).not.toContain('"d"');
    for (const passport of [before, after]) expect((await hub.subgraph.execute('{ me { roles } }', { passport })).data).toEqual({ me: { roles: ['ASSISTANT'] } });
  });
});
