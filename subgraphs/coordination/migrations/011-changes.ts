import { Migration } from '@mikro-orm/migrations';

export class Changes extends Migration {

  override name = 'Changes';

  override up(): void | Promise<void> {
    this.addSql(`create table "integration_call" ("person_id" uuid not null, "minute" timestamptz not null, "calls" int not null, primary key ("person_id"));`);

    this.addSql(`create table "pending_change" ("position" bigserial primary key, "type" text not null, "subject" uuid not null, "at" timestamptz not null, "data" jsonb not null);`);

    this.addSql(`create table "youth_change" ("id" uuid not null default gen_random_uuid(), "seq" bigserial not null, "organisation_id" uuid not null, "youth_id" uuid not null, "ids" text[] not null, "kind" text not null, "partner" text not null, "opened_by" text[] not null, "at" timestamptz not null, "data" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "youth_change_organisation_id_seq_index" on "youth_change" ("organisation_id", "seq");`);

    this.addSql(`alter table "standing" add "change_told" text null;`);
    this.addSql(`create index standing_told_until on standing (change_told, until) where until is not null and change_told is not null;`);
    this.addSql(`create index standing_untold on standing (id) where change_told is null and ground <> 'SCHOOL_OF_ORIGIN';`);

    this.addSql(`alter table "integration_call" enable row level security;`);
    this.addSql(`alter table "integration_call" force row level security;`);
    this.addSql(`create policy "integration_call_app" on "integration_call" to "coordination_app" using (false) with check (false);`);
    this.addSql(`create policy "integration_call_worker" on "integration_call" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "pending_change" enable row level security;`);
    this.addSql(`alter table "pending_change" force row level security;`);
    this.addSql(`create policy "pending_change_app" on "pending_change" to "coordination_app" using (false) with check (false);`);
    this.addSql(`create policy "pending_change_worker" on "pending_change" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "youth_change" enable row level security;`);
    this.addSql(`alter table "youth_change" force row level security;`);
    this.addSql(`create policy "youth_change_app" on "youth_change" to "coordination_app" using (coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "youth_change_worker" on "youth_change" to "coordination_worker" using (true) with check (true);`);

    this.addSql('revoke insert, update on integration_call, pending_change, youth_change from coordination_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "standing_told_until";`);
    this.addSql(`drop index "standing_untold";`);
    this.addSql(`alter table "standing" drop column "change_told";`);
    this.addSql(`drop table "youth_change", "pending_change", "integration_call";`);
  }

}
