import { Migration } from '@mikro-orm/migrations';

export class AppointmentsContactsObligations extends Migration {

  override name = 'AppointmentsContactsObligations';

  override up(): void | Promise<void> {
    this.addSql(`create table "mission_locale_contact" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "at" timestamptz not null, "means" text not null, "answer" text not null, "reached" text null, "call_back_on" date null, "called_back_on" date null, "lifted_on" date null, "notes" text null, primary key ("id"));`);
    this.addSql(`create index "mission_locale_contact_youth_id_index" on "mission_locale_contact" ("youth_id");`);
    this.addSql(`create index mission_locale_contact_refused on mission_locale_contact (youth_id) where answer = 'DO_NOT_RECONTACT' and lifted_on is null;`);
    this.addSql(`create index mission_locale_contact_due on mission_locale_contact (owner_id, call_back_on, id) where call_back_on is not null and called_back_on is null;`);

    this.addSql(`create table "appointment" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "file_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "adviser_id" uuid null, "kind" text not null, "mode" text not null, "agency_id" uuid null, "place_id" uuid null, "starts_at" timestamptz not null, "day" date not null, "minutes" int not null, "state" text not null default 'PLANNED', "state_on" date null, "revocation_reason" text null, "rescheduled_from_id" uuid null, "notes" text null, primary key ("id"));`);
    this.addSql(`create index "appointment_file_id_index" on "appointment" ("file_id");`);
    this.addSql(`create index "appointment_youth_id_index" on "appointment" ("youth_id");`);
    this.addSql(`create index "appointment_rescheduled_from_id_index" on "appointment" ("rescheduled_from_id");`);
    this.addSql(`create index appointment_missed on appointment (owner_id, file_id, starts_at) where state = 'NO_SHOW';`);
    this.addSql(`create index "appointment_owner_id_adviser_id_day_starts_at_id_index" on "appointment" ("owner_id", "adviser_id", "day", "starts_at", "id");`);
    this.addSql(`create index "appointment_owner_id_day_starts_at_id_index" on "appointment" ("owner_id", "day", "starts_at", "id");`);

    this.addSql(`create table "need_figure" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "departement" text not null, "domain" text not null, "count" int not null, primary key ("id"));`);
    this.addSql(`alter table "need_figure" add constraint "need_figure_departement_domain_unique" unique ("departement", "domain");`);

    this.addSql(`create table "sibling_stop" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "partner" text not null, "since" date not null, "until" date null, "is_lifted" boolean not null, "sequence" text not null, primary key ("id"));`);
    this.addSql(`alter table "sibling_stop" add constraint "sibling_stop_youth_id_partner_unique" unique ("youth_id", "partner");`);

    this.addSql(`create table "training_obligation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "origin" text not null, "identified_on" date not null, "state" text not null default 'IDENTIFIED', "convened_on" date null, "due_on" date null, "report_due_since" date null, "seen_on" date null, "reported_on" date null, "reported_to" text null, "met_by" text null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`create index "training_obligation_youth_id_index" on "training_obligation" ("youth_id");`);
    this.addSql(`create index training_obligation_passing on training_obligation (due_on) where report_due_since is null and state in ('CONVENED', 'SEEN');`);
    this.addSql(`create index training_obligation_due on training_obligation (owner_id, due_on, id) where state in ('CONVENED', 'SEEN') and due_on is not null;`);
    this.addSql(`create index "training_obligation_owner_id_state_id_index" on "training_obligation" ("owner_id", "state", "id");`);
    this.addSql(`create unique index training_obligation_one_open on training_obligation (owner_id, youth_id) where closed_on is null;`);

    this.addSql(`create table "training_convening" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "obligation_id" uuid not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "reason" text not null, "sent_on" date not null, "meeting_at" timestamptz not null, "channels" text[] not null, "due_on" date not null, primary key ("id"));`);
    this.addSql(`create index "training_convening_obligation_id_index" on "training_convening" ("obligation_id");`);
    this.addSql(`create index "training_convening_youth_id_index" on "training_convening" ("youth_id");`);

    this.addSql(`create index support_need_open on support_need (owner_id, opened_on, id) where closed_on is null;`);

    this.addSql(`alter table "mission_locale_contact" enable row level security;`);
    this.addSql(`alter table "mission_locale_contact" force row level security;`);
    this.addSql(`create policy "mission_locale_contact_app" on "mission_locale_contact" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "mission_locale_contact_worker" on "mission_locale_contact" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "appointment" add constraint "appointment_file_id_foreign" foreign key ("file_id") references "mission_locale_file" ("id");`);
    this.addSql(`alter table "appointment" add constraint "appointment_adviser_id_foreign" foreign key ("adviser_id") references "adviser" ("id") on delete set null;`);
    this.addSql(`alter table "appointment" add constraint "appointment_agency_id_foreign" foreign key ("agency_id") references "agency" ("id") on delete set null;`);
    this.addSql(`alter table "appointment" add constraint "appointment_rescheduled_from_id_foreign" foreign key ("rescheduled_from_id") references "appointment" ("id") on delete set null;`);
    this.addSql(`alter table "appointment" enable row level security;`);
    this.addSql(`alter table "appointment" force row level security;`);
    this.addSql(`create policy "appointment_app" on "appointment" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "appointment_worker" on "appointment" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "need_figure" enable row level security;`);
    this.addSql(`alter table "need_figure" force row level security;`);
    this.addSql(`create policy "need_figure_app" on "need_figure" to "missions_locales_app" using (true) with check (false);`);
    this.addSql(`create policy "need_figure_worker" on "need_figure" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "sibling_stop" enable row level security;`);
    this.addSql(`alter table "sibling_stop" force row level security;`);
    this.addSql(`create policy "sibling_stop_worker" on "sibling_stop" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "training_obligation" enable row level security;`);
    this.addSql(`alter table "training_obligation" force row level security;`);
    this.addSql(`create policy "training_obligation_app" on "training_obligation" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "training_obligation_worker" on "training_obligation" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "training_convening" add constraint "training_convening_obligation_id_foreign" foreign key ("obligation_id") references "training_obligation" ("id");`);
    this.addSql(`alter table "training_convening" enable row level security;`);
    this.addSql(`alter table "training_convening" force row level security;`);
    this.addSql(`create policy "training_convening_app" on "training_convening" to "missions_locales_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.support', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "training_convening_worker" on "training_convening" to "missions_locales_worker" using (true) with check (true);`);

    // Figures and siblings' stops are the worker's; a convening is never rewritten.
    this.addSql('revoke insert, update on need_figure, sibling_stop from missions_locales_app;');
    this.addSql('revoke update on training_convening from missions_locales_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "support_need_open";`);
    for (const table of ['training_convening', 'training_obligation', 'sibling_stop', 'need_figure', 'appointment', 'mission_locale_contact']) this.addSql(`drop table "${table}";`);
  }

}
