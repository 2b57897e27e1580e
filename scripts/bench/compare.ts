import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Campaign } from '@passerelle/education/campaign/campaign';
import { CampaignRun } from '@passerelle/education/campaign-run/campaign-run';
import { performRun } from '@passerelle/education/campaign-run/perform-run';
import { education } from '@passerelle/education/index';
import { connect } from '@passerelle/kit/data/database';
import { asSuperuser, createDatabases, databaseUrls, urlVariable } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { migrateSubgraph } from '../start/migrations.ts';
import type { Progress } from '../start/progress.ts';
import { openSecrets } from '../start/secrets.ts';
import { temporaryDataDir } from '../start/temporary.ts';

const PROCESSING_DATE = '2025-10-31';

/** What a comparison cost. */
export interface Comparison {
  readonly leavers: number;
  readonly enrolments: number;
  /** Seconds of the first run, which writes every decision, and of the second, which finds nothing to write. */
  readonly first: number;
  readonly again: number;
  /** Seconds of processor that this process used in the first run; PostgreSQL's come on top. */
  readonly cpu: number;
  /** The largest memory of this process, in megabytes, after a tenth of the leavers and at the end. */
  readonly early: number;
  readonly peak: number;
}

/** Invented rows: one youth in ten has two leavers' rows, a third of the others is enrolled again, one in a hundred was merged. */
const FILL = `
  insert into school (id, created_at, updated_at, uai, name, departement, is_official) select uuidv7(), now(), now(), 's' || i, 's' || i, '59', true from generate_series(1, 500) i;
  create temporary table sc as select id, row_number() over () - 1 as n from school;
  create temporary table y as select uuidv7() as id, i from generate_series(0, $L - 1) i;
  create index on y (i); create index on sc (n); analyze y; analyze sc;
  insert into enrolment (id, created_at, updated_at, youth_id, owner_id, source, external_id, network, school_id, mef, started_on, ended_on, diploma, birth_date, commune_code, flags)
    select uuidv7(), now(), now(), y.id, sc.id, 'sortants', 'row ' || g, 'EN', sc.id, '2402234311', date '2024-09-02' + (g % 30), date '2024-09-05' + (g * 7 % 380),
      (array['N', 'N', 'O', 'I'])[1 + g % 4], date '2004-01-01' + (g * 13 % 2300), '59512', '{}'
    from generate_series(0, $L - 1) g join y on y.i = g - (case when g % 10 = 9 then 1 else 0 end) join sc on sc.n = g % 500;
  insert into enrolment (id, created_at, updated_at, youth_id, owner_id, source, external_id, network, school_id, started_on, ended_on, birth_date, flags)
    select uuidv7(), now(), now(), y.id, sc.id, 'nouveaux-inscrits', 'new ' || g, (array['EN', 'CFA', 'AGRI'])[1 + g % 3], sc.id, date '2025-08-20' + (g % 100),
      case when g % 20 = 0 then date '2025-10-01' end, date '2006-01-01', '{}'
    from generate_series(0, $E - 1) g join y on y.i = g * 2 join sc on sc.n = g % 500;
  insert into youth_alias (youth_id, canonical_id, sequence) select y.id, o.id, '1' from y join y o on o.i = y.i + 1 where y.i % 100 = 4;
  analyze enrolment;`;

/**
 * Measures a comparison on a throw-away database.
 * @param leavers rows of leavers; @param enrolments rows of new enrolments, half as many as leavers at most
 */
export async function benchComparison(leavers: number, enrolments: number, progress: Progress): Promise<Comparison> {
  const postgres = await startPostgres({ dataDir: await temporaryDataDir(), temporary: true });
  try {
    const state = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
    const secrets = openSecrets(state);
    await createDatabases(postgres, secrets, ['education']);
    await migrateSubgraph({ server: postgres, secrets, name: 'education', log: join(state, 'migrations.log') });
    await progress.step(`${leavers} sortants, ${enrolments} nouveaux inscrits`, () => asSuperuser(postgres, 'education', (client) => client.query(FILL.replaceAll('$L', String(leavers)).replaceAll('$E', String(enrolments)))));
    const orm = await connect(databaseUrls(postgres, secrets, 'education')[urlVariable('education', 'worker')]!, { entities: education.entities, pool: 3 });
    try {
      const campaign = Object.assign(new Campaign(), { name: 'bench', announcedOn: '2025-10-12', processingDate: PROCESSING_DATE });
      await orm.em.fork().persist(campaign).flush();
      let [early, peak] = [0, 0];
      const tell = (judged: number): void => {
        peak = Math.max(peak, process.memoryUsage().rss / 1e6);
        if (judged <= leavers / 10) early = peak;
      };
      const run = async (): Promise<number> => {
        const asked = Object.assign(new CampaignRun(), { campaignId: campaign.id });
        await orm.em.fork().persist(asked).flush();
        const began = performance.now();
        await performRun(orm, asked.id, { tell });
        return (performance.now() - began) / 1_000;
      };
      const before = process.cpuUsage();
      const first = await progress.step('premier traitement', run);
      const { user, system } = process.cpuUsage(before);
      const again = await progress.step('le même, à nouveau', run);
      return { leavers, enrolments, first, again, cpu: (user + system) / 1e6, early, peak };
    } finally {
      await orm.close(true);
    }
  } finally {
    await postgres.stop();
  }
}

/** What it cost, as text. */
export const comparisonText = ({ leavers, enrolments, first, again, cpu, early, peak }: Comparison): string =>
  `${leavers} sortants contre ${enrolments} nouveaux inscrits : ${first.toFixed(1)} s (dont ${cpu.toFixed(1)} s de processeur hors PostgreSQL), à nouveau ${again.toFixed(1)} s ; mémoire ${early.toFixed(0)} Mo au dixième, ${peak.toFixed(0)} Mo au plus\n`.replaceAll(/(\d)\.(\d)/g, '$1,$2');
