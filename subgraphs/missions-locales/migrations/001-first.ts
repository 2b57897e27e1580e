import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {

  override name = 'First';

  override up(): void | Promise<void> {
    this.addSql(`create table "mission_locale" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "name" text not null, "siret" text null, "commune" text null, "departement" text null, "organisation_id" uuid null, "is_official" boolean not null default true, primary key ("id"));`);
    this.addSql(`alter table "mission_locale" add constraint "mission_locale_code_unique" unique ("code");`);
    this.addSql(`create index "mission_locale_departement_index" on "mission_locale" ("departement");`);
    this.addSql(`create index mission_locale_name_search on mission_locale using gin (name gin_trgm_ops);`);

    this.addSql(`create table "agency" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "number" int not null, "name" text not null, "mission_locale_id" uuid null, "departement" text null, primary key ("id"));`);
    this.addSql(`alter table "agency" add constraint "agency_number_unique" unique ("number");`);
    this.addSql(`create index "agency_mission_locale_id_index" on "agency" ("mission_locale_id");`);
    this.addSql(`create index "agency_departement_index" on "agency" ("departement");`);

    this.addSql(`create table "adviser" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "mission_locale_id" uuid not null, "person_id" uuid null, "display_name" text null, primary key ("id"));`);
    this.addSql(`create index "adviser_mission_locale_id_index" on "adviser" ("mission_locale_id");`);
    this.addSql(`alter table "adviser" add constraint "adviser_mission_locale_id_person_id_unique" unique ("mission_locale_id", "person_id");`);
    this.addSql(`alter table "adviser" add constraint "adviser_mission_locale_id_display_name_unique" unique ("mission_locale_id", "display_name");`);

    this.addSql(`create table "mission_locale_file" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "external_id" text not null, "mission_locale_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "registered_on" date null, "adviser_id" uuid null, "adviser_name" text null, "situation" text null, "received" jsonb null, "flags" text[] not null, primary key ("id"));`);
    this.addSql(`create index "mission_locale_file_youth_id_index" on "mission_locale_file" ("youth_id");`);
    this.addSql(`create index "mission_locale_file_adviser_id_index" on "mission_locale_file" ("adviser_id");`);
    this.addSql(`create index "mission_locale_file_owner_id_situation_id_index" on "mission_locale_file" ("owner_id", "situation", "id");`);
    this.addSql(`create index "mission_locale_file_owner_id_id_index" on "mission_locale_file" ("owner_id", "id");`);
    this.addSql(`alter table "mission_locale_file" add constraint "mission_locale_file_mission_locale_id_external_id_unique" unique ("mission_locale_id", "external_id");`);

    this.addSql(`create table "scheme" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "label" text not null, "valid_from" date not null, "valid_until" date null, primary key ("id"));`);
    this.addSql(`alter table "scheme" add constraint "scheme_code_unique" unique ("code");`);

    this.addSql(`create table "situation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "kind" text not null, "since" date null, "until" date null, primary key ("id"));`);
    this.addSql(`create index "situation_file_id_index" on "situation" ("file_id");`);
    this.addSql(`create index "situation_youth_id_index" on "situation" ("youth_id");`);
    this.addSql(`create unique index situation_one_open on situation (file_id) where until is null;`);

    this.addSql(`create table "support_need" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "domain" text not null, "opened_on" date not null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`create index "support_need_file_id_index" on "support_need" ("file_id");`);
    this.addSql(`create index "support_need_youth_id_index" on "support_need" ("youth_id");`);
    this.addSql(`create unique index support_need_one_open on support_need (file_id, domain) where closed_on is null;`);

    this.addSql(`create table "support_programme" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "scheme_id" uuid not null, "started_on" date null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "support_programme_file_id_index" on "support_programme" ("file_id");`);
    this.addSql(`create index "support_programme_youth_id_index" on "support_programme" ("youth_id");`);
    this.addSql(`create unique index support_programme_one_open on support_programme (file_id, scheme_id) where ended_on is null;`);
    this.addSql(`create index "support_programme_owner_id_scheme_id_index" on "support_programme" ("owner_id", "scheme_id");`);

    this.addSql(`alter table "mission_locale" enable row level security;`);
    this.addSql(`alter table "mission_locale" force row level security;`);
    this.addSql(`create policy "mission_locale_app" on "mission_locale" to "missions_locales_app" using (true) with check (true);`);
    this.addSql(`create policy "mission_locale_worker" on "mission_locale" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "agency" add constraint "agency_mission_locale_id_foreign" foreign key ("mission_locale_id") references "mission_locale" ("id") on delete set null;`);
    this.addSql(`alter table "agency" enable row level security;`);
    this.addSql(`alter table "agency" force row level security;`);
    this.addSql(`create policy "agency_app" on "agency" to "missions_locales_app" using (true) with check (true);`);
    this.addSql(`create policy "agency_worker" on "agency" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "adviser" add constraint "adviser_mission_locale_id_foreign" foreign key ("mission_locale_id") references "mission_locale" ("id");`);
    this.addSql(`alter table "adviser" enable row level security;`);
    this.addSql(`alter table "adviser" force row level security;`);
    this.addSql(`create policy "adviser_app" on "adviser" to "missions_locales_app" using (true) with check (true);`);
    this.addSql(`create policy "adviser_worker" on "adviser" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "mission_locale_file" add constraint "mission_locale_file_mission_locale_id_foreign" foreign key ("mission_locale_id") references "mission_locale" ("id");`);
    this.addSql(`alter table "mission_locale_file" add constraint "mission_locale_file_adviser_id_foreign" foreign key ("adviser_id") references "adviser" ("id") on delete set null;`);
    this.addSql(`alter table "mission_locale_file" enable row level security;`);
    this.addSql(`alter table "mission_locale_file" force row level security;`);
    this.addSql(`create policy "mission_locale_file_app" on "mission_locale_file" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mission_locale_file_worker" on "mission_locale_file" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "scheme" enable row level security;`);
    this.addSql(`alter table "scheme" force row level security;`);
    this.addSql(`create policy "scheme_app" on "scheme" to "missions_locales_app" using (true) with check (true);`);
    this.addSql(`create policy "scheme_worker" on "scheme" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "situation" add constraint "situation_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "situation" enable row level security;`);
    this.addSql(`alter table "situation" force row level security;`);
    this.addSql(`create policy "situation_app" on "situation" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "situation_worker" on "situation" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "support_need" add constraint "support_need_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "support_need" enable row level security;`);
    this.addSql(`alter table "support_need" force row level security;`);
    this.addSql(`create policy "support_need_app" on "support_need" to "missions_locales_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "support_need_worker" on "support_need" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "support_programme" add constraint "support_programme_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "support_programme" add constraint "support_programme_scheme_id_foreign" foreign key ("scheme_id") references "scheme" ("id");`);
    this.addSql(`alter table "support_programme" enable row level security;`);
    this.addSql(`alter table "support_programme" force row level security;`);
    this.addSql(`create policy "support_programme_app" on "support_programme" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "support_programme_worker" on "support_programme" to "missions_locales_worker" using (true) with check (true);`);
  }

}
