import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed, startImportHub, type ImportHub, type SliceProcess } from '../import/testkit.ts';
import { checkout } from '../start/paths.ts';
import { readArguments } from './arguments.ts';
import { parseCsv } from './csv.testkit.ts';
import { compare } from './run.ts';
import { table } from './table.ts';

const CAMPAIGN = '2026-10-31';
const viewer = feed('EDUCATION');
const folder = mkdtempSync(join(tmpdir(), 'passerelle-compare-'));
const sample = (name: string) => readFileSync(join(checkout, 'scripts/samples', name));
const SORTANTS = sample('education_sortants.csv').toString('utf8').trimEnd().split('\r\n');

describe('A09: the samples, from the files to the decisions', () => {
  let hub: ImportHub;
  let education: SliceProcess;
  const run = (csv: string | null, isRehearsal = false) => compare(education.database.worker, { campaign: CAMPAIGN, csv: csv && join(folder, csv), isRehearsal }, () => {});
  const bytes = (csv: string) => readFileSync(join(folder, csv));
  const send = async (kind: string, file: Buffer) => {
    const { report } = await education.send(kind, file, viewer, `?campaign=${CAMPAIGN}`);
    expect((await education.ended(report.id, viewer)).state).toBe('DONE');
  };
  beforeAll(async () => {
    hub = await startImportHub();
    education = await hub.slice('education');
    await send('sortants', sample('education_sortants.csv'));
    await send('nouveaux-inscrits', sample('education_nouveaux_inscrits.csv'));
  }, 180_000);
  afterAll(async () => {
    await hub?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('every leaver is in or out, and why; of those under 16 only the reference and the motif', async () => {
    const { counts, judged, changed } = await run('first.csv');
    const known = Number((await education.query(`select (select count(*) from enrolment where source = 'sortants') + (select count(*) from withheld_leaver where source = 'sortants') as n`))[0]!['n']);
    expect([judged, changed]).toEqual([known, known]);
    const rows = parseCsv(bytes('first.csv'));
    expect(rows).toHaveLength(known);
    for (const { REFERENCE, SUR_LA_LISTE, MOTIF, RAISONS } of rows) {
      expect(REFERENCE).toMatch(/^[0-9a-f]{64}$/);
      expect(SUR_LA_LISTE).toBe(MOTIF === 'LISTED' ? 'OUI' : 'NON');
      expect(RAISONS).toMatch(/\.$/);
    }
    const born = SORTANTS[0]!.split(';').indexOf('DATE_NAISSANCE');
    const under = SORTANTS.slice(1).map((l) => l.split(';')[born]!.split('/').reverse().join('-')).filter((d) => d > '2010-10-31').length;
    expect(counts?.UNDER_16).toBe(under);
    expect(under).toBeGreaterThan(0);
    expect(rows.filter((r) => r['MOTIF'] === 'UNDER_16').every((r) => r['RAISONS'] === 'Moins de 16 ans à la date du traitement.')).toBe(true);
    expect(table({ counts: counts!, judged, changed, isRehearsal: false })).toContain(`${known} décisions`);
  }, 60_000);

  it('run twice, byte-equal, and nothing changed', async () => {
    expect(await run('second.csv')).toMatchObject({ state: 'DONE', changed: 0 });
    expect(bytes('second.csv').equals(bytes('first.csv'))).toBe(true);
  }, 60_000);

  it('names nobody', () => {
    const header = SORTANTS[0]!.split(';');
    const names = new Set(SORTANTS.slice(1).flatMap((l) => ['NOM', 'DATE_NAISSANCE', 'INE'].map((c) => l.split(';')[header.indexOf(c)]!)).filter((v) => v.length > 4));
    const text = bytes('first.csv').toString('utf8').toLowerCase();
    expect([...names].filter((n) => text.includes(n.toLowerCase()))).toEqual([]);
  });

  it('a campaign that is not known is refused with what to do; the command line too', async () => {
    await expect(compare(education.database.worker, { campaign: '2024-01-31', csv: null, isRehearsal: false }, () => {})).rejects.toThrow('npm run import');
    expect(readArguments(['--help'])).toBeNull();
    expect(readArguments(['--campaign', CAMPAIGN, '--rehearsal'])).toEqual({ campaign: CAMPAIGN, csv: null, isRehearsal: true });
    for (const args of [[], ['--campaign', 'hier'], ['--nope'], ['--campaign', CAMPAIGN, '--rehearsal', '--csv', 'x']]) expect(() => readArguments(args)).toThrow(/campaign|rehearsal/);
  });
});
