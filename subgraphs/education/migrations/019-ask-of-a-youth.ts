import { Migration } from '@mikro-orm/migrations';

/** Run as the owner, who sees what the worker sees. */
const SAFE = 'security definer set search_path = pg_catalog, public';
/** Youths whose grant is in the request's hand: of nobody else do these functions tell anything. */
const OPEN = `youth_id = any (coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[])`;

const FUNCTIONS = [
  'return_request_youth(uuid)', 'return_request_open_since(uuid[])', 'return_request_platform(uuid[])',
  'schooling_status_running(uuid[], date, date)', 'return_request_figures(date, date, date)',
];

export class AskOfAYouth extends Migration {
  override up(): void {
    // Whom a row is about, so that coordination can be asked for a grant: see 007.
    this.addSql(`
      create function return_request_youth(row_id uuid) returns uuid language sql stable ${SAFE} as
      $$ select youth_id from return_request where id = row_id $$;`);

    // E08: one clock for one person. A second door, which may not read the request, is told since when it runs.
    this.addSql(`
      create function return_request_open_since(ids uuid[]) returns date language sql stable ${SAFE} as
      $$ select min(requested_on) from return_request where youth_id = any (ids) and ${OPEN} and closed_on is null $$;`);

    // E08: the platform that follows the youth sees a request made at a door outside it.
    this.addSql(`
      create function return_request_platform(ids uuid[]) returns uuid language sql stable ${SAFE} as
      $$ select platform_id from dropout_case where youth_id = any (ids) and ${OPEN} and closed_on is null and platform_id is not null order by opened_on desc, id limit 1 $$;`);

    // E10: not two statuses at once, whoever takes the youth in.
    this.addSql(`
      create function schooling_status_running(ids uuid[], from_day date, to_day date) returns setof text language sql stable ${SAFE} as
      $$ select kind from schooling_status
         where youth_id = any (ids) and ${OPEN}
           and started_on <= coalesce(to_day, 'infinity'::date) and coalesce(ended_on, 'infinity'::date) >= from_day $$;`);

    // E08, upwards: numbers only. A person's second request while the first runs (two ids, joined since) is the same request.
    this.addSql(`
      create function return_request_figures(from_day date, to_day date, on_day date)
      returns table (platform_id uuid, departement text, requests int, in_time int, late int, pending int, without_proposal int)
      language sql stable ${SAFE} as
      $$ with known as (
           select r.*, coalesce(a.canonical_id, r.youth_id) as person
           from return_request r left join youth_alias a on a.youth_id = r.youth_id
           where r.requested_on <= to_day
         ), counted as (
           select k.platform_id, k.departement, k.proposed_on, k.outcome, k.interviewed_on <= k.requested_on + 15 as is_in_time,
             coalesce(k.interviewed_on, k.closed_on, on_day) > k.requested_on + 15 as is_late
           from known k
           where k.requested_on >= from_day and not exists (
             select from known e where e.person = k.person and (e.requested_on, e.id) < (k.requested_on, k.id) and coalesce(e.closed_on, 'infinity'::date) >= k.requested_on)
         )
         select c.platform_id, c.departement, count(*)::int, (count(*) filter (where c.is_in_time))::int, (count(*) filter (where c.is_late))::int,
           (count(*) filter (where c.is_in_time is not true and not c.is_late))::int,
           (count(*) filter (where c.proposed_on is null and (c.outcome is null or c.outcome not in ('NOT_ENTITLED', 'WITHDRAWN'))))::int
         from counted c group by c.platform_id, c.departement $$;`);

    for (const name of FUNCTIONS) {
      this.addSql(`revoke all on function ${name} from public;`);
      this.addSql(`grant execute on function ${name} to education_app;`);
    }
  }

  override down(): void {
    for (const name of FUNCTIONS) this.addSql(`drop function ${name};`);
  }
}
