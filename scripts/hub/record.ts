import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { organisationId, personIdOf } from '../seed/network.ts';
import { baseEnvironment } from '../settings.ts';
import { checkout } from '../start/paths.ts';
import type { WholeHub } from './testkit/hub.ts';
import { inRoubaix, knownToAll, SEEDED, youthsWho } from './testkit/youths.ts';

const [known] = youthsWho(SEEDED, 1, inRoubaix, knownToAll);
/** Known to their school alone. */
const [unreferred, referred] = youthsWho(SEEDED, 2, inRoubaix, (y) => !y.missionLocale && !y.solution && !y.mentor);

let hub: WholeHub;

interface Line { youth_id: string; viewer_id: string; organisation_id: string; kind: string; scopes: string[]; purpose: string; operation: string }
const linesOf = (requestId: string): Promise<Line[]> =>
  hub.sql('coordination', 'select youth_id, viewer_id, organisation_id, kind, scopes, purpose, operation from access where request_id = $1', [requestId]);

/** One record, live from five subgraphs, and the journal of who read it. */
export function record(given: () => WholeHub): void {
  beforeAll(() => { hub = given(); });

  describe('3.3: one record, live from five subgraphs', () => {
    test('an assistant reads every slice of a youth known to all, in one answer without an error', async () => {
      const { data, errors } = await hub.record('assistant', known!.id);
      expect(errors).toEqual([]);
      expect(data?.youth).toMatchObject({
        id: known!.id, canonicalId: known!.id, identity: { familyName: known!.person.surname, birthDate: known!.birthDate }, platform: { id: known!.platform },
        access: { scopes: ['IDENTITY', 'CONTACT', 'SCHOOLING', 'STAGE', 'CASE', 'SUPPORT', 'SOLUTION', 'MENTORING'] },
        referents: [{ role: 'SUIVI_TECHNIQUE', person: { familyName: expect.any(String) }, organisation: { name: expect.any(String) } }],
        education: { enrolments: [{ school: { uai: known!.school.uai, name: expect.any(String) } }], cases: [{ stage: 'IN_SOLUTION', contactAttempts: [{}, {}, {}] }] },
        missionLocale: { files: [{ missionLocale: { name: expect.any(String) }, situations: expect.arrayContaining([expect.objectContaining({ since: '2026-05-12' })]) }] },
        solutions: { proposals: [{ state: 'ENTERED', session: { solution: { title: known!.solution!.title, provider: { name: expect.any(String) } } } }] },
        mentoring: { mentorships: [{ mentorName: `${known!.mentor!.givenName} ${known!.mentor!.familyName}`, association: { name: expect.any(String) } }] },
      });
      expect(data?.youth?.contactPoints?.length).toBeGreaterThan(0);
      expect(data?.youth?.partnerTraces.map((t) => t.partner).sort()).toEqual(['education', 'mentoring', 'missions-locales', 'solutions']);
    });

    test('none: a partner that knows nothing of the youth gives an empty slice, not null', async () => {
      const { data, errors } = await hub.record('assistant', unreferred!.id);
      expect(errors).toEqual([]);
      expect(data?.youth).toMatchObject({ missionLocale: { files: [] }, solutions: { proposals: [] }, mentoring: { mentorships: [] }, education: { enrolments: [{}] } });
    });

    test('withheld: a provider with an open referral reads IDENTITY, CONTACT and its own slice; the others are null without an error', async () => {
      const before = await hub.record('provider', referred!.id);
      expect(before).toMatchObject({ status: 200, data: { youth: null }, errors: [] });
      const sent = await hub.ask<{ sendReferral: { referral: { id: string } | null; userErrors: unknown[] } }>('assistant',
        'mutation Refer($input: SendReferralInput!) { sendReferral(input: $input) { referral { id } userErrors { code message } } }',
        { input: { youthId: referred!.id, receiverId: organisationId('e2c-grand-lille'), need: 'TRAINING' } });
      expect(sent.data?.sendReferral.userErrors).toEqual([]);
      const { data, errors } = await hub.record('provider', referred!.id);
      expect(errors).toEqual([]);
      expect(data?.youth).toMatchObject({
        education: null, missionLocale: null, mentoring: null, solutions: { proposals: [] }, identity: { familyName: referred!.person.surname }, access: { scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'] },
        referents: null, referrals: null,
      });
      expect(data?.youth?.contactPoints?.length).toBeGreaterThan(0);
    });

    test('the same id gives nothing, and no error, to a mission locale of elsewhere, a pilot, and a provider without referral', async () => {
      for (const persona of ['outsider', 'pilot', 'provider']) {
        const answer = await hub.record(persona, unreferred!.id);
        expect([persona, answer.status, answer.data, answer.errors]).toEqual([persona, 200, { youth: null }, []]);
        expect(await linesOf(answer.requestId)).toEqual([]);
      }
    });

    test('no token: no youth, and one error that says to sign in', async () => {
      const { data, errors } = await hub.record(null, known!.id);
      expect(data?.youth ?? null).toBeNull();
      expect(errors.map((e) => e.extensions['code'])).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('3.4: everything read is journalled', () => {
    test('who, for whom, scopes, purpose, operation, request: one line, written when the answer leaves', async () => {
      const { data, requestId } = await hub.record('assistant', known!.id, { 'passerelle-purpose': 'DIAGNOSTIC' });
      expect(data?.youth?.access?.purpose).toBe('DIAGNOSTIC');
      expect(await linesOf(requestId)).toEqual([{
        youth_id: known!.id, viewer_id: personIdOf('assistant'), organisation_id: organisationId('psad-roubaix-tourcoing'), kind: 'GRANT',
        scopes: data?.youth?.access?.scopes, purpose: 'DIAGNOSTIC', operation: 'YouthRecord',
      }]);
    });

    test('the purpose is the role’s own when nobody says it', async () => {
      const { requestId } = await hub.record('assistant', known!.id);
      expect((await linesOf(requestId)).map((l) => l.purpose)).toEqual(['SUIVI']);
    });

    test('the record shows its journal, the last reading first', async () => {
      await hub.record('assistant', known!.id, { 'passerelle-purpose': 'CONTROLE' });
      const { data, errors } = await hub.ask<{ youth: { journal: { edges: { node: object }[] } } }>('assistant',
        'query Journal($id: ID!) { youth(id: $id) { journal(first: 2) { edges { node { kind purpose scopes person { familyName } organisation { name } } } } } }',
        { id: known!.id });
      expect(errors).toEqual([]);
      expect(data?.youth.journal.edges[0]?.node).toMatchObject({ kind: 'GRANT', purpose: 'CONTROLE', person: { familyName: 'Passereau' } });
    });

    test('a page of the worklist names each youth of it, once', async () => {
      const { data, requestId } = await hub.ask<{ youths: { edges: { node: { id: string } }[] } }>('assistant',
        'query Worklist { youths(first: 7) { edges { node { id identity { familyName } } } } }');
      expect((await linesOf(requestId)).map((l) => l.youth_id).sort()).toEqual(data?.youths.edges.map((e) => e.node.id).sort());
    });

    test('npm run -s journal -- verify: whole once the sealer has passed, and a changed line is named', async () => {
      await expect.poll(async () => hub.sql('coordination', 'select access_id from unsealed_access'), { timeout: 10_000, interval: 100 }).toEqual([]);
      const whole = await verify();
      expect([whole.code, whole.text]).toEqual([0, expect.stringMatching(/\d/)]);
      const [line] = await hub.sql<{ id: string }>('coordination', `update access set purpose = 'AUTRE' where id = (select id from access order by id limit 1) returning id`);
      const broken = await verify();
      expect(broken).toEqual({ code: 1, text: expect.stringContaining(line!.id) });
    });
  });
}

/** Runs the journal's verification as the operator does. */
function verify(): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(checkout, 'scripts/dist/journal.js'), 'verify'], { env: { ...baseEnvironment(), ...hub.environment } });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { text += String(piece); });
    child.once('close', (code) => { resolve({ code, text }); });
  });
}
