import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '@passerelle/kit/imports/report';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations } from '../demo/index.ts';
import { destinations } from '../import/kinds.ts';
import { runImport } from '../import/run.ts';
import { checkout } from '../start/paths.ts';
import type { WholeHub } from './testkit/hub.ts';
import { ROUBAIX } from './testkit/youths.ts';

const CAMPAIGN = '2026-10-31';
const FILES = [
  ['sortants', 'education_sortants.csv'], ['nouveaux-inscrits', 'education_nouveaux_inscrits.csv'], ['missions-locales', 'missions_locales_dossiers.csv'],
  ['jdc', 'jdc_tableau_mensuel.csv'], ['mentorat', 'mentorat_binomes.csv'],
] as const;
/** Which line of which file is which person; p000000, of Aire-sur-la-Lys, is in all five. */
const truth = readFileSync(join(checkout, 'scripts/samples/truth.csv'), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(';'));
const AIRE_SUR_LA_LYS = '62014';

let hub: WholeHub;
let folder: string;

/** Sends a file to the gateway as `npm run import` does, and waits for its report. */
async function send(kind: string, file: string, persona = destinations[kind]!.persona): Promise<ImportReport> {
  const destination = destinations[kind]!;
  const campaign = destination.slice === 'education' ? CAMPAIGN : null;
  const asked = { kind, destination, file: join(folder, file), isDry: false, campaign, persona, gateway: null };
  return (await runImport({ gateway: hub.urls.gateway, token: () => hub.token(persona), patience: 10_000 }, asked, () => {})).report;
}

async function refusal(kind: string, persona: string | null): Promise<unknown> {
  const authorization = persona === null ? {} : { authorization: `Bearer ${await hub.token(persona)}` };
  const answer = await request(`${hub.urls.gateway}/imports/${destinations[kind]!.slice}/${kind}`, { method: 'POST', body: 'NOM;PRENOM\nA;B\n', headers: { 'content-type': 'text/csv', ...authorization } });
  const { errors } = (await answer.body.json()) as { errors?: { extensions: { code: string } }[] };
  return [answer.statusCode, errors?.[0]?.extensions.code];
}

/** The files of five partners, sent to the gateway, and who may send them. The hub holds no youth before. */
export function files(given: () => WholeHub): void {
  beforeAll(async () => {
    hub = given();
    folder = mkdtempSync(join(tmpdir(), 'passerelle-files-'));
    cpSync(join(checkout, 'scripts/samples'), folder, { recursive: true });
    await hub.sql('coordination', 'update platform set communes = array_append(communes, $2) where id = $1', [ROUBAIX, AIRE_SUR_LA_LYS]);
  });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  describe('the files of five partners, sent to the gateway', () => {
    test.each(FILES)('%s: accepted + rejected = read, each line told apart; sent twice, nothing new', async (kind, file) => {
      const lines = truth.filter(([name]) => name === file).length;
      const { state, counters, rejects } = await send(kind, file);
      expect(state).toBe('DONE');
      expect(counters.read).toBe(lines);
      expect(counters.accepted + counters.rejected).toBe(lines);
      expect(new Set(rejects.map((r) => r.line)).size).toBe(counters.rejected);
      expect(counters.added).toBeGreaterThan(0);
      expect(await send(kind, file)).toMatchObject({ again: true });
      // The same rows in other bytes.
      writeFileSync(join(folder, `again-${file}`), Buffer.concat([readFileSync(join(folder, file)), Buffer.from('\r\n')]));
      expect((await send(kind, `again-${file}`)).counters).toMatchObject({ read: lines, added: 0, created: 0, linked: 0, doubts: 0 });
    });

    test('somebody known to five files is one youth, whose record an assistant reads in one answer', async () => {
      expect(truth.filter(([, , person]) => person === 'p000000')).toHaveLength(5);
      const records = await hub.sql<{ source: string; youth_id: string }>('coordination',
        `select source, youth_id from source_record where upper(family_name) = 'BOUZID' and upper(given_name) = 'CORENTIN' order by source`);
      expect(records.map((r) => r.source)).toEqual(['education/jdc', 'education/nouveaux-inscrits', 'education/sortants', 'mentoring/pair', 'missions-locales/file']);
      expect(new Set(records.map((r) => r.youth_id)).size).toBe(1);
      const { data, errors } = await hub.record('assistant', records[0]!.youth_id);
      expect(errors).toEqual([]);
      expect(data?.youth).toMatchObject({
        identity: { givenName: expect.stringMatching(/^Corentin$/i) }, platform: { id: ROUBAIX },
        education: { enrolments: [{ school: { uai: expect.any(String) } }, { school: { uai: expect.any(String) } }] },
        missionLocale: { files: [{ situation: 'EMPLOI', programmes: [{ scheme: { code: 'CEJ' } }] }] },
        solutions: { proposals: [] }, mentoring: { mentorships: [{ mentorName: 'Faustine Boyer', objective: 'INSERTION', association: { name: 'Afev' } }] },
      });
    });

    test('no youth holds two pupils’ numbers (INE)', async () => {
      const counts = await hub.sql('coordination', `select youth_id from source_record where ine is not null group by youth_id having count(distinct ine) > 1`);
      expect(counts).toEqual([]);
    });
  });

  describe('who may send', () => {
    test.each([
      ['sortants', 'mission-locale', 403, 'FORBIDDEN'], ['sortants', 'feed-mentoring', 403, 'FORBIDDEN'], ['missions-locales', 'feed-education', 403, 'FORBIDDEN'], ['missions-locales', 'mission-locale', 403, 'FORBIDDEN'],
      ['mentorat', 'outsider', 403, 'FORBIDDEN'], ['jdc', 'pilot', 403, 'FORBIDDEN'], ['jdc', null, 401, 'UNAUTHENTICATED'],
    ] as const)('%s by %s is refused', async (kind, persona, status, code) => {
      expect(await refusal(kind, persona)).toEqual([status, code]);
    });

    test('a mission locale’s own software cannot bring another structure’s files: they come back with the reason', async () => {
      const own = organisations.find((o) => o.key === 'ml-roubaix')!.codes.imilo;
      const other = organisations.find((o) => o.key === 'ml-lys-tourcoing')!.codes.imilo;
      writeFileSync(join(folder, 'own.csv'), `ID_DOSSIER;STRUCTURE;NOM;PRENOM;DATE_NAISSANCE\r\n9000001;${own};SYCOMORE;Ulysse;01/01/2007\r\n9000002;${other};TILLEUL;Ariane;01/01/2007\r\n`);
      const { counters, rejects } = await send('missions-locales', 'own.csv', 'integration');
      expect(counters).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
      expect(rejects).toMatchObject([{ line: 2, code: 'NOT_YOUR_ORGANISATION' }]);
      expect(await hub.sql('missions-locales', `select external_id from mission_locale_file where external_id like '900000_'`)).toEqual([{ external_id: '9000001' }]);
      expect(await hub.sql('coordination', `select 1 from source_record where family_name = 'TILLEUL'`)).toEqual([]);
    });
  });
}
