import { Migration } from '@mikro-orm/migrations';

const FUNCTIONS = ['contact_stop(uuid[], date, timestamptz)', 'contact_stopped(uuid[], date, timestamptz)', 'stop_contact_tasks(uuid[], date)'] as const;

/** C29: one partner's stop holds for all, whose rows a request may not see; these say no more than yes or no, and until when. */
export class ContactStops extends Migration {
  override up(): void {
    // Every id that coordination has joined to one of these: a task may be about any of them.
    this.addSql(`
      create function same_youths(ids uuid[]) returns uuid[]
      language sql stable security definer set search_path = pg_catalog, public as
      $$ with known as (select unnest(ids) as id union select canonical_id from youth_alias where youth_id = any(ids))
         select coalesce(array_agg(id), '{}') from (select id from known union select youth_id from youth_alias where canonical_id in (select id from known)) as every $$;`);
    this.addSql('revoke all on function same_youths(uuid[]) from public;');

    // One row while a stop is in force: its last day, null without end. On the day of the declaration, what came before it was recorded is free.
    this.addSql(`
      create function contact_stop(ids uuid[], day date, moment timestamptz default null) returns table (until date)
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select case when bool_or(d.until is null) then null else max(d.until) end
         from do_not_contact d
         where d.youth_id = any(same_youths(ids))
           and (d.declared_on < day or (d.declared_on = day and (moment is null or d.created_at <= moment)))
           and (d.until is null or day <= d.until)
           and (d.lifted_on is null or day < d.lifted_on)
         having count(*) > 0 $$;`);
    this.addSql(`
      create function contact_stopped(ids uuid[], day date, moment timestamptz default null) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select exists (select from contact_stop(ids, day, moment)) $$;`);

    // Other organisations' worklists too, but never without a stop in force.
    this.addSql(`
      create function stop_contact_tasks(ids uuid[], day date) returns void
      language sql volatile security definer set search_path = pg_catalog, public as
      $$ update task set done_on = day, done_by_id = null, updated_at = now()
         where youth_id = any(same_youths(ids)) and kind in ('CONTACT', 'RECONTACT') and done_on is null and contact_stopped(ids, day) $$;`);
    for (const name of FUNCTIONS) {
      this.addSql(`revoke all on function ${name} from public;`);
      this.addSql(`grant execute on function ${name} to education_app, education_worker;`);
    }

    // Whom a row is about, so that coordination can be asked for a grant: see 007.
    for (const table of ['do_not_contact', 'interview_sheet']) {
      this.addSql(`
        create function ${table}_youth(row_id uuid) returns uuid
        language sql stable security definer set search_path = pg_catalog, public as
        $$ select youth_id from ${table} where id = row_id $$;`);
      this.addSql(`revoke all on function ${table}_youth(uuid) from public;`);
      this.addSql(`grant execute on function ${table}_youth(uuid) to education_app;`);
    }
  }

  override down(): void {
    for (const table of ['do_not_contact', 'interview_sheet']) this.addSql(`drop function ${table}_youth(uuid);`);
    for (const name of FUNCTIONS.toReversed()) this.addSql(`drop function ${name};`);
    this.addSql('drop function same_youths(uuid[]);');
  }
}
