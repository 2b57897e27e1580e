import { Migration } from '@mikro-orm/migrations';

export class Tutoring extends Migration {

  override name = 'Tutoring';

  override up(): void {
    this.addSql(`create table "perseverance_action" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid null, "title" text not null, "kind" text not null, "places" text[] not null, "departement" text not null, "description" text null, "starts_on" date null, "ends_on" date null, "is_published" boolean not null default true, primary key ("id"));`);
    this.addSql(`create index "perseverance_action_departement_id_index" on "perseverance_action" ("departement", "id");`);

    this.addSql(`create table "school_tutoring" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "school_year" text not null, "set_up_by_id" uuid not null, "guardians_informed_on" date not null, "started_on" date not null, "ended_on" date null, "evaluation_due_on" date not null, "evaluated_on" date null, "evaluation" text null, "evaluation_comment" text null, primary key ("id"));`);
    this.addSql(`create index "school_tutoring_youth_id_index" on "school_tutoring" ("youth_id");`);
    this.addSql(`create index school_tutoring_to_evaluate on school_tutoring (owner_id, evaluation_due_on, id) where evaluated_on is null;`);

    this.addSql(`create table "tutoring" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "platform_id" uuid null, "audience" text not null, "funding" text not null, "school_id" uuid null, "personal_path" text null, "requested_by" text not null, "requested_by_id" uuid not null, "requested_on" date not null, "missions" text[] not null, "objectives" text null, "tutor_name" text null, "interfaces" text[] not null, "started_on" date null, "planned_end_on" date null, "ended_on" date null, "end_reason" text null, primary key ("id"));`);
    this.addSql(`create index "tutoring_youth_id_index" on "tutoring" ("youth_id");`);
    this.addSql(`create index "tutoring_owner_id_id_index" on "tutoring" ("owner_id", "id");`);
    this.addSql(`create index "tutoring_platform_id_id_index" on "tutoring" ("platform_id", "id");`);

    this.addSql(`create table "tutoring_interview" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "school_tutoring_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "held_on" date not null, "situation" text not null, "situation_comment" text null, "attendance" text not null, "attendance_comment" text null, "organisation" text not null, "organisation_comment" text null, "involvement" text not null, "involvement_comment" text null, "problems" text not null, "problems_comment" text null, primary key ("id"));`);
    this.addSql(`create index "tutoring_interview_school_tutoring_id_index" on "tutoring_interview" ("school_tutoring_id");`);
    this.addSql(`create index "tutoring_interview_youth_id_index" on "tutoring_interview" ("youth_id");`);

    this.addSql(`create table "tutoring_session" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "tutoring_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "held_on" date not null, "minutes" int not null, "kind" text not null, "mission" text not null, "signed_by_youth_on" date null, "signed_by_tutor_on" date null, "cancelled_on" date null, primary key ("id"));`);
    this.addSql(`create index "tutoring_session_tutoring_id_index" on "tutoring_session" ("tutoring_id");`);
    this.addSql(`create index "tutoring_session_youth_id_index" on "tutoring_session" ("youth_id");`);
    this.addSql(`create index "tutoring_session_owner_id_index" on "tutoring_session" ("owner_id");`);


    this.addSql(`alter table "perseverance_action" enable row level security;`);
    this.addSql(`alter table "perseverance_action" force row level security;`);
    this.addSql(`create policy "perseverance_action_app" on "perseverance_action" to "education_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "perseverance_action_worker" on "perseverance_action" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "school_tutoring" enable row level security;`);
    this.addSql(`alter table "school_tutoring" force row level security;`);
    this.addSql(`create policy "school_tutoring_app" on "school_tutoring" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "school_tutoring_worker" on "school_tutoring" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "tutoring" add constraint "tutoring_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete set null;`);
    this.addSql(`alter table "tutoring" enable row level security;`);
    this.addSql(`alter table "tutoring" force row level security;`);
    this.addSql(`create policy "tutoring_app" on "tutoring" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "tutoring_worker" on "tutoring" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "tutoring_interview" add constraint "tutoring_interview_school_tutoring_id_foreign" foreign key ("school_tutoring_id") references "school_tutoring" ("id");`);
    this.addSql(`alter table "tutoring_interview" enable row level security;`);
    this.addSql(`alter table "tutoring_interview" force row level security;`);
    this.addSql(`create policy "tutoring_interview_app" on "tutoring_interview" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "tutoring_interview_worker" on "tutoring_interview" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "tutoring_session" add constraint "tutoring_session_tutoring_id_foreign" foreign key ("tutoring_id") references "tutoring" ("id");`);
    this.addSql(`alter table "tutoring_session" enable row level security;`);
    this.addSql(`alter table "tutoring_session" force row level security;`);
    this.addSql(`create policy "tutoring_session_app" on "tutoring_session" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "tutoring_session_worker" on "tutoring_session" to "education_worker" using (true) with check (true);`);

    // An interview once logged does not change; requests write the other tables.
    this.addSql('revoke update on tutoring_interview from education_app;');
  }

}
