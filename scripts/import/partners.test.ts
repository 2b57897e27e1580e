import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../start/paths.ts';
import { feed, startImportHub, type ImportHub, type SliceProcess } from './testkit.ts';

const sample = (name: string) => readFileSync(join(checkout, 'scripts/samples', name));
const dataLines = (bytes: Buffer) => bytes.toString('latin1').trimEnd().split('\r\n').length - 1;

describe('the samples of the five kinds', () => {
  let hub: ImportHub;
  let slices: Record<'education' | 'missions-locales' | 'mentoring', SliceProcess>;
  beforeAll(async () => {
    hub = await startImportHub();
    const [education, missionsLocales, mentoring] = await Promise.all(['education', 'missions-locales', 'mentoring'].map((name) => hub.slice(name)));
    slices = { education: education!, 'missions-locales': missionsLocales!, mentoring: mentoring! };
  }, 120_000);
  afterAll(() => hub.close());

  it.each([
    ['sortants', 'education', 'EDUCATION', 'education_sortants.csv', '?campaign=2026-10-31'], ['nouveaux-inscrits', 'education', 'EDUCATION', 'education_nouveaux_inscrits.csv', ''],
    ['jdc', 'education', 'COORDINATION', 'jdc_tableau_mensuel.csv', ''], ['missions-locales', 'missions-locales', 'MISSION_LOCALE', 'missions_locales_dossiers.csv', ''],
    ['mentorat', 'mentoring', 'MENTORING', 'mentorat_binomes.csv', ''],
  ] as const)('%s: no row lost, and again nothing new', async (kind, slice, network, name, query) => {
    const viewer = feed(network);
    const bytes = sample(name);
    const { report } = await slices[slice].send(kind, bytes, viewer, query);
    const { state, counters } = await slices[slice].ended(report.id, viewer);
    expect(state).toBe('DONE');
    expect(counters).toMatchObject({ read: dataLines(bytes), accepted: dataLines(bytes), rejected: 0, added: dataLines(bytes) });
    const again = await slices[slice].send(kind, Buffer.concat([bytes, Buffer.from('\r\n')]), viewer, query);
    expect((await slices[slice].ended(again.report.id, viewer)).counters).toMatchObject({ read: dataLines(bytes), accepted: dataLines(bytes), added: 0, linked: 0, created: 0, doubts: 0 });
  });

  it('a mission locale\'s own software imports its structure\'s files only: the others come back with the reason', async () => {
    const organisation = randomUUID();
    await hub.coordination.worker().execute(`insert into organisation (id, created_at, updated_at, name, network, imilo, is_official) values (?, now(), now(), 'ML', 'MISSION_LOCALE', '59999S00', true)`, [organisation]);
    const viewer = aViewer({ network: 'MISSION_LOCALE', roles: ['INTEGRATION'], machine: true, organisation });
    const row = (structure: string, n: number) => `${n};${structure};NOM;Prenom;01/01/2005`;
    const { report } = await slices['missions-locales'].send('missions-locales', `ID_DOSSIER;STRUCTURE;NOM;PRENOM;DATE_NAISSANCE\r\n${row('59999S00', 1)}\r\n${row('59512S00', 2)}\r\n`, viewer);
    const ended = await slices['missions-locales'].ended(report.id, viewer);
    expect(ended).toMatchObject({ counters: { read: 2, accepted: 1, rejected: 1, added: 1 }, rejects: [{ line: 2, code: 'NOT_YOUR_ORGANISATION' }] });
  });
});
