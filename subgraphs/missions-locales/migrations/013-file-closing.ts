import { Migration } from '@mikro-orm/migrations';

const FUNCTION = 'keeps_another_file(uuid)';

/** A file may be closed; who keeps another of the same person, under any of its ids, keeps the youth. */
export class FileClosing extends Migration {

  override name = 'FileClosing';

  override up(): void {
    this.addSql('alter table "mission_locale_file" add "closed_on" date null, add "closing_reason" text null;');
    this.addSql('create table "youth_alias" ("youth_id" uuid not null, "canonical_id" uuid not null, "sequence" text not null, primary key ("youth_id"));');
    this.addSql('create index "youth_alias_canonical_id_index" on "youth_alias" ("canonical_id");');
    this.addSql('alter table "youth_alias" enable row level security;');
    this.addSql('alter table "youth_alias" force row level security;');
    this.addSql('create policy "youth_alias_worker" on "youth_alias" to "missions_locales_worker" using (true) with check (true);');
    this.addSql('revoke insert, update on youth_alias from missions_locales_app;');
    this.addSql(`
      create function keeps_another_file(file uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as
      $$ with asked as (select id, owner_id, youth_id, coalesce((select canonical_id from youth_alias a where a.youth_id = f.youth_id), youth_id) as person from mission_locale_file f where id = file),
           same as (select youth_id as id from asked union select person from asked union select a.youth_id from youth_alias a join asked on a.canonical_id = person)
         select exists (select from asked join mission_locale_file o on o.youth_id in (select id from same) and o.owner_id = asked.owner_id and o.id <> asked.id where o.closed_on is null) $$;`);
    this.addSql(`revoke all on function ${FUNCTION} from public;`);
    this.addSql(`grant execute on function ${FUNCTION} to missions_locales_app, missions_locales_worker;`);
  }

  override down(): void {
    this.addSql(`drop function ${FUNCTION};`);
    this.addSql('drop table "youth_alias";');
    this.addSql('alter table "mission_locale_file" drop column "closed_on", drop column "closing_reason";');
  }

}
