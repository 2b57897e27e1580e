import { Migration } from '@mikro-orm/migrations';

export class InterviewSheets extends Migration {

  override name = 'InterviewSheets';

  override up(): void | Promise<void> {
    this.addSql(`create table "do_not_contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "case_id" uuid null, "reason" text not null, "details" text null, "declared_on" date not null, "until" date null, "lifted_on" date null, "lifted_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "do_not_contact_youth_id_index" on "do_not_contact" ("youth_id");`);
    this.addSql(`create index "do_not_contact_owner_id_index" on "do_not_contact" ("owner_id");`);

    this.addSql(`create table "interview_sheet" ("id" uuid not null, "case_id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "interviewer" text null, "family_name" text null, "given_name" text null, "birth_date" date null, "landline" text null, "mobile" text null, "email" text null, "address" text null, "first_contact_on" date null, "has_first_voicemail" boolean null, "first_contact_who" text null, "first_contact_answer" text null, "second_contact_on" date null, "has_second_voicemail" boolean null, "second_contact_who" text null, "second_contact_answer" text null, "third_contact_on" date null, "has_third_voicemail" boolean null, "third_contact_who" text null, "third_contact_answer" text null, "letter_sent_on" date null, "is_unreachable" boolean null, "training_name" text null, "is_graduate" boolean null, "is_at_mission_locale" boolean null, "at_mission_locale_since" date null, "has_solution" boolean null, "solution_name" text null, "solution_since" date null, "youth_id" uuid not null, "solution_found_how" text null, "is_refusing" boolean null, "refusal_causes" text[] null, "refusal_details" text null, "is_without_solution" boolean null, "wishes" text[] null, "studies_details" text null, "placement_details" text null, "apprenticeship_details" text null, "training_details" text null, "other_wish_details" text null, "job_details" text null, "next_appointment_on" date null, "next_appointment_with" text null, "comments" text null, "supported_by" text[] null, "other_supporter" text null, "support_details" text null, "supported_since" date null, "support_found_how" text null, "platform_family_name" text null, "platform_given_name" text null, "platform_birth_date" date null, "platform_landline" text null, "platform_mobile" text null, "platform_email" text null, "platform_address" text null, "is_new_dropout" boolean null, "is_schooled" boolean null, "school_name" text null, "class_name" text null, "school_town" text null, "school_departement" text null, "is_told_by_partners" boolean null, "partners_information" text null, "stop_reason" text null, "stop_details" text null, "is_intermediate_only" boolean null, "platform_comments" text null, "owner_id" uuid not null, "author_id" uuid not null, "version" int not null default 0, "completed_on" date null, primary key ("id"));`);
    this.addSql(`create index "interview_sheet_case_id_index" on "interview_sheet" ("case_id");`);
    this.addSql(`create index "interview_sheet_youth_id_index" on "interview_sheet" ("youth_id");`);
    this.addSql(`create unique index interview_sheet_open on interview_sheet (case_id, owner_id) where completed_on is null;`);

    this.addSql(`alter table "do_not_contact" add constraint "do_not_contact_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id") on delete set null;`);
    this.addSql(`alter table "do_not_contact" enable row level security;`);
    this.addSql(`alter table "do_not_contact" force row level security;`);
    this.addSql(`create policy "do_not_contact_app" on "do_not_contact" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "do_not_contact_worker" on "do_not_contact" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "interview_sheet" add constraint "interview_sheet_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "interview_sheet" enable row level security;`);
    this.addSql(`alter table "interview_sheet" force row level security;`);
    this.addSql(`create policy "interview_sheet_app" on "interview_sheet" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]));`);
    this.addSql(`create policy "interview_sheet_worker" on "interview_sheet" to "education_worker" using (true) with check (true);`);

    // A stop is traced: a request adds one, and may say that it was lifted; it rewrites nothing.
    this.addSql('revoke update on do_not_contact from education_app;');
    this.addSql('grant update (lifted_on, lifted_by_id, updated_at) on do_not_contact to education_app;');
  }

}
