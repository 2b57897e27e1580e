import { Migration } from '@mikro-orm/migrations';

export class RightToReturn extends Migration {

  override name = 'RightToReturn';

  override up(): void | Promise<void> {
    this.addSql(`create table "return_place" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "owner_id" uuid null, "school_id" uuid null, "structure_name" text null, "kind" text not null, "label" text not null, "departement" text not null, "opens_on" date not null, "closes_on" date null, "capacity" int not null, "held" int not null default 0, "taken_elsewhere" int not null default 0, "fresh_until" date null, primary key ("id"));`);
    this.addSql(`create index "return_place_owner_id_index" on "return_place" ("owner_id");`);
    this.addSql(`create index "return_place_kind_id_index" on "return_place" ("kind", "id");`);
    this.addSql(`create index "return_place_departement_kind_id_index" on "return_place" ("departement", "kind", "id");`);

    this.addSql(`create table "return_request" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "platform_id" uuid null, "departement" text null, "requested_on" date not null, "interviewed_on" date null, "interview_recorded_on" date null, "spro_structure" text null, "interviewer_id" uuid null, "proposed_on" date null, "return_place_id" uuid null, "proposal_id" uuid null, "closed_on" date null, "outcome" text null, primary key ("id"));`);
    this.addSql(`create index "return_request_youth_id_index" on "return_request" ("youth_id");`);
    this.addSql(`create index "return_request_requested_on_index" on "return_request" ("requested_on");`);
    this.addSql(`create index return_request_own_closed on return_request (owner_id, requested_on, id) where closed_on is not null;`);
    this.addSql(`create index return_request_closed on return_request (platform_id, requested_on, id) where closed_on is not null;`);
    this.addSql(`create index return_request_own_open on return_request (owner_id, requested_on, id) where closed_on is null;`);
    this.addSql(`create index return_request_open on return_request (platform_id, requested_on, id) where closed_on is null;`);
    this.addSql(`create unique index return_request_one_open on return_request (youth_id) where closed_on is null;`);

    this.addSql(`create table "return_place_hold" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "return_place_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "door_id" uuid null, "publisher_id" uuid null, "held_on" date not null, "released_on" date null, primary key ("id"));`);
    this.addSql(`create index "return_place_hold_youth_id_index" on "return_place_hold" ("youth_id");`);
    this.addSql(`create unique index return_place_hold_one on return_place_hold (return_place_id, youth_id) where released_on is null;`);

    this.addSql(`alter table "schooling_status" add "action_kind" text null, add "school_id" uuid null, add "tutor_id" uuid null, add "company_tutor_id" uuid null, add "return_place_id" uuid null;`);
    this.addSql(`alter table "schooling_status" add constraint "schooling_status_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete set null;`);
    this.addSql(`alter table "schooling_status" add constraint "schooling_status_return_place_id_foreign" foreign key ("return_place_id") references "return_place" ("id") on delete set null;`);

    this.addSql(`alter table "return_place" add constraint "return_place_school_id_foreign" foreign key ("school_id") references "school" ("id") on delete set null;`);
    this.addSql(`alter table "return_place" add constraint "return_place_places" check ((held >= 0) AND (taken_elsewhere >= 0) AND ((held + taken_elsewhere) <= capacity));`);
    this.addSql(`alter table "return_place" enable row level security;`);
    this.addSql(`alter table "return_place" force row level security;`);
    this.addSql(`create policy "return_place_app" on "return_place" to "education_app" using (true) with check (true);`);
    this.addSql(`create policy "return_place_worker" on "return_place" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "return_request" add constraint "return_request_return_place_id_foreign" foreign key ("return_place_id") references "return_place" ("id") on delete set null;`);
    this.addSql(`alter table "return_request" enable row level security;`);
    this.addSql(`alter table "return_request" force row level security;`);
    this.addSql(`create policy "return_request_app" on "return_request" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "return_request_worker" on "return_request" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "return_place_hold" add constraint "return_place_hold_return_place_id_foreign" foreign key ("return_place_id") references "return_place" ("id");`);
    this.addSql(`alter table "return_place_hold" enable row level security;`);
    this.addSql(`alter table "return_place_hold" force row level security;`);
    this.addSql(`create policy "return_place_hold_app" on "return_place_hold" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or door_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or publisher_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.schooling', true), ''), '{}')::uuid[] as ids)::uuid[]) or youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or door_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or publisher_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "return_place_hold_worker" on "return_place_hold" to "education_worker" using (true) with check (true);`);
  }

}
