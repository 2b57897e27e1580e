import { Migration } from '@mikro-orm/migrations';

export class FollowTheCase extends Migration {

  override name = 'FollowTheCase';

  override up(): void | Promise<void> {
    this.addSql(`create table "campaign_follow_up" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "campaign_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "platform_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "campaign_follow_up_youth_id_index" on "campaign_follow_up" ("youth_id");`);
    this.addSql(`alter table "campaign_follow_up" add constraint "campaign_follow_up_case_id_campaign_id_unique" unique ("case_id", "campaign_id");`);

    this.addSql(`create table "campaign_decision" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "campaign_id" uuid not null, "reference" text not null, "youth_id" uuid null, "owner_id" uuid null, "platform_id" uuid null, "enrolment_id" uuid null, "is_listed" boolean not null, "motif" text not null, "age" smallint null, "school_id" uuid null, "departement" text null, "commune_code" text null, "mef" text null, primary key ("id"));`);
    this.addSql(`create index "campaign_decision_youth_id_index" on "campaign_decision" ("youth_id");`);
    this.addSql(`create index "campaign_decision_owner_id_index" on "campaign_decision" ("owner_id");`);
    this.addSql(`create index campaign_decision_listed on campaign_decision (campaign_id, platform_id, id) where is_listed;`);
    this.addSql(`alter table "campaign_decision" add constraint "campaign_decision_campaign_id_reference_unique" unique ("campaign_id", "reference");`);

    this.addSql(`create table "schooling_status" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "kind" text not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "schooling_status_youth_id_index" on "schooling_status" ("youth_id");`);
    this.addSql(`create index "schooling_status_owner_id_index" on "schooling_status" ("owner_id");`);

    this.addSql(`create table "task" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "platform_id" uuid null, "about_id" uuid not null, "kind" text not null, "due_on" date not null, "done_on" date null, "done_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "task_youth_id_index" on "task" ("youth_id");`);
    this.addSql(`create index "task_about_id_index" on "task" ("about_id");`);
    this.addSql(`create index task_own_to_do on task (owner_id, due_on, id) where done_on is null;`);
    this.addSql(`create index task_to_do on task (platform_id, due_on, id) where done_on is null;`);

    this.addSql(`create table "youth_alias" ("youth_id" uuid not null, "canonical_id" uuid not null, "sequence" text not null, primary key ("youth_id"));`);
    this.addSql(`create index "youth_alias_canonical_id_index" on "youth_alias" ("canonical_id");`);

    this.addSql(`alter table "campaign_follow_up" add constraint "campaign_follow_up_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "campaign_follow_up" add constraint "campaign_follow_up_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_follow_up" enable row level security;`);
    this.addSql(`alter table "campaign_follow_up" force row level security;`);
    this.addSql(`create policy "campaign_follow_up_app" on "campaign_follow_up" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "campaign_follow_up_worker" on "campaign_follow_up" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "campaign_decision" add constraint "campaign_decision_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_decision" add constraint "campaign_decision_enrolment_id_foreign" foreign key ("enrolment_id") references "enrolment" ("id") on delete set null;`);
    this.addSql(`alter table "campaign_decision" add constraint "campaign_decision_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete set null;`);
    this.addSql(`alter table "campaign_decision" enable row level security;`);
    this.addSql(`alter table "campaign_decision" force row level security;`);
    this.addSql(`create policy "campaign_decision_app" on "campaign_decision" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "campaign_decision_worker" on "campaign_decision" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "schooling_status" enable row level security;`);
    this.addSql(`alter table "schooling_status" force row level security;`);
    this.addSql(`create policy "schooling_status_app" on "schooling_status" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "schooling_status_worker" on "schooling_status" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "task" enable row level security;`);
    this.addSql(`alter table "task" force row level security;`);
    this.addSql(`create policy "task_app" on "task" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "task_worker" on "task" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "youth_alias" enable row level security;`);
    this.addSql(`alter table "youth_alias" force row level security;`);
    this.addSql(`create policy "youth_alias_worker" on "youth_alias" to "education_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on campaign_follow_up, campaign_decision, youth_alias from education_app;');
  }


}
