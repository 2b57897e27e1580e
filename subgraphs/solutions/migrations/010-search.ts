import { Migration } from '@mikro-orm/migrations';

export class Search extends Migration {

  override name = 'Search';

  override up(): void | Promise<void> {
    this.addSql(`create table "commune" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "name" text not null, "departement" text not null, "postcodes" text[] not null, "search" text not null, "population" int not null, "latitude" double precision null, "longitude" double precision null, "is_approximate" boolean not null, primary key ("id"));`);
    this.addSql(`alter table "commune" add constraint "commune_code_unique" unique ("code");`);
    this.addSql(`create index commune_by_population on commune (population desc, code);`);
    this.addSql(`create index commune_search on commune using gin (search gin_trgm_ops);`);

    this.addSql(`create table "provider_contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "provider_id" uuid not null, "solution_id" uuid null, "owner_id" uuid null, "phone" text null, "email" text null, "website" text null, primary key ("id"));`);
    this.addSql(`create index "provider_contact_solution_id_index" on "provider_contact" ("solution_id");`);
    this.addSql(`create unique index provider_contact_of on provider_contact (provider_id, solution_id) nulls not distinct;`);

    this.addSql(`create table "solution_reach" ("solution_id" uuid not null, "code" text not null, "standing" int not null, "next_start" date not null, primary key ("solution_id", "code"));`);
    this.addSql(`create index "solution_reach_code_standing_next_start_solution_id_index" on "solution_reach" ("code", "standing", "next_start", "solution_id");`);

    this.addSql(`alter table "provider" add "finess" text null;`);

    this.addSql(`drop index "solution_by_title";`);
    this.addSql(`alter table "solution" add "more_aims" text[] not null default '{}', add "local_kind" text null, add "age_max_priority_area" int null, add "publics" text[] not null default '{}', add "school_levels" text[] not null default '{}', add "youth_status" text null, add "prescribers" text[] not null default '{}', add "partner_ids" text[] not null default '{}', add "modality" text not null default 'ON_SITE', add "combines_with" text[] not null default '{}', add "schedule" text null, add "entry_months" int[] not null default '{}', add "months_min" int null, add "months_max" int null, add "formulas" text[] not null default '{}', add "tutors" text[] not null default '{}', add "intensity" text null, add "youths_per_adviser" int null, add "standing" int not null default 3, add "next_start" date not null default '9999-12-31', add "vacant" int not null default 0, add "standing_until" timestamptz null, add "latitude" double precision null, add "longitude" double precision null, add "spot" cube null;`);
    this.addSql(`create index solution_to_judge on solution (standing_until) where standing_until is not null;`);
    this.addSql(`create index solution_spot on solution using gist (spot) where is_published;`);
    this.addSql(`create index solution_remote_by_rank on solution (standing, next_start, id) where is_published and (modality = 'DISTANCE'::text);`);
    this.addSql(`create index solution_by_rank on solution (standing, next_start, id) where is_published;`);

    this.addSql(`alter table "commune" enable row level security;`);
    this.addSql(`alter table "commune" force row level security;`);
    this.addSql(`create policy "commune_app" on "commune" to "solutions_app" using (true) with check (false);`);
    this.addSql(`create policy "commune_worker" on "commune" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "provider_contact" add constraint "provider_contact_provider_id_foreign" foreign key ("provider_id") references "provider" ("id");`);
    this.addSql(`alter table "provider_contact" add constraint "provider_contact_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete cascade;`);
    this.addSql(`alter table "provider_contact" enable row level security;`);
    this.addSql(`alter table "provider_contact" force row level security;`);
    this.addSql(`create policy "provider_contact_app" on "provider_contact" to "solutions_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "provider_contact_worker" on "provider_contact" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "solution_reach" enable row level security;`);
    this.addSql(`alter table "solution_reach" force row level security;`);
    this.addSql(`create policy "solution_reach_app" on "solution_reach" to "solutions_app" using (true) with check (false);`);
    this.addSql(`create policy "solution_reach_worker" on "solution_reach" to "solutions_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on commune, solution_reach from solutions_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "solution_to_judge";`);
    this.addSql(`drop index "solution_spot";`);
    this.addSql(`drop index "solution_remote_by_rank";`);
    this.addSql(`drop index "solution_by_rank";`);
    this.addSql(`create index "solution_by_title" on "solution" ("title", "id") where is_published;`);


  }

}
