import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CharterVersion } from '../charter/charter-version.ts';
import { Organisation } from '../organisation/organisation.ts';
import { aCoordination, claimsOf, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';

describe('the shared directory', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  /** Runs a mutation; gives its refusal's code, a top-level code, or `ok`. */
  const attempt = async (who: PersonKey, mutation: string, type: string, i: Record<string, unknown>) => {
    const { data, errors } = await hub.as(who, `mutation ($i: ${type}!) { m: ${mutation}(input: $i) { userErrors { code } } }`, { i });
    return errors?.[0]?.extensions.code ?? (data!['m'] as { userErrors: { code: string }[] }).userErrors[0]?.code ?? 'ok';
  };
  const circles = async () => (await hub.as(null, 'query ($id: ID!) { platform(id: $id) { circle1 { name } circle2 { name } } }', { id: hub.platforms.nord })).data!['platform'] as { circle1: { name: string }[]; circle2: { name: string }[] };

  it('D11: anyone reads organisations and platforms, by network, département and part of the name', async () => {
    const { data, errors } = await hub.as(null, '{ organisations(network: MISSION_LOCALE, departement: "59", name: "out_") { edges { node { name } } } platforms(departement: "59") { edges { node { name circle1 { name } } } } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ organisations: { edges: [] }, platforms: { edges: [{ node: { name: 'nord', circle1: expect.arrayContaining([{ name: 'cio' }]) } }] } });
    expect((await hub.as(null, '{ organisations(name: "OUTS") { edges { node { name network } } } }')).data).toMatchObject({ organisations: { edges: [{ node: { name: 'outsider' } }] } });
  });

  it('D11: people are for members only; the binôme of a platform is named', async () => {
    const PEOPLE = `query ($o: ID!, $p: ID!) { people(organisation: $o) { edges { node { role person { familyName posts { role organisation { name } } } } } } platform(id: $p) { responsables { givenName } } }`;
    const variables = { o: hub.organisations['mission'], p: hub.platforms.nord };
    const { data } = await hub.as('pilot', PEOPLE, variables);
    expect(data).toMatchObject({ people: { edges: expect.arrayContaining([{ node: expect.objectContaining({ role: 'ADVISER' }) }]) }, platform: { responsables: [{ givenName: 'responsable' }] } });
    expect((await hub.as(null, PEOPLE, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await hub.as(null, 'query ($p: ID!) { platform(id: $p) { responsables { givenName } } }', { p: variables.p })).data).toEqual({ platform: { responsables: null } });
  });

  it('me: the person, its organisation, roles, platforms, and whether the charter is signed', async () => {
    const ME = '{ me { roles isHabilitated hasSignedCharter person { givenName } organisation { name } platforms { name } } }';
    expect((await hub.as('notSigned', ME)).data).toEqual({ me: { roles: ['ASSISTANT'], isHabilitated: true, hasSignedCharter: false, person: { givenName: 'notSigned' }, organisation: { name: 'psad' }, platforms: [{ name: 'nord' }] } });
  });

  it('D10: signing the version in force opens with the next passport; another version, or a machine, does not', async () => {
    expect(await attempt('notSigned', 'signCharter', 'SignCharterInput', { version: 7 })).toBe('NOT_IN_FORCE');
    expect(await attempt('integration', 'signCharter', 'SignCharterInput', { version: 1 })).toBe('NOT_A_PERSON');
    expect(await attempt('notSigned', 'signCharter', 'SignCharterInput', { version: 1 })).toBe('ok');
    expect(await attempt('notSigned', 'signCharter', 'SignCharterInput', { version: 1 })).toBe('ok');
    expect(claimsOf(await hub.passport('notSigned'))).toMatchObject({ charter: true });
    const em = hub.subgraph.worker();
    const next = em.create(CharterVersion, { number: 2, text: 'Nouvelle', inForceFrom: '2026-01-01' } as never);
    await em.flush();
    expect((await hub.as(null, '{ charterVersion { number } }')).data).toEqual({ charterVersion: { number: 2 } });
    expect(claimsOf(await hub.passport('notSigned'))).toMatchObject({ charter: false });
    await em.remove(next).flush();
  });

  it('3.2: anyone reads the charter, article by article, with its legal basis', async () => {
    const { data } = await hub.as(null, '{ charter { network ground title scopes needsHabilitation legalBasis } }');
    expect(data!['charter']).toContainEqual({ network: 'MENTORING', ground: 'REFERRAL', title: 'Destinataire d’une orientation en cours', scopes: ['IDENTITY', 'CONTACT', 'MENTORING'], needsHabilitation: false, legalBasis: 'CONSENTEMENT' });
    expect(JSON.stringify(data)).not.toContain('PILOTAGE');
  });

  it('D01, D02: a responsable welcomes, moves and removes members of its own platform, and no other’s', async () => {
    const member = { platformId: hub.platforms.nord, organisationId: hub.organisations['holder'] };
    const names = async () => { const c = await circles(); return [c.circle1, c.circle2].map((list) => list.some((o) => o.name === 'holder')); };
    expect(await attempt('assistant', 'addMember', 'AddMemberInput', { ...member, circle: 2 })).toBe('FORBIDDEN');
    expect(await attempt('responsable', 'addMember', 'AddMemberInput', { ...member, platformId: hub.platforms.sud, circle: 2 })).toBe('FORBIDDEN');
    expect(await attempt('responsable', 'addMember', 'AddMemberInput', { ...member, circle: 3 })).toBe('NO_SUCH_CIRCLE');
    expect(await attempt('responsable', 'addMember', 'AddMemberInput', { ...member, circle: 2 })).toBe('ok');
    expect(await names()).toEqual([false, true]);
    expect(await attempt('responsable', 'addMember', 'AddMemberInput', { ...member, circle: 1 })).toBe('ok');
    expect(await names()).toEqual([true, false]);
    expect(claimsOf(await hub.passport('holder'))).toMatchObject({ platforms: [{ id: hub.platforms.nord, circle: 1 }] });
    expect(await attempt('responsable', 'removeMember', 'RemoveMemberInput', member)).toBe('ok');
    expect(await attempt('responsable', 'removeMember', 'RemoveMemberInput', member)).toBe('NOT_A_MEMBER');
    expect(await names()).toEqual([false, false]);
    expect(await attempt('operator', 'addMember', 'AddMemberInput', { ...member, platformId: hub.platforms.sud, circle: 2 })).toBe('ok');
  });

  it('A26, D15: a responsable registers, habilitates and ends posts of its members, and never hands out reserved roles', async () => {
    const person = { givenName: 'Lou', familyName: 'Neuf', email: 'lou@example.org', organisationId: hub.organisations['provider'], role: 'PROVIDER_STAFF', issuer: hub.issuer.url, subject: 'lou' };
    const register = (who: PersonKey, changes: Record<string, unknown> = {}) => attempt(who, 'registerPerson', 'RegisterPersonInput', { ...person, ...changes });
    expect(await register('adviser')).toBe('FORBIDDEN');
    expect(await register('responsable', { organisationId: hub.organisations['outsider'] })).toBe('NOT_A_MEMBER');
    for (const role of ['OPERATOR', 'FEED', 'INTEGRATION', 'PILOT']) expect(await register('responsable', { role })).toBe('ROLE_RESERVED');
    expect(await register('responsable', { email: 'pas une adresse' })).toBe('EMAIL_INVALID');
    expect(await register('responsable')).toBe('ok');
    expect(await register('responsable')).toBe('ALREADY_REGISTERED');
    // The newest post makes the passport: a second one would move the person's session into another organisation.
    expect(await register('responsable', { subject: 'outsider' })).toBe('POST_ELSEWHERE');
    const post = hub.posts.school;
    expect(await attempt('responsable', 'habilitate', 'PostInput', { postId: hub.posts.outsider })).toBe('NOT_A_MEMBER');
    expect(await attempt('operator', 'habilitate', 'PostInput', { postId: hub.posts.pilot })).toBe('NEVER_NOMINATIVE');
    expect(await attempt('responsable', 'habilitate', 'PostInput', { postId: post })).toBe('ok');
    expect(claimsOf(await hub.passport('school'))).toMatchObject({ habilitated: true });
    expect(await attempt('responsable', 'endHabilitation', 'PostInput', { postId: post })).toBe('ok');
    expect(claimsOf(await hub.passport('school'))).toMatchObject({ habilitated: false });
    expect(await attempt('responsable', 'endPost', 'PostInput', { postId: post })).toBe('ok');
    expect((await hub.post('/passport', {}, await hub.issuer.token('school'))).status).toBe(403);
    expect(await attempt('responsable', 'endPost', 'PostInput', { postId: post })).toBe('POST_NOT_FOUND');
  });

  it('D12, 3.2: to welcome an organisation is not to hold it: who is also elsewhere, or of another département, keeps its own people', async () => {
    const welcome = (key: string) => attempt('responsable', 'addMember', 'AddMemberInput', { platformId: hub.platforms.nord, organisationId: hub.organisations[key], circle: 2 });
    const person = { givenName: 'Lou', familyName: 'Complice', role: 'ASSISTANT', issuer: hub.issuer.url, subject: 'complice' };
    const register = (key: string) => attempt('responsable', 'registerPerson', 'RegisterPersonInput', { ...person, organisationId: hub.organisations[key] });
    const far = hub.subgraph.worker();
    await far.nativeUpdate(Organisation, { id: hub.organisations['prefecture']! }, { departement: '79' });
    for (const key of ['psadSud', 'prefecture', 'operator']) expect(await welcome(key)).toBe('ok');
    expect(await register('psadSud')).toBe('SHARED_MEMBER');
    expect(await register('prefecture')).toBe('SHARED_MEMBER');
    for (const mutation of ['habilitate', 'endPost']) expect(await attempt('responsable', mutation, 'PostInput', { postId: hub.posts.assistantSud })).toBe('SHARED_MEMBER');
    for (const mutation of ['endPost', 'endHabilitation']) expect(await attempt('responsable', mutation, 'PostInput', { postId: hub.posts.operator })).toBe('ROLE_RESERVED');
    expect(await attempt('operator', 'endHabilitation', 'PostInput', { postId: hub.posts.assistantSud })).toBe('ok');
  });

  it('D11: an organisation is registered once by its codes; institutions and platforms by the operator only', async () => {
    const organisation = { name: 'E2C Grand Lille', network: 'SOLUTION_PROVIDER', kind: 'E2C', departement: '59' };
    const register = (who: PersonKey, changes: Record<string, unknown> = {}) => attempt(who, 'registerOrganisation', 'RegisterOrganisationInput', { ...organisation, ...changes });
    expect(await register('provider')).toBe('FORBIDDEN');
    expect(await register('responsable')).toBe('ok');
    expect(await register('responsable', { network: 'PILOTAGE' })).toBe('NETWORK_RESERVED');
    expect(await register('operator', { network: 'PILOTAGE' })).toBe('ok');
    expect(await register('responsable', { uai: '0590184E' })).toBe('ALREADY_REGISTERED');
    expect(await register('responsable', { uai: '0590184X' })).toBe('UAI_INVALID');
    expect(await register('responsable', { siret: '123' })).toBe('SIRET_INVALID');
    expect(await register('responsable', { name: ' ' })).toBe('NAME_MISSING');
  });
});
