import { Migration } from '@mikro-orm/migrations';

export class Offers extends Migration {

  override name = 'Offers';

  override up(): void | Promise<void> {
    this.addSql(`create table "consortium" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" text not null, "coordinator_id" uuid not null, "communes" text[] not null, "departements" text[] not null, "reaches" text[] not null, "territory_name" text null, "contact" text not null, "referent_role" text null, "referent_contact" text null, "referent_name" text null, "since" date not null, primary key ("id"));`);
    this.addSql(`create index "consortium_coordinator_id_index" on "consortium" ("coordinator_id");`);
    this.addSql(`create index "consortium_communes_index" on "consortium" using gin ("communes");`);
    this.addSql(`create index "consortium_departements_index" on "consortium" using gin ("departements");`);
    this.addSql(`create index "consortium_reaches_index" on "consortium" using gin ("reaches");`);

    this.addSql(`create table "consortium_member" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "consortium_id" uuid not null, "association_id" uuid not null, "since" date not null, "until" date null, primary key ("id"));`);
    this.addSql(`create index "consortium_member_consortium_id_index" on "consortium_member" ("consortium_id");`);
    this.addSql(`create index "consortium_member_association_id_index" on "consortium_member" ("association_id");`);
    this.addSql(`create unique index "consortium_member_once" on "consortium_member" ("consortium_id", "association_id") where until is null;`);

    this.addSql(`create table "discovery_event" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "organiser_id" uuid not null, "title" text not null, "description" text null, "kind" text not null, "is_online" boolean not null default false, "venue" text null, "commune" text null, "reaches" text[] not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "registration_until" timestamptz not null, "publics" text[] not null, "capacity" int not null, "taken" int not null default 0, "contact" text not null, "cancelled_on" date null, primary key ("id"));`);
    this.addSql(`create index "discovery_event_organiser_id_index" on "discovery_event" ("organiser_id");`);
    this.addSql(`create index "discovery_event_reaches_index" on "discovery_event" using gin ("reaches");`);
    this.addSql(`create index "discovery_event_starts_at_id_index" on "discovery_event" ("starts_at", "id");`);

    this.addSql(`create table "event_registration" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid null, "registrar_id" uuid not null, "author_id" uuid not null, "organiser_id" uuid not null, "event_id" uuid not null, "headcount" int not null default 1, "level" text null, "state" text not null default 'REGISTERED', "attended" int null, "cancelled_on" date null, primary key ("id"));`);
    this.addSql(`create index "event_registration_youth_id_index" on "event_registration" ("youth_id");`);
    this.addSql(`create index "event_registration_event_id_index" on "event_registration" ("event_id");`);
    this.addSql(`create unique index event_registration_once on event_registration (event_id, youth_id) where cancelled_on is null;`);
    this.addSql(`create index "event_registration_organiser_id_id_index" on "event_registration" ("organiser_id", "id");`);
    this.addSql(`create index "event_registration_registrar_id_id_index" on "event_registration" ("registrar_id", "id");`);

    this.addSql(`alter table "offer" add "published_by_id" uuid null, add "areas" text[] not null default '{}', add "territory_name" text null, add "places_taken" int not null default 0, add "valid_from" date null, add "valid_until" date null, add "confirmed_on" date null;`);
    this.addSql(`create index "offer_publics_index" on "offer" using gin ("publics");`);
    this.addSql(`create index "offer_departements_index" on "offer" using gin ("departements");`);
    this.addSql(`create index "offer_objective_id_index" on "offer" ("objective", "id");`);
    this.addSql(`alter table "offer" add constraint "offer_places" check ((places_taken >= 0) AND (places_taken <= places));`);

    this.addSql(`alter table "consortium" enable row level security;`);
    this.addSql(`alter table "consortium" force row level security;`);
    this.addSql(`create policy "consortium_app" on "consortium" to "mentoring_app" using (true) with check (true);`);
    this.addSql(`create policy "consortium_worker" on "consortium" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "consortium_member" add constraint "consortium_member_consortium_id_foreign" foreign key ("consortium_id") references "consortium" ("id");`);
    this.addSql(`alter table "consortium_member" add constraint "consortium_member_association_id_foreign" foreign key ("association_id") references "association" ("id");`);
    this.addSql(`alter table "consortium_member" enable row level security;`);
    this.addSql(`alter table "consortium_member" force row level security;`);
    this.addSql(`create policy "consortium_member_app" on "consortium_member" to "mentoring_app" using (true) with check (true);`);
    this.addSql(`create policy "consortium_member_worker" on "consortium_member" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "discovery_event" add constraint "discovery_event_places" check ((taken >= 0) AND (taken <= capacity));`);
    this.addSql(`alter table "discovery_event" enable row level security;`);
    this.addSql(`alter table "discovery_event" force row level security;`);
    this.addSql(`create policy "discovery_event_app" on "discovery_event" to "mentoring_app" using (true) with check (true);`);
    this.addSql(`create policy "discovery_event_worker" on "discovery_event" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "event_registration" add constraint "event_registration_event_id_foreign" foreign key ("event_id") references "discovery_event" ("id");`);
    this.addSql(`alter table "event_registration" add constraint "event_registration_heads" check ((headcount >= 1) AND ((youth_id IS NULL) OR (headcount = 1)) AND (attended >= 0) AND (attended <= headcount));`);
    this.addSql(`alter table "event_registration" enable row level security;`);
    this.addSql(`alter table "event_registration" force row level security;`);
    this.addSql(`create policy "event_registration_app" on "event_registration" to "mentoring_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.mentoring', true), ''), '{}')::uuid[] as ids)::uuid[]) or registrar_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or organiser_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(registrar_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or organiser_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "event_registration_worker" on "event_registration" to "mentoring_worker" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "event_registration", "discovery_event", "consortium_member", "consortium";`);
    this.addSql(`drop index "offer_publics_index";`);
    this.addSql(`drop index "offer_departements_index";`);
    this.addSql(`drop index "offer_objective_id_index";`);
    this.addSql(`alter table "offer" drop constraint "offer_places";`);
    this.addSql(`alter table "offer" drop column "published_by_id", drop column "areas", drop column "territory_name", drop column "places_taken", drop column "valid_from", drop column "valid_until", drop column "confirmed_on";`);
  }

}
