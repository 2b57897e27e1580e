import { Migration } from '@mikro-orm/migrations';

export class ContactsOfPartners extends Migration {

  override name = 'ContactsOfPartners';

  override up(): void | Promise<void> {
    this.addSql(`create table "contact_line" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "partner" text not null, "kind" text not null, "at" timestamptz not null, "mode" text null, "outcome" text not null, "sequence" text not null, primary key ("id"));`);
    this.addSql(`create index "contact_line_youth_id_index" on "contact_line" ("youth_id");`);

    this.addSql(`create table "contact_stop" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "partner" text not null, "since" date not null, "until" date null, "is_lifted" boolean not null, "sequence" text not null, primary key ("id"));`);
    this.addSql(`alter table "contact_stop" add constraint "contact_stop_youth_id_partner_unique" unique ("youth_id", "partner");`);

    this.addSql(`alter table "contact_line" enable row level security;`);
    this.addSql(`alter table "contact_line" force row level security;`);
    this.addSql(`create policy "contact_line_app" on "contact_line" to "coordination_app" using (coalesce((partner = 'education' and (youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]))) or (partner = 'missions-locales' and (youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]))) or (partner = 'solutions' and (youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]))) or (partner = 'mentoring' and (youth_id = any ((select coalesce(nullif(current_setting('hub.mentoring', true), ''), '{}')::uuid[] as ids)::uuid[]))), false)) with check (false);`);
    this.addSql(`create policy "contact_line_worker" on "contact_line" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "contact_stop" enable row level security;`);
    this.addSql(`alter table "contact_stop" force row level security;`);
    this.addSql(`create policy "contact_stop_app" on "contact_stop" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.contact', true), ''), '{}')::uuid[] as ids)::uuid[]) or youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "contact_stop_worker" on "contact_stop" to "coordination_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on contact_line, contact_stop from coordination_app;');
  }

}
