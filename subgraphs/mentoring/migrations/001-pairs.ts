import { Migration } from '@mikro-orm/migrations';

export class Pairs extends Migration {

  override name = 'Pairs';

  override up(): void | Promise<void> {
    this.addSql(`create table "association" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "organisation_id" uuid not null, "name" text not null, "aliases" text[] not null, "is_in_collective" boolean not null default false, primary key ("id"));`);
    this.addSql(`alter table "association" add constraint "association_organisation_id_unique" unique ("organisation_id");`);

    this.addSql(`create table "mentor" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid not null, "association_id" uuid not null, "display_name" text not null, "objectives" text[] not null, "availability" text null, "capacity" int not null default 1, "trained_on" date null, "background_checked_on" date null, primary key ("id"));`);
    this.addSql(`create index "mentor_owner_id_id_index" on "mentor" ("owner_id", "id");`);

    this.addSql(`create table "mentorship" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid null, "owner_id" uuid null, "association_id" uuid null, "mentor_id" uuid null, "external_id" text null, "association_as_typed" text null, "mentor_name" text null, "objective" text null, "objective_as_typed" text null, "started_on" date null, "ended_on" date null, "end_reason" text null, "end_comment" text null, "is_second" boolean not null default false, "flags" text[] not null, primary key ("id"));`);
    this.addSql(`create index "mentorship_youth_id_index" on "mentorship" ("youth_id");`);
    this.addSql(`create index "mentorship_mentor_id_index" on "mentorship" ("mentor_id");`);
    this.addSql(`alter table "mentorship" add constraint "mentorship_external_id_unique" unique ("external_id");`);
    this.addSql(`create index "mentorship_owner_id_id_index" on "mentorship" ("owner_id", "id");`);
    this.addSql(`create unique index "mentorship_one_mentor" on "mentorship" ("youth_id", "association_id") where ended_on is null and not is_second;`);

    this.addSql(`create table "offer" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "association_id" uuid not null, "title" text not null, "description" text null, "objective" text not null, "publics" text[] not null, "min_age" int not null, "max_age" int not null, "communes" text[] not null, "departements" text[] not null, "reaches" text[] not null, "places" int not null, "contact" text not null, "withdrawn_on" date null, primary key ("id"));`);
    this.addSql(`create index "offer_association_id_index" on "offer" ("association_id");`);
    this.addSql(`create index "offer_communes_index" on "offer" using gin ("communes");`);
    this.addSql(`create index "offer_reaches_index" on "offer" using gin ("reaches");`);

    this.addSql(`alter table "association" enable row level security;`);
    this.addSql(`alter table "association" force row level security;`);
    this.addSql(`create policy "association_app" on "association" to "mentoring_app" using (true) with check (true);`);
    this.addSql(`create policy "association_worker" on "association" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "mentor" add constraint "mentor_association_id_foreign" foreign key ("association_id") references "association" ("id");`);
    this.addSql(`alter table "mentor" enable row level security;`);
    this.addSql(`alter table "mentor" force row level security;`);
    this.addSql(`create policy "mentor_app" on "mentor" to "mentoring_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mentor_worker" on "mentor" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "mentorship" add constraint "mentorship_association_id_foreign" foreign key ("association_id") references "association" ("id") on delete set null;`);
    this.addSql(`alter table "mentorship" add constraint "mentorship_mentor_id_foreign" foreign key ("mentor_id") references "mentor" ("id") on delete set null;`);
    this.addSql(`alter table "mentorship" enable row level security;`);
    this.addSql(`alter table "mentorship" force row level security;`);
    this.addSql(`create policy "mentorship_app" on "mentorship" to "mentoring_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.mentoring', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mentorship_worker" on "mentorship" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "offer" add constraint "offer_association_id_foreign" foreign key ("association_id") references "association" ("id");`);
    this.addSql(`alter table "offer" enable row level security;`);
    this.addSql(`alter table "offer" force row level security;`);
    this.addSql(`create policy "offer_app" on "offer" to "mentoring_app" using (true) with check (true);`);
    this.addSql(`create policy "offer_worker" on "offer" to "mentoring_worker" using (true) with check (true);`);
  }

}
