import { Migration } from '@mikro-orm/migrations';

export class TheDiagnosis extends Migration {

  override name = 'TheDiagnosis';

  override up(): void | Promise<void> {
    this.addSql(`create table "diagnosis" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "version" int not null default 1, "needs" text[] not null, "aims" text[] not null, "paths" text[] not null, "structure_id" uuid null, "expected_ids" text[] not null, "is_drafted_by_pair" boolean not null, "drafted_on" date not null, "signed_on" date null, primary key ("id"));`);
    this.addSql(`create index "diagnosis_case_id_index" on "diagnosis" ("case_id");`);
    this.addSql(`create index "diagnosis_youth_id_index" on "diagnosis" ("youth_id");`);
    this.addSql(`create unique index diagnosis_one_draft on diagnosis (case_id) where signed_on is null;`);

    this.addSql(`create table "diagnosis_signature" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "diagnosis_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "person_id" uuid not null, "network" text not null, "version" int not null, "signed_on" date not null, primary key ("id"));`);
    this.addSql(`create index "diagnosis_signature_youth_id_index" on "diagnosis_signature" ("youth_id");`);
    this.addSql(`alter table "diagnosis_signature" add constraint "diagnosis_signature_diagnosis_id_version_person_id_unique" unique ("diagnosis_id", "version", "person_id");`);
    this.addSql(`alter table "diagnosis_signature" add constraint "diagnosis_signature_diagnosis_id_version_network_unique" unique ("diagnosis_id", "version", "network");`);

    this.addSql(`create table "diagnosis_note" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "diagnosis_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "text" text not null, primary key ("id"));`);
    this.addSql(`create index "diagnosis_note_youth_id_index" on "diagnosis_note" ("youth_id");`);
    this.addSql(`alter table "diagnosis_note" add constraint "diagnosis_note_diagnosis_id_owner_id_unique" unique ("diagnosis_id", "owner_id");`);

    this.addSql(`create table "assessment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "diagnosis_id" uuid null, "kind" text not null, "made_on" date not null, "results" jsonb not null, "comment" text null, primary key ("id"));`);
    this.addSql(`create index "assessment_case_id_index" on "assessment" ("case_id");`);
    this.addSql(`create index "assessment_youth_id_index" on "assessment" ("youth_id");`);
    this.addSql(`create index "assessment_diagnosis_id_index" on "assessment" ("diagnosis_id");`);

    this.addSql(`create table "interview" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "kind" text not null, "setting" text not null, "planned_at" timestamptz not null, "place_id" uuid not null, "outcome" text null, "outcome_on" date null, "recorded_by_id" uuid null, "guardians" text null, "notes" text null, primary key ("id"));`);
    this.addSql(`create index "interview_case_id_index" on "interview" ("case_id");`);
    this.addSql(`create index "interview_youth_id_index" on "interview" ("youth_id");`);

    this.addSql(`create table "restitution" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "diagnosis_id" uuid not null, "youth_id" uuid not null, "education_organisation_id" uuid not null, "mission_locale_organisation_id" uuid not null, "author_id" uuid not null, "author_organisation_id" uuid not null, "kind" text not null, "version" int not null default 1, "text" jsonb not null, "agreed_by_id" uuid null, "issued_on" date null, "handed_over_on" date null, "handed_over_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "restitution_case_id_index" on "restitution" ("case_id");`);
    this.addSql(`create index "restitution_youth_id_index" on "restitution" ("youth_id");`);
    this.addSql(`alter table "restitution" add constraint "restitution_diagnosis_id_kind_unique" unique ("diagnosis_id", "kind");`);

    this.addSql(`alter table "diagnosis" add constraint "diagnosis_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "diagnosis" enable row level security;`);
    this.addSql(`alter table "diagnosis" force row level security;`);
    this.addSql(`create policy "diagnosis_app" on "diagnosis" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "diagnosis_worker" on "diagnosis" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "diagnosis_signature" add constraint "diagnosis_signature_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id");`);
    this.addSql(`alter table "diagnosis_signature" enable row level security;`);
    this.addSql(`alter table "diagnosis_signature" force row level security;`);
    this.addSql(`create policy "diagnosis_signature_app" on "diagnosis_signature" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "diagnosis_signature_worker" on "diagnosis_signature" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "diagnosis_note" add constraint "diagnosis_note_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id");`);
    this.addSql(`alter table "diagnosis_note" enable row level security;`);
    this.addSql(`alter table "diagnosis_note" force row level security;`);
    this.addSql(`create policy "diagnosis_note_app" on "diagnosis_note" to "education_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "diagnosis_note_worker" on "diagnosis_note" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "assessment" add constraint "assessment_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "assessment" add constraint "assessment_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id") on delete set null;`);
    this.addSql(`alter table "assessment" enable row level security;`);
    this.addSql(`alter table "assessment" force row level security;`);
    this.addSql(`create policy "assessment_app" on "assessment" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "assessment_worker" on "assessment" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "interview" add constraint "interview_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "interview" enable row level security;`);
    this.addSql(`alter table "interview" force row level security;`);
    this.addSql(`create policy "interview_app" on "interview" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "interview_worker" on "interview" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "restitution" add constraint "restitution_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "restitution" add constraint "restitution_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id");`);
    this.addSql(`alter table "restitution" enable row level security;`);
    this.addSql(`alter table "restitution" force row level security;`);
    this.addSql(`create policy "restitution_app" on "restitution" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or education_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or mission_locale_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(education_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or mission_locale_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "restitution_worker" on "restitution" to "education_worker" using (true) with check (true);`);

    // A signature is written once; the rest is written and changed by mutations.
    this.addSql('revoke update on diagnosis_signature from education_app;');
  }

}
