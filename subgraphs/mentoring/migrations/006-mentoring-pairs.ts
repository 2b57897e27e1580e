import { Migration } from '@mikro-orm/migrations';

export class MentoringPairs extends Migration {

  override name = 'MentoringPairs';

  override up(): void | Promise<void> {
    this.addSql(`create table "idempotency_key" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "person_id" uuid not null, "key" text not null, "body_hash" text not null, "result_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "idempotency_key" add constraint "idempotency_key_owner_id_person_id_key_unique" unique ("owner_id", "person_id", "key");`);

    this.addSql(`create table "mentoring_request" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "association_id" uuid not null, "author_id" uuid not null, "stated_on" date not null, "objective" text not null, "public" text not null, "half_days" text[] not null, "setting" text null, "commune" text null, "closed_on" date null, "outcome" text null, primary key ("id"));`);
    this.addSql(`create index "mentoring_request_youth_id_index" on "mentoring_request" ("youth_id");`);
    this.addSql(`create index mentoring_request_waiting on mentoring_request (owner_id, stated_on, id) where closed_on is null;`);
    this.addSql(`create unique index "mentoring_request_one" on "mentoring_request" ("youth_id", "owner_id") where closed_on is null;`);

    this.addSql(`create table "mentoring_satisfaction" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "mentorship_id" uuid not null, "youth_id" uuid null, "owner_id" uuid not null, "association_id" uuid not null, "author_id" uuid not null, "respondent" text not null, "moment" text not null, "answered_on" date not null, "score" int not null, "is_recommending" boolean not null, "liked" text[] not null, "to_improve" text[] not null, "comment" text null, primary key ("id"));`);
    this.addSql(`create index "mentoring_satisfaction_youth_id_index" on "mentoring_satisfaction" ("youth_id");`);
    this.addSql(`create index "mentoring_satisfaction_answered_on_association_id_index" on "mentoring_satisfaction" ("answered_on", "association_id");`);
    this.addSql(`alter table "mentoring_satisfaction" add constraint "mentoring_satisfaction_mentorship_id_respondent_moment_unique" unique ("mentorship_id", "respondent", "moment");`);

    this.addSql(`create table "mentoring_meeting" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "mentorship_id" uuid not null, "youth_id" uuid null, "owner_id" uuid not null, "author_id" uuid not null, "day" date not null, "state" text not null, "means" text not null, "minutes" int null, "themes" text[] not null, "missed_by" text null, "comment" text null, primary key ("id"));`);
    this.addSql(`create index "mentoring_meeting_mentorship_id_index" on "mentoring_meeting" ("mentorship_id");`);
    this.addSql(`create index "mentoring_meeting_youth_id_index" on "mentoring_meeting" ("youth_id");`);

    this.addSql(`alter table "mentor" add "half_days" text[] not null default '{}', add "settings" text[] not null default '{}', add "communes" text[] not null default '{}', add "departements" text[] not null default '{}', add "training" text null, add "paused_on" date null, add "paused_until" date null, add "pause_reason" text null, add "left_on" date null, add "left_reason" text null;`);

    this.addSql(`alter table "mentorship" add "agreed_until" date null, add "last_met_on" date null, add "request_id" uuid null, add "replaces_id" uuid null, add "quiet_since" date generated always as (COALESCE(last_met_on, started_on)) stored null, add "due_on" date generated always as (COALESCE(agreed_until, ((started_on + '6 mons'::interval))::date)) stored null;`);
    this.addSql(`create index mentorship_due on mentorship (owner_id, due_on, id) where ended_on is null;`);
    this.addSql(`create index mentorship_quiet on mentorship (owner_id, quiet_since, id) where ended_on is null;`);

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(`create policy "idempotency_key_app" on "idempotency_key" to "mentoring_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "idempotency_key_worker" on "idempotency_key" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "mentoring_request" add constraint "mentoring_request_association_id_foreign" foreign key ("association_id") references "association" ("id");`);
    this.addSql(`alter table "mentoring_request" enable row level security;`);
    this.addSql(`alter table "mentoring_request" force row level security;`);
    this.addSql(`create policy "mentoring_request_app" on "mentoring_request" to "mentoring_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.mentoring', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mentoring_request_worker" on "mentoring_request" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "mentoring_satisfaction" add constraint "mentoring_satisfaction_mentorship_id_foreign" foreign key ("mentorship_id") references "mentorship" ("id");`);
    this.addSql(`alter table "mentoring_satisfaction" add constraint "mentoring_satisfaction_association_id_foreign" foreign key ("association_id") references "association" ("id");`);
    this.addSql(`alter table "mentoring_satisfaction" enable row level security;`);
    this.addSql(`alter table "mentoring_satisfaction" force row level security;`);
    this.addSql(`create policy "mentoring_satisfaction_app" on "mentoring_satisfaction" to "mentoring_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mentoring_satisfaction_worker" on "mentoring_satisfaction" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "mentoring_meeting" add constraint "mentoring_meeting_mentorship_id_foreign" foreign key ("mentorship_id") references "mentorship" ("id");`);
    this.addSql(`alter table "mentoring_meeting" enable row level security;`);
    this.addSql(`alter table "mentoring_meeting" force row level security;`);
    this.addSql(`create policy "mentoring_meeting_app" on "mentoring_meeting" to "mentoring_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.mentoring', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mentoring_meeting_worker" on "mentoring_meeting" to "mentoring_worker" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "mentoring_meeting", "mentoring_satisfaction", "mentoring_request", "idempotency_key";`);
    this.addSql(`drop index "mentorship_due", "mentorship_quiet";`);
    this.addSql(`alter table "mentorship" drop column "quiet_since", drop column "due_on", drop column "agreed_until", drop column "last_met_on", drop column "request_id", drop column "replaces_id";`);
    this.addSql(`alter table "mentor" drop column "half_days", drop column "settings", drop column "communes", drop column "departements", drop column "training", drop column "paused_on", drop column "paused_until", drop column "pause_reason", drop column "left_on", drop column "left_reason";`);
  }

}
