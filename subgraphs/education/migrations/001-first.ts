import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {

  override name = 'First';

  override up(): void | Promise<void> {
    this.addSql(`create table "campaign" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" text not null, "announced_on" date not null, "processing_date" date not null, primary key ("id"));`);
    this.addSql(`alter table "campaign" add constraint "campaign_name_unique" unique ("name");`);
    this.addSql(`alter table "campaign" add constraint "campaign_processing_date_unique" unique ("processing_date");`);

    this.addSql(`create table "dropout_case" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "platform_id" uuid null, "origin" text not null, "stage" text not null default 'IDENTIFIED', "opened_on" date not null, "closed_on" date null, "campaign_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "dropout_case_youth_id_index" on "dropout_case" ("youth_id");`);
    this.addSql(`create index "dropout_case_owner_id_index" on "dropout_case" ("owner_id");`);
    this.addSql(`create index "dropout_case_platform_id_index" on "dropout_case" ("platform_id");`);

    this.addSql(`create table "contact_attempt" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "attempted_at" timestamptz not null, "mode" text not null, "outcome" text not null, "comment" text null, primary key ("id"));`);
    this.addSql(`create index "contact_attempt_case_id_index" on "contact_attempt" ("case_id");`);
    this.addSql(`create index "contact_attempt_youth_id_index" on "contact_attempt" ("youth_id");`);

    this.addSql(`create table "school" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "uai" text not null, "name" text not null, "kind" text null, "commune" text null, "departement" text not null, "academie" text null, "is_official" boolean not null default true, primary key ("id"));`);
    this.addSql(`alter table "school" add constraint "school_uai_unique" unique ("uai");`);
    this.addSql(`create index "school_departement_index" on "school" ("departement");`);
    this.addSql(`create index school_name_search on school using gin (name gin_trgm_ops);`);

    this.addSql(`create table "enrolment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid null, "owner_id" uuid null, "source" text not null, "external_id" text not null, "network" text not null, "school_id" uuid null, "mef" text null, "class_name" text null, "started_on" date null, "ended_on" date null, "diploma" text null, "flags" text[] not null, primary key ("id"));`);
    this.addSql(`create index "enrolment_youth_id_index" on "enrolment" ("youth_id");`);
    this.addSql(`create index "enrolment_owner_id_index" on "enrolment" ("owner_id");`);
    this.addSql(`create index "enrolment_school_id_index" on "enrolment" ("school_id");`);
    this.addSql(`alter table "enrolment" add constraint "enrolment_source_external_id_unique" unique ("source", "external_id");`);

    this.addSql(`alter table "campaign" enable row level security;`);
    this.addSql(`alter table "campaign" force row level security;`);
    this.addSql(`create policy "campaign_app" on "campaign" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "campaign_worker" on "campaign" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "dropout_case" add constraint "dropout_case_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete set null;`);
    this.addSql(`alter table "dropout_case" enable row level security;`);
    this.addSql(`alter table "dropout_case" force row level security;`);
    this.addSql(`create policy "dropout_case_app" on "dropout_case" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "dropout_case_worker" on "dropout_case" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "contact_attempt" add constraint "contact_attempt_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "contact_attempt" enable row level security;`);
    this.addSql(`alter table "contact_attempt" force row level security;`);
    this.addSql(`create policy "contact_attempt_app" on "contact_attempt" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "contact_attempt_worker" on "contact_attempt" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "school" enable row level security;`);
    this.addSql(`alter table "school" force row level security;`);
    this.addSql(`create policy "school_app" on "school" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "school_worker" on "school" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "enrolment" add constraint "enrolment_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete set null;`);
    this.addSql(`alter table "enrolment" enable row level security;`);
    this.addSql(`alter table "enrolment" force row level security;`);
    this.addSql(`create policy "enrolment_app" on "enrolment" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "enrolment_worker" on "enrolment" to "education_worker" using (true) with check (true);`);
  }

}
