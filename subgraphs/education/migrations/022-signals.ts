import { Migration } from '@mikro-orm/migrations';

export class Signals extends Migration {

  override name = 'Signals';

  override up(): void | Promise<void> {
    this.addSql(`create table "contract_break" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "platform_id" uuid null, "broken_on" date not null, "cause" text not null, "situation" text not null default 'TO_CONTACT', "recontact_on" date null, "new_contract_on" date null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`create index "contract_break_youth_id_index" on "contract_break" ("youth_id");`);
    this.addSql(`create index contract_break_own_open on contract_break (owner_id, broken_on, id) where closed_on is null;`);
    this.addSql(`create index contract_break_open on contract_break (platform_id, broken_on, id) where closed_on is null;`);

    this.addSql(`create table "foquale_network" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" text not null, "departement" text not null, "bassin" text null, "owner_id" uuid not null, "head_id" uuid null, "elected_on" date null, primary key ("id"));`);
    this.addSql(`create index "foquale_network_departement_id_index" on "foquale_network" ("departement", "id");`);
    this.addSql(`alter table "foquale_network" add constraint "foquale_network_departement_name_unique" unique ("departement", "name");`);

    this.addSql(`create table "foquale_member" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "network_id" uuid not null, "organisation_id" uuid not null, "kind" text not null, "until" date null, primary key ("id"));`);
    this.addSql(`alter table "foquale_member" add constraint "foquale_member_network_id_organisation_id_unique" unique ("network_id", "organisation_id");`);

    this.addSql(`create table "jdc_taking" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "detection_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "case_id" uuid not null, "taken_on" date not null, primary key ("id"));`);
    this.addSql(`create index "jdc_taking_youth_id_index" on "jdc_taking" ("youth_id");`);
    this.addSql(`alter table "jdc_taking" add constraint "jdc_taking_detection_id_unique" unique ("detection_id");`);

    this.addSql(`create table "pre_contract" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "pre_contract_youth_id_index" on "pre_contract" ("youth_id");`);
    this.addSql(`create index "pre_contract_owner_id_index" on "pre_contract" ("owner_id");`);

    this.addSql(`create table "prevention_signal" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "author_id" uuid not null, "body" text not null, "pupil_reference" text not null, "signs" text[] not null, "raised_on" date not null, "decisions" text[] not null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`create index "prevention_signal_owner_id_closed_on_id_index" on "prevention_signal" ("owner_id", "closed_on", "id");`);

    this.addSql(`create table "report_key" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "person_id" uuid not null, "key" text not null, "body_hash" text not null, "result_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "report_key" add constraint "report_key_owner_id_person_id_key_unique" unique ("owner_id", "person_id", "key");`);

    this.addSql(`create table "cti_post" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "person_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "school_id" uuid not null, "since" date not null, "until" date null, primary key ("id"));`);
    this.addSql(`create index "cti_post_school_id_id_index" on "cti_post" ("school_id", "id");`);

    this.addSql(`create table "youth_report" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid null, "owner_id" uuid not null, "author_id" uuid not null, "platform_id" uuid null, "origin" text not null, "reported_on" date not null, "taken_up_by" text not null default 'NONE', "state" text not null default 'PENDING', "outcome" text null, "case_id" uuid null, "was_case_open" boolean null, "identity" jsonb null, primary key ("id"));`);
    this.addSql(`create index "youth_report_youth_id_index" on "youth_report" ("youth_id");`);
    this.addSql(`create index "youth_report_case_id_index" on "youth_report" ("case_id");`);
    this.addSql(`create index youth_report_to_hand_over on youth_report (id) where state = 'PENDING';`);
    this.addSql(`create index "youth_report_owner_id_id_index" on "youth_report" ("owner_id", "id");`);

    this.addSql(`create index jdc_detection_routed on jdc_detection (departement, (coalesce(detected_on, (created_at at time zone 'Europe/Paris')::date)), id);`);

    this.addSql(`alter table "contract_break" enable row level security;`);
    this.addSql(`alter table "contract_break" force row level security;`);
    this.addSql(`create policy "contract_break_app" on "contract_break" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "contract_break_worker" on "contract_break" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "foquale_network" enable row level security;`);
    this.addSql(`alter table "foquale_network" force row level security;`);
    this.addSql(`create policy "foquale_network_app" on "foquale_network" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "foquale_network_worker" on "foquale_network" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "foquale_member" add constraint "foquale_member_network_id_foreign" foreign key ("network_id") references "foquale_network" ("id");`);
    this.addSql(`alter table "foquale_member" enable row level security;`);
    this.addSql(`alter table "foquale_member" force row level security;`);
    this.addSql(`create policy "foquale_member_app" on "foquale_member" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "foquale_member_worker" on "foquale_member" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "jdc_taking" add constraint "jdc_taking_detection_id_foreign" foreign key ("detection_id") references "jdc_detection" ("id");`);
    this.addSql(`alter table "jdc_taking" add constraint "jdc_taking_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "jdc_taking" enable row level security;`);
    this.addSql(`alter table "jdc_taking" force row level security;`);
    this.addSql(`create policy "jdc_taking_app" on "jdc_taking" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "jdc_taking_worker" on "jdc_taking" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "pre_contract" enable row level security;`);
    this.addSql(`alter table "pre_contract" force row level security;`);
    this.addSql(`create policy "pre_contract_app" on "pre_contract" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "pre_contract_worker" on "pre_contract" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "prevention_signal" enable row level security;`);
    this.addSql(`alter table "prevention_signal" force row level security;`);
    this.addSql(`create policy "prevention_signal_app" on "prevention_signal" to "education_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "prevention_signal_worker" on "prevention_signal" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "report_key" enable row level security;`);
    this.addSql(`alter table "report_key" force row level security;`);
    this.addSql(`create policy "report_key_app" on "report_key" to "education_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "report_key_worker" on "report_key" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "cti_post" add constraint "cti_post_school_id_foreign" foreign key ("school_id") references "school" ("id");`);
    this.addSql(`alter table "cti_post" enable row level security;`);
    this.addSql(`alter table "cti_post" force row level security;`);
    this.addSql(`create policy "cti_post_app" on "cti_post" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "cti_post_worker" on "cti_post" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "youth_report" add constraint "youth_report_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id") on delete set null;`);
    this.addSql(`alter table "youth_report" enable row level security;`);
    this.addSql(`alter table "youth_report" force row level security;`);
    this.addSql(`create policy "youth_report_app" on "youth_report" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "youth_report_worker" on "youth_report" to "education_worker" using (true) with check (true);`);

    // Only added to by requests; the other tables here are written by the mutations.
    this.addSql('revoke update on jdc_taking, youth_report from education_app;');
  }
}
