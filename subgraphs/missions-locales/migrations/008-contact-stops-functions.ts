import { Migration } from '@mikro-orm/migrations';

const FUNCTIONS = ['contact_stopped(uuid[], date)', 'drop_callbacks(uuid[], date)'] as const;

/** C29: a stop holds for all, whose rows a request may not see; these say no more than yes or no, and act on nothing else. */
export class ContactStopsFunctions extends Migration {
  override up(): void {
    this.addSql(`
      create function contact_stopped(ids uuid[], day date) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select exists (select from mission_locale_contact where youth_id = any(ids) and answer = 'DO_NOT_RECONTACT' and lifted_on is null)
             or exists (select from sibling_stop where youth_id = any(ids) and not is_lifted and since <= day and (until is null or day <= until)) $$;`);
    // Every mission locale's, but never without a stop in force.
    this.addSql(`
      create function drop_callbacks(ids uuid[], day date) returns void
      language sql volatile security definer set search_path = pg_catalog, public as
      $$ update mission_locale_contact set called_back_on = day, updated_at = now()
         where youth_id = any(ids) and call_back_on is not null and called_back_on is null and contact_stopped(ids, day) $$;`);
    for (const name of FUNCTIONS) {
      this.addSql(`revoke all on function ${name} from public;`);
      this.addSql(`grant execute on function ${name} to missions_locales_app, missions_locales_worker;`);
    }
  }

  override down(): void {
    for (const name of FUNCTIONS.toReversed()) this.addSql(`drop function ${name};`);
  }
}
