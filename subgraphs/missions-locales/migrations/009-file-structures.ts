import { Migration } from '@mikro-orm/migrations';

export class FileStructures extends Migration {

  override name = 'FileStructures';

  override up(): void | Promise<void> {
    this.addSql(`create table "insertion_contract" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "kind" text not null, "prescribed_on" date not null, "employer" text not null, "weekly_hours" int not null, "aid_from" date not null, "aid_until" date not null, "ended_on" date null, "outcome" text null, primary key ("id"));`);
    this.addSql(`create index "insertion_contract_file_id_index" on "insertion_contract" ("file_id");`);
    this.addSql(`create index "insertion_contract_youth_id_index" on "insertion_contract" ("youth_id");`);
    this.addSql(`create unique index insertion_contract_one_open on insertion_contract (file_id) where ended_on is null;`);

    this.addSql(`create table "file_adviser" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "adviser_id" uuid not null, "since" date null, "until" date null, primary key ("id"));`);
    this.addSql(`create index "file_adviser_file_id_index" on "file_adviser" ("file_id");`);
    this.addSql(`create index "file_adviser_youth_id_index" on "file_adviser" ("youth_id");`);
    this.addSql(`create index "file_adviser_adviser_id_index" on "file_adviser" ("adviser_id");`);
    this.addSql(`create unique index file_adviser_one_open on file_adviser (file_id) where until is null;`);

    this.addSql(`create table "path_step" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "step" text not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "path_step_file_id_index" on "path_step" ("file_id");`);
    this.addSql(`create index "path_step_youth_id_index" on "path_step" ("youth_id");`);
    this.addSql(`create unique index path_step_one_open on path_step (file_id) where ended_on is null;`);

    this.addSql(`alter table "mission_locale" add "is_temporary" boolean not null default false, add "merged_into_id" uuid null, add "merged_on" date null, add "booking_url" text null;`);
    this.addSql(`alter table "mission_locale" add constraint "mission_locale_merged_into_id_foreign" foreign key ("merged_into_id") references "mission_locale" ("id") on delete set null;`);
    this.addSql(`create index "mission_locale_merged_into_id_index" on "mission_locale" ("merged_into_id");`);

    this.addSql(`alter table "mission_locale_file" drop constraint "mission_locale_file_mission_locale_id_external_id_unique";`);
    this.addSql(`alter table "mission_locale_file" add "entry_code" text null, add "received_on" date null, add "received_through" text null, add "received_from_id" uuid null, add "received_changes" text[] not null default '{}', add "support_concepts" text[] not null default '{}';`);
    this.addSql(`create unique index mission_locale_file_number on mission_locale_file (mission_locale_id, external_id, coalesce(entry_code, ''));`);

    this.addSql(`alter table "scheme" add "nature" text not null default 'SUPPORT';`);

    this.addSql(`alter table "situation" add "detail" jsonb null;`);

    this.addSql(`alter table "support_programme" add "spotted_by" text null;`);

    this.addSql(`alter table "insertion_contract" add constraint "insertion_contract_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "insertion_contract" enable row level security;`);
    this.addSql(`alter table "insertion_contract" force row level security;`);
    this.addSql(`create policy "insertion_contract_app" on "insertion_contract" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "insertion_contract_worker" on "insertion_contract" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "file_adviser" add constraint "file_adviser_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "file_adviser" add constraint "file_adviser_adviser_id_foreign" foreign key ("adviser_id") references "adviser" ("id");`);
    this.addSql(`alter table "file_adviser" enable row level security;`);
    this.addSql(`alter table "file_adviser" force row level security;`);
    this.addSql(`create policy "file_adviser_app" on "file_adviser" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "file_adviser_worker" on "file_adviser" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "path_step" add constraint "path_step_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "path_step" enable row level security;`);
    this.addSql(`alter table "path_step" force row level security;`);
    this.addSql(`create policy "path_step_app" on "path_step" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "path_step_worker" on "path_step" to "missions_locales_worker" using (true) with check (true);`);

  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "mission_locale" drop constraint "mission_locale_merged_into_id_foreign";`);

    this.addSql(`drop index "mission_locale_merged_into_id_index";`);

    this.addSql(`drop index "mission_locale_file_number";`);
    this.addSql(`alter table "mission_locale_file" add constraint "mission_locale_file_mission_locale_id_external_id_unique" unique ("mission_locale_id", "external_id");`);

  }

}
