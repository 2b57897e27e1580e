import { Migration } from '@mikro-orm/migrations';

export class First extends Migration {

  override name = 'First';

  override up(): void | Promise<void> {
    this.addSql(`create table "idempotency_key" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "person_id" uuid not null, "key" text not null, "body_hash" text not null, "result_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "idempotency_key" add constraint "idempotency_key_owner_id_person_id_key_unique" unique ("owner_id", "person_id", "key");`);

    this.addSql(`create table "provider" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "organisation_id" uuid null, "name" text not null, "kind" text null, "siret" text null, "uai" text null, "networks" text[] not null, "commune" text null, "departement" text null, primary key ("id"));`);
    this.addSql(`create index "provider_organisation_id_index" on "provider" ("organisation_id");`);
    this.addSql(`create index "provider_uai_index" on "provider" ("uai");`);
    this.addSql(`create index "provider_departement_index" on "provider" ("departement");`);
    this.addSql(`create index provider_name_search on provider using gin (plain(name) gin_trgm_ops);`);
    this.addSql(`create index provider_networks on provider using gin (networks);`);
    this.addSql(`create unique index provider_without_code on provider (organisation_id) where siret is null and uai is null;`);
    this.addSql(`create unique index provider_siret_uai on provider (siret, uai) nulls not distinct where siret is not null or uai is not null;`);

    this.addSql(`create table "solution" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "provider_id" uuid not null, "owner_id" uuid null, "title" text not null, "description" text not null, "search" text generated always as (plain(((title || ' '::text) || description))) stored null, "kind" text not null, "aim" text not null, "audience" text null, "age_min" int null, "age_max" int null, "needs" text[] not null, "commune" text null, "territory" text[] not null, "is_published" boolean not null default true, primary key ("id"));`);
    this.addSql(`create index "solution_provider_id_index" on "solution" ("provider_id");`);
    this.addSql(`create index "solution_kind_index" on "solution" ("kind");`);
    this.addSql(`create index solution_search on solution using gin (search gin_trgm_ops);`);
    this.addSql(`create index solution_title_search on solution using gin (plain(title) gin_trgm_ops);`);
    this.addSql(`create index solution_territory on solution using gin (territory);`);
    this.addSql(`create index solution_needs on solution using gin (needs);`);
    this.addSql(`create index solution_by_title on solution (title, id) where is_published;`);

    this.addSql(`create table "session" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "solution_id" uuid not null, "starts_on" date not null, "ends_on" date null, "capacity" int not null, "funded" int null, "taken" int not null default 0, "fresh_until" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "session_solution_id_starts_on_index" on "session" ("solution_id", "starts_on");`);

    this.addSql(`create table "proposal" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "proposer_id" uuid not null, "author_id" uuid not null, "provider_organisation_id" uuid not null, "session_id" uuid not null, "state" text not null default 'PROPOSED', "refusal_reason" text null, "proposed_at" timestamptz not null, "answered_at" timestamptz null, "withdrawn_at" timestamptz null, "entered_on" date null, primary key ("id"));`);
    this.addSql(`create index "proposal_youth_id_index" on "proposal" ("youth_id");`);
    this.addSql(`create index "proposal_session_id_index" on "proposal" ("session_id");`);
    this.addSql(`create unique index proposal_open on proposal (youth_id, session_id) where state in ('PROPOSED', 'WAITING', 'ACCEPTED', 'ENTERED');`);
    this.addSql(`create index "proposal_provider_organisation_id_id_index" on "proposal" ("provider_organisation_id", "id");`);
    this.addSql(`create index "proposal_proposer_id_id_index" on "proposal" ("proposer_id", "id");`);

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(`create policy "idempotency_key_app" on "idempotency_key" to "solutions_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "idempotency_key_worker" on "idempotency_key" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "provider" enable row level security;`);
    this.addSql(`alter table "provider" force row level security;`);
    this.addSql(`create policy "provider_app" on "provider" to "solutions_app" using (true) with check (false);`);
    this.addSql(`create policy "provider_worker" on "provider" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "solution" add constraint "solution_provider_id_foreign" foreign key ("provider_id") references "provider" ("id");`);
    this.addSql(`alter table "solution" enable row level security;`);
    this.addSql(`alter table "solution" force row level security;`);
    this.addSql(`create policy "solution_app" on "solution" to "solutions_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "solution_worker" on "solution" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "session" add constraint "session_solution_id_foreign" foreign key ("solution_id") references "solution" ("id");`);
    this.addSql(`alter table "session" add constraint "session_funded" check (funded >= 0);`);
    this.addSql(`alter table "session" add constraint "session_places" check ((taken >= 0) AND (taken <= capacity));`);
    this.addSql(`alter table "session" enable row level security;`);
    this.addSql(`alter table "session" force row level security;`);
    this.addSql(`create policy "session_app" on "session" to "solutions_app" using (true) with check (true);`);
    this.addSql(`create policy "session_worker" on "session" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "proposal" add constraint "proposal_session_id_foreign" foreign key ("session_id") references "session" ("id");`);
    this.addSql(`alter table "proposal" enable row level security;`);
    this.addSql(`alter table "proposal" force row level security;`);
    this.addSql(`create policy "proposal_app" on "proposal" to "solutions_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]) or proposer_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or provider_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]) or proposer_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or provider_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "proposal_worker" on "proposal" to "solutions_worker" using (true) with check (true);`);
  }

}
