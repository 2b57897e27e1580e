import type { Viewer } from '@passerelle/kit/trust/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed, startImportHub, until, type ImportHub, type SliceProcess } from './testkit.ts';

const HEADER = 'INE;NOM;NOM_USAGE;PRENOM;PRENOM_2;SEXE;DATE_NAISSANCE;COMMUNE_NAISSANCE;ADRESSE;CODE_POSTAL;CODE_COMMUNE;TEL_FIXE;MOBILE;MEL;UAI;MEF;CLASSE;DATE_ENTREE;DATE_SORTIE;DIPLOME_OBTENU;REPRESENTANT_LEGAL;TEL_REPRESENTANT';
const letters = (n: number): string => [...String(n)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('');

/** A leaver that is like no other. */
const leaver = (n: number, changes: Partial<Record<string, string>> = {}): string => {
  const values: Record<string, string | undefined> = {
    INE: `${String(100_000_000 + n)}AB`, NOM: `NOM${letters(n)}`, PRENOM: `Prenom${letters(n)}`, SEXE: 'F', DATE_NAISSANCE: `${String((n % 28) + 1).padStart(2, '0')}/0${(n % 9) + 1}/2008`, CODE_POSTAL: '59100', CODE_COMMUNE: '59512',
    MOBILE: `06${String(10_000_000 + n)}`, UAI: '0590011S', MEF: '2422424133', DATE_ENTREE: '03/09/2025', DATE_SORTIE: '05/05/2026', DIPLOME_OBTENU: 'N', ...changes,
  };
  return HEADER.split(';').map((c) => values[c] ?? '').join(';');
};
const fileOf = (...rows: string[]): string => [HEADER, ...rows, ''].join('\r\n');
const CAMPAIGN = '?campaign=2026-10-31';

describe('files of partners, through the slice\'s own door', () => {
  let hub: ImportHub;
  let education: SliceProcess;
  const siei: Viewer = feed('EDUCATION');

  beforeAll(async () => {
    hub = await startImportHub();
    education = await hub.slice('education');
  }, 120_000);
  afterAll(() => hub.close());

  const run = async (text: string | Buffer, query = CAMPAIGN, viewer = siei, kind = 'sortants') => {
    const { status, report, message } = await education.send(kind, text, viewer, query);
    if (status >= 300) throw new Error(`${status} ${message}`);
    return education.ended(report.id, viewer);
  };
  const count = async (table: string) => Number((await education.query(`select count(*) from ${table}`))[0]!['count']);

  it('accepted + rejected = read, each reject with line, column and reason; the same file again adds nothing', async () => {
    const text = fileOf(leaver(1), leaver(2, { DATE_NAISSANCE: '31/02/2008' }), leaver(3, { NOM: '' }), leaver(4, { CLASSE: 'sécu 1 85 05 78 006 084 91' }), 'trop;court', leaver(5));
    const first = await run(text);
    expect(first).toMatchObject({ state: 'DONE', counters: { read: 6, accepted: 2, rejected: 4, added: 2, created: 2 } });
    expect(first.rejects.map((r) => [r.line, r.column, r.code])).toEqual([
      [2, 'DATE_NAISSANCE', 'BIRTH_DATE_UNREADABLE'], [3, 'NOM', 'NAME_MISSING'], [4, 'CLASSE', 'NIR_REFUSED'], [5, null, 'ROW_TOO_SHORT'],
    ]);
    const again = await education.send('sortants', text, siei, CAMPAIGN);
    expect(again).toMatchObject({ status: 200, report: { again: true, id: first.id } });
    expect(await run(`${text}\r\n`)).toMatchObject({ counters: { read: 6, accepted: 2, added: 0, created: 0, linked: 0 } });
    expect(await count('enrolment')).toBe(2);
  });

  it('no NIR anywhere: the rejected row is given back without it', async () => {
    const [row] = await education.query('select raw from import_reject where reasons::text like \'%NIR_REFUSED%\' limit 1');
    expect(JSON.stringify(row)).not.toContain('1 85 05 78');
    expect(await count('import_chunk')).toBe(0);
  });

  it('a rejects file, corrected, is imported as it is', async () => {
    const first = await run(fileOf(leaver(20), leaver(21, { DATE_NAISSANCE: 'hier', MOBILE: '+33 6 12 34 56 78' })));
    const rejects = await education.rejects(first.id, siei);
    expect(rejects).toContain('LIGNE;MOTIF_REJET');
    expect(await run(rejects.replace('hier', '2008-01-05'))).toMatchObject({ counters: { read: 1, accepted: 1, rejected: 0, added: 1 } });
  });

  it('a rehearsal tells everything and keeps nothing, in the slice and in the register', async () => {
    const before = [await count('enrolment'), await count('school'), await count('withheld_leaver'), await count('campaign')];
    const youths = () => hub.coordination.worker().execute('select count(*) from youth');
    const known = await youths();
    // The last one is known to the register, which a rehearsal does not tell.
    const text = fileOf(leaver(30), leaver(31, { UAI: '0593395V' }), leaver(32, { DATE_NAISSANCE: '?' }), leaver(33, { DATE_NAISSANCE: '01/01/2012' }), leaver(20, { UAI: '0593395V' }));
    expect(await run(text, '?campaign=2026-10-30&dry=1')).toMatchObject({ dryRun: true, counters: { read: 5, accepted: 4, rejected: 1, added: 4, created: 3, linked: 0, withheld: 1 } });
    expect([await count('enrolment'), await count('school'), await count('withheld_leaver'), await count('campaign')]).toEqual(before);
    expect(await youths()).toEqual(known);
  });

  it('A03: 15 y 364 d at the processing date is out: past, only the reference remains; to come, the row waits here, unregistered', async () => {
    const youths = () => hub.coordination.worker().execute('select count(*)::int from source_record where source = \'education/sortants\'');
    const [before] = (await youths()) as { count: number }[];
    const past = await run(fileOf(leaver(40, { DATE_NAISSANCE: '01/11/2010', NOM: 'QUINZEANS' }), leaver(41, { DATE_NAISSANCE: '31/10/2010' })));
    expect(past.counters).toMatchObject({ read: 2, accepted: 2, withheld: 1, created: 1 });
    expect(JSON.stringify(await education.query('select * from withheld_leaver'))).not.toContain('QUINZEANS');
    const coming = await run(fileOf(leaver(42, { DATE_NAISSANCE: '01/01/2084', NOM: 'PASENCORE' })), '?campaign=2099-10-31');
    expect(coming.counters).toMatchObject({ withheld: 1, created: 0 });
    expect(JSON.stringify(await education.query('select * from withheld_leaver'))).toContain('PASENCORE');
    expect((await youths() as { count: number }[])[0]!.count).toBe(before!.count + 1);
    expect(await education.query('select * from enrolment where youth_id is null')).toEqual([]);
  });

  it('CP1252 with commas and ISO dates is read like the rest', async () => {
    const text = fileOf(leaver(50, { NOM: 'Lefèvre', DATE_NAISSANCE: '2007-10-27' })).replaceAll(';', ',');
    expect(await run(Buffer.from(text, 'latin1'))).toMatchObject({ counters: { read: 1, accepted: 1 } });
    expect(await hub.coordination.worker().execute(`select family_name from source_record where external_id like '100000050AB%'`)).toEqual([{ family_name: 'Lefèvre' }]);
  });

  it('two files at once, and the same file twice at once: every row once', async () => {
    const one = fileOf(...Array.from({ length: 700 }, (_, n) => leaver(1_000 + n)));
    const other = fileOf(...Array.from({ length: 700 }, (_, n) => leaver(1_500 + n)));
    const sent = await Promise.all([one, other, one].map((text) => education.send('sortants', text, siei, CAMPAIGN)));
    expect(sent[0]!.report.id).toBe(sent[2]!.report.id);
    const [a, b] = await Promise.all(sent.slice(0, 2).map(({ report }) => education.ended(report.id, siei)));
    expect(a!.counters.read + b!.counters.read).toBe(1_400);
    expect(a!.counters.added + b!.counters.added).toBe(1_200);
  });

  it('kill -9 in the middle: the import takes up again by itself, every row once', async () => {
    const rows = 3_000;
    const before = await count('enrolment');
    const { report } = await education.send('sortants', fileOf(...Array.from({ length: rows }, (_, n) => leaver(10_000 + n, n % 100 === 7 ? { PRENOM: '' } : {}))), siei, CAMPAIGN);
    for (const part of [500, 1_500]) {
      await until(async () => (await education.report(report.id, siei)).counters.read >= part);
      await education.kill();
      const [{ read, position }] = (await education.query(`select read, position from import_file where id = '${report.id}'`)) as [{ read: number; position: number }];
      expect(read).toBeLessThan(rows);
      expect(position).toBe(read);
      await education.revive();
    }
    const last = await education.ended(report.id, siei);
    expect(last).toMatchObject({ state: 'DONE', counters: { read: rows, accepted: 2_970, rejected: 30, added: 2_970 } });
    expect(await count('enrolment')).toBe(before + 2_970);
    expect(await education.query(`select count(distinct line)::int as lines, count(*)::int as all from import_reject where import_id = '${report.id}'`)).toEqual([{ lines: 30, all: 30 }]);
    expect(await hub.coordination.worker().execute(`select count(*)::int from source_record where external_id ~ '^1000(1[0-2])[0-9]{3}AB'`)).toEqual([{ count: 2_970 }]);
  }, 180_000);

  it('who may: no passport, another role, another organisation\'s import', async () => {
    expect((await fetch(`${education.url}/imports/sortants`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/csv' } })).status).toBe(401);
    expect(await education.send('sortants', fileOf(leaver(1)), feed('MISSION_LOCALE'), CAMPAIGN)).toMatchObject({ status: 403 });
    expect(await education.send('sortants', fileOf(leaver(1)), { ...siei, roles: ['PILOT'] }, CAMPAIGN)).toMatchObject({ status: 403 });
    const { id } = await run(fileOf(leaver(60)));
    expect(await education.report(id, feed('EDUCATION'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a file that cannot be read fails as a whole and says why', async () => {
    expect(await run('INE;NOM\r\n1;2\r\n')).toMatchObject({ state: 'FAILED', counters: { read: 0 }, message: expect.stringContaining('PRENOM') });
    expect(await run(Buffer.from('PK\u0003\u0004classeur'))).toMatchObject({ state: 'FAILED', message: expect.stringContaining('classeur') });
  });

  it('registrations: a signature with another secret, or an altered body, opens nothing', async () => {
    const body = JSON.stringify({ source: 'education/sortants', records: [], startedBy: { person: siei.person, organisation: siei.organisation }, onlyOwner: null, isDry: false });
    const answer = await fetch(`${hub.coordination.url}/registrations`, {
      method: 'POST', body, headers: { 'content-type': 'application/json', 'webhook-id': 'a', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': 'v1,AAAA' },
    });
    expect(answer.status).toBe(401);
  });
});
