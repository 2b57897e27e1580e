import { Migration } from '@mikro-orm/migrations';

export class Lists extends Migration {

  override name = 'Lists';

  override up(): void | Promise<void> {
    this.addSql(`create table "academy_contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "academie" text not null, "phone" text null, "email" text null, "hours" text null, primary key ("id"));`);
    this.addSql(`alter table "academy_contact" add constraint "academy_contact_academie_unique" unique ("academie");`);

    this.addSql(`create table "campaign_figure" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "campaign_id" uuid not null, "measure" text not null, "platform_id" uuid null, "departement" text not null, "school_kind" text not null, "count" int not null, primary key ("id"));`);
    this.addSql(`create index "campaign_figure_campaign_id_measure_index" on "campaign_figure" ("campaign_id", "measure");`);

    this.addSql(`create table "competence_certificate" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "obtained_on" date not null, primary key ("id"));`);
    this.addSql(`create index "competence_certificate_youth_id_index" on "competence_certificate" ("youth_id");`);
    this.addSql(`alter table "competence_certificate" add constraint "competence_certificate_youth_id_kind_obtained_on_unique" unique ("youth_id", "kind", "obtained_on");`);

    this.addSql(`create table "outside_fact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "topic" text not null, "reference" text not null, "kind" text null, "organisation_id" uuid null, "started_on" date null, "ended_on" date null, "sequence" text not null, primary key ("id"));`);
    this.addSql(`create index "outside_fact_youth_id_index" on "outside_fact" ("youth_id");`);
    this.addSql(`alter table "outside_fact" add constraint "outside_fact_topic_reference_unique" unique ("topic", "reference");`);

    this.addSql(`create table "saved_filter" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "platform_id" uuid not null, "name" text not null, "departements" text[] not null, "communes" text[] not null, "schools" text[] not null, "trainings" text[] not null, "levels" text[] not null, "age_min" smallint null, "age_max" smallint null, "position" int not null, "is_active" boolean not null default true, "applied_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "saved_filter_position_platform_id_id_index" on "saved_filter" ("position", "platform_id", "id");`);
    this.addSql(`alter table "saved_filter" add constraint "saved_filter_platform_id_name_unique" unique ("platform_id", "name");`);

    this.addSql(`create table "filter_version" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "filter_id" uuid not null, "platform_id" uuid not null, "version" int not null, "author_id" uuid not null, "changed_at" timestamptz not null, "is_active" boolean not null, "content" jsonb not null, primary key ("id"));`);
    this.addSql(`alter table "filter_version" add constraint "filter_version_filter_id_version_unique" unique ("filter_id", "version");`);

    this.addSql(`create table "correction_request" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "requester_id" uuid not null, "author_id" uuid not null, "addressee_id" uuid not null, "campaign_id" uuid not null, "decision_id" uuid not null, "kind" text not null, "asked_on" date not null, "state" text not null default 'OPEN', "answered_on" date null, "answered_by_id" uuid null, "refusal_reason" text null, primary key ("id"));`);
    this.addSql(`create index "correction_request_youth_id_index" on "correction_request" ("youth_id");`);
    this.addSql(`create unique index correction_request_open on correction_request (decision_id, addressee_id) where state = 'OPEN';`);
    this.addSql(`create index "correction_request_addressee_id_id_index" on "correction_request" ("addressee_id", "id");`);
    this.addSql(`create index "correction_request_requester_id_id_index" on "correction_request" ("requester_id", "id");`);

    this.addSql(`alter table "academy_contact" enable row level security;`);
    this.addSql(`alter table "academy_contact" force row level security;`);
    this.addSql(`create policy "academy_contact_app" on "academy_contact" to "education_app" using (true) with check (false);`);
    this.addSql(`create policy "academy_contact_worker" on "academy_contact" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "campaign_figure" add constraint "campaign_figure_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_figure" enable row level security;`);
    this.addSql(`alter table "campaign_figure" force row level security;`);
    this.addSql(`create policy "campaign_figure_app" on "campaign_figure" to "education_app" using (true) with check (false);`);
    this.addSql(`create policy "campaign_figure_worker" on "campaign_figure" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "competence_certificate" enable row level security;`);
    this.addSql(`alter table "competence_certificate" force row level security;`);
    this.addSql(`create policy "competence_certificate_app" on "competence_certificate" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "competence_certificate_worker" on "competence_certificate" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "outside_fact" enable row level security;`);
    this.addSql(`alter table "outside_fact" force row level security;`);
    this.addSql(`create policy "outside_fact_app" on "outside_fact" to "education_app" using (false) with check (false);`);
    this.addSql(`create policy "outside_fact_worker" on "outside_fact" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "saved_filter" enable row level security;`);
    this.addSql(`alter table "saved_filter" force row level security;`);
    this.addSql(`create policy "saved_filter_app" on "saved_filter" to "education_app" using (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "saved_filter_worker" on "saved_filter" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "filter_version" add constraint "filter_version_filter_id_foreign" foreign key ("filter_id") references "saved_filter" ("id");`);
    this.addSql(`alter table "filter_version" enable row level security;`);
    this.addSql(`alter table "filter_version" force row level security;`);
    this.addSql(`create policy "filter_version_app" on "filter_version" to "education_app" using (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "filter_version_worker" on "filter_version" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "correction_request" add constraint "correction_request_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "correction_request" add constraint "correction_request_decision_id_foreign" foreign key ("decision_id") references "campaign_decision" ("id");`);
    this.addSql(`alter table "correction_request" enable row level security;`);
    this.addSql(`alter table "correction_request" force row level security;`);
    this.addSql(`create policy "correction_request_app" on "correction_request" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or requester_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or addressee_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(requester_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or addressee_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "correction_request_worker" on "correction_request" to "education_worker" using (true) with check (true);`);

    this.addSql('revoke insert, update on academy_contact, campaign_figure, outside_fact from education_app;');
    this.addSql('revoke update on competence_certificate, filter_version from education_app;');
  }

  override down(): void | Promise<void> {
    for (const table of ['correction_request', 'filter_version', 'saved_filter', 'outside_fact', 'competence_certificate', 'campaign_figure', 'academy_contact']) this.addSql(`drop table "${table}";`);
  }

}
