import { Migration } from '@mikro-orm/migrations';

export class CarryTheCase extends Migration {

  override name = 'CarryTheCase';

  override up(): void | Promise<void> {
    this.addSql(`create table "case_event" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid null, "author_id" uuid null, "kind" text not null, "from_stage" text not null, "to_stage" text not null, "on" date not null, "code" text null, "from_platform_id" uuid null, "to_platform_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "case_event_case_id_index" on "case_event" ("case_id");`);
    this.addSql(`create index "case_event_youth_id_index" on "case_event" ("youth_id");`);

    this.addSql(`create table "idempotency_key" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "person_id" uuid not null, "key" text not null, "body_hash" text not null, "result_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "idempotency_key" add constraint "idempotency_key_owner_id_person_id_key_unique" unique ("owner_id", "person_id", "key");`);

    this.addSql(`create table "register_entry" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "platform_id" uuid not null, "year" smallint not null, "rank" int not null, "entered_on" date not null, primary key ("id"));`);
    this.addSql(`create index "register_entry_youth_id_index" on "register_entry" ("youth_id");`);
    this.addSql(`alter table "register_entry" add constraint "register_entry_case_id_platform_id_unique" unique ("case_id", "platform_id");`);
    this.addSql(`alter table "register_entry" add constraint "register_entry_platform_id_year_rank_unique" unique ("platform_id", "year", "rank");`);

    this.addSql(`create table "registration_check" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "case_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "asker_id" uuid not null, "asked_on" date not null, "is_registered" boolean null, "answered_on" date null, "verifier_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "registration_check_case_id_index" on "registration_check" ("case_id");`);
    this.addSql(`create index "registration_check_youth_id_index" on "registration_check" ("youth_id");`);
    this.addSql(`create index registration_check_asked on registration_check (owner_id, id) where answered_on is null;`);

    this.addSql(`create table "rupture" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid null, "author_id" uuid null, "case_id" uuid null, "proposal_id" uuid null, "on" date not null, "cause" text not null, "structure_id" uuid null, "followed_up_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "rupture_youth_id_index" on "rupture" ("youth_id");`);
    this.addSql(`create index "rupture_case_id_index" on "rupture" ("case_id");`);
    this.addSql(`alter table "rupture" add constraint "rupture_proposal_id_unique" unique ("proposal_id");`);
    this.addSql(`create index rupture_waiting on rupture (id) where followed_up_at is null;`);

    this.addSql(`alter table "dropout_case" add "stage_since" date null, add "outcome" text null, add "is_durable" boolean null, add "episode" smallint not null default 1, add "previous_case_id" uuid null, add "joined_into_id" uuid null, add "is_off_list" boolean not null default false, add "is_refused" boolean not null default false, add "refusal_reason" text null, add "refused_on" date null, add "recontact_on" date null, add "recontact_condition" text null, add "is_unreachable" boolean not null default false, add "guardians_informed_on" date null;`);
    this.addSql(`alter table "dropout_case" add constraint "dropout_case_previous_case_id_foreign" foreign key ("previous_case_id") references "dropout_case" ("id") on delete set null;`);
    this.addSql(`alter table "dropout_case" add constraint "dropout_case_joined_into_id_foreign" foreign key ("joined_into_id") references "dropout_case" ("id") on delete set null;`);
    this.addSql(`create index dropout_case_waiting on dropout_case (platform_id, opened_on, id) where closed_on is null;`);

    this.addSql(`alter table "contact_attempt" add "answered_by" text null, add "is_collective" boolean not null default false, add "place_id" uuid null, add "zone" text not null default 'Europe/Paris';`);

    this.addSql(`alter table "case_event" add constraint "case_event_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "case_event" enable row level security;`);
    this.addSql(`alter table "case_event" force row level security;`);
    this.addSql(`create policy "case_event_app" on "case_event" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "case_event_worker" on "case_event" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(`create policy "idempotency_key_app" on "idempotency_key" to "education_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "idempotency_key_worker" on "idempotency_key" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "register_entry" add constraint "register_entry_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "register_entry" enable row level security;`);
    this.addSql(`alter table "register_entry" force row level security;`);
    this.addSql(`create policy "register_entry_app" on "register_entry" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "register_entry_worker" on "register_entry" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "registration_check" add constraint "registration_check_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id");`);
    this.addSql(`alter table "registration_check" enable row level security;`);
    this.addSql(`alter table "registration_check" force row level security;`);
    this.addSql(`create policy "registration_check_app" on "registration_check" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "registration_check_worker" on "registration_check" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "rupture" add constraint "rupture_case_id_foreign" foreign key ("case_id") references "dropout_case" ("id") on delete set null;`);
    this.addSql(`alter table "rupture" enable row level security;`);
    this.addSql(`alter table "rupture" force row level security;`);
    this.addSql(`create policy "rupture_app" on "rupture" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.case', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "rupture_worker" on "rupture" to "education_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on register_entry from education_app;');
    this.addSql('revoke update on case_event from education_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "dropout_case" drop constraint "dropout_case_previous_case_id_foreign";`);
    this.addSql(`alter table "dropout_case" drop constraint "dropout_case_joined_into_id_foreign";`);

    this.addSql(`drop index "dropout_case_waiting";`);
  }

}
