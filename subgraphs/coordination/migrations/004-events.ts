import { Migration } from '@mikro-orm/migrations';

export class Events extends Migration {
  override up(): void {
    this.addSql(`create table "inbox_event" ("id" uuid not null, "type" text not null, "received_at" timestamptz not null, "handled" boolean not null, primary key ("id"));`);

    this.addSql(`create table "outbox_event" ("position" bigserial primary key, "id" uuid not null, "type" text not null, "subject" uuid null, "data" jsonb not null, "created_at" timestamptz not null, "fanned_at" timestamptz null);`);
    this.addSql(`alter table "outbox_event" add constraint "outbox_event_id_unique" unique ("id");`);
    this.addSql(`create index "outbox_event_subject_index" on "outbox_event" ("subject");`);
    this.addSql(`create index outbox_event_fresh on outbox_event (position) where fanned_at is null;`);

    this.addSql(`create table "delivery" ("position" bigint not null, "target" text not null, "subject" uuid null, "attempts" int not null, "next_at" timestamptz not null, "delivered_at" timestamptz null, "parked_at" timestamptz null, "answer" text null, primary key ("position", "target"));`);
    this.addSql(`create index delivery_before on delivery (target, subject, position) where delivered_at is null and parked_at is null;`);
    this.addSql(`create index delivery_due on delivery (target, next_at) where delivered_at is null and parked_at is null;`);

    this.addSql(`create table "journey_fact" ("youth_id" uuid not null, "topic" text not null, "code" text not null, "day" date not null, "at" timestamptz null, "sequence" text not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, primary key ("youth_id", "topic"));`);

    this.addSql(`create table "journey" ("youth_id" uuid not null, "platform_id" uuid null, "stage" text null, "stage_since" date null, "last_contact_at" timestamptz null, "in_solution_since" date null, "waiting_since" date null, "updated_at" timestamptz not null, primary key ("youth_id"));`);
    this.addSql(`create index "journey_platform_id_stage_youth_id_index" on "journey" ("platform_id", "stage", "youth_id");`);

    this.addSql(`alter table "inbox_event" enable row level security;`);
    this.addSql(`alter table "inbox_event" force row level security;`);
    this.addSql(`create policy "inbox_event_worker" on "inbox_event" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "outbox_event" enable row level security;`);
    this.addSql(`alter table "outbox_event" force row level security;`);
    this.addSql(`create policy "outbox_event_app_insert" on "outbox_event" for insert to "coordination_app" with check (fanned_at is null);`);
    this.addSql(`create policy "outbox_event_worker" on "outbox_event" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "delivery" add constraint "delivery_position_foreign" foreign key ("position") references "outbox_event" ("position") on delete cascade;`);
    this.addSql(`alter table "delivery" enable row level security;`);
    this.addSql(`alter table "delivery" force row level security;`);
    this.addSql(`create policy "delivery_worker" on "delivery" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "journey_fact" add constraint "journey_fact_youth_id_foreign" foreign key ("youth_id") references "youth" ("id") on delete cascade;`);
    this.addSql(`alter table "journey_fact" enable row level security;`);
    this.addSql(`alter table "journey_fact" force row level security;`);
    this.addSql(`create policy "journey_fact_worker" on "journey_fact" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "journey" add constraint "journey_youth_id_foreign" foreign key ("youth_id") references "youth" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "journey" add constraint "journey_platform_id_foreign" foreign key ("platform_id") references "platform" ("id") on delete set null;`);
    this.addSql(`alter table "journey" enable row level security;`);
    this.addSql(`alter table "journey" force row level security;`);
    this.addSql(`create policy "journey_app" on "journey" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "journey_worker" on "journey" to "coordination_worker" using (true) with check (true);`);
  }
}
