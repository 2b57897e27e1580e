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

    this.addSql(`alter table "inbox_event" enable row level security;`);
    this.addSql(`alter table "inbox_event" force row level security;`);
    this.addSql(`create policy "inbox_event_worker" on "inbox_event" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "outbox_event" enable row level security;`);
    this.addSql(`alter table "outbox_event" force row level security;`);
    this.addSql(`create policy "outbox_event_app_insert" on "outbox_event" for insert to "mentoring_app" with check (fanned_at is null);`);
    this.addSql(`create policy "outbox_event_worker" on "outbox_event" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "delivery" add constraint "delivery_position_foreign" foreign key ("position") references "outbox_event" ("position") on delete cascade;`);
    this.addSql(`alter table "delivery" enable row level security;`);
    this.addSql(`alter table "delivery" force row level security;`);
    this.addSql(`create policy "delivery_worker" on "delivery" to "mentoring_worker" using (true) with check (true);`);
  }
}
