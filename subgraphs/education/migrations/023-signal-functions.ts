import { Migration } from '@mikro-orm/migrations';

const SAFE = 'security definer set search_path = pg_catalog, public';
const BY_ID = ['youth_report', 'jdc_detection', 'contract_break'];
const ROUTED = 'jdc_detections_routed(text, text[], date, date, date, uuid, integer)';

export class SignalFunctions extends Migration {
  override up(): void {
    // Whom a row is about, so that coordination can be asked for a grant: see 007.
    for (const table of BY_ID) {
      this.addSql(`
        create function ${table}_youth(row_id uuid) returns uuid
        language sql stable ${SAFE} as
        $$ select youth_id from ${table} where id = row_id $$;`);
      this.addSql(`revoke all on function ${table}_youth(uuid) from public;`);
      this.addSql(`grant execute on function ${table}_youth(uuid) to education_app;`);
    }
    // A month's detections of a département, for who answers for it (A21): ids, that open nothing by themselves; the rows wait for a grant.
    this.addSql(`
      create function jdc_detections_routed(asked text, territory text[], from_day date, until date, after_day date, after_id uuid, most integer)
      returns table (id uuid, youth_id uuid, day date)
      language sql stable ${SAFE} as
      $$
        select d.id, d.youth_id, coalesce(d.detected_on, (d.created_at at time zone 'Europe/Paris')::date) as day from jdc_detection d
        where asked = any (territory) and d.departement = asked
          and coalesce(d.detected_on, (d.created_at at time zone 'Europe/Paris')::date) >= from_day
          and coalesce(d.detected_on, (d.created_at at time zone 'Europe/Paris')::date) < until
          and (after_id is null or (coalesce(d.detected_on, (d.created_at at time zone 'Europe/Paris')::date), d.id) > (after_day, after_id))
        order by day, d.id limit most
      $$;`);
    this.addSql(`revoke all on function ${ROUTED} from public;`);
    this.addSql(`grant execute on function ${ROUTED} to education_app;`);
  }

  override down(): void {
    this.addSql(`drop function ${ROUTED};`);
    for (const table of BY_ID) this.addSql(`drop function ${table}_youth(uuid);`);
  }
}
