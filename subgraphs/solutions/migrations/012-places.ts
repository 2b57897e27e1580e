import { Migration } from '@mikro-orm/migrations';

export class Places extends Migration {

  override name = 'Places';

  override up(): void | Promise<void> {
    this.addSql(`create table "map_review" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "platform_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "school_year" text not null, "held_on" date not null, "confirmed_ids" text[] not null, "gone_ids" text[] not null, primary key ("id"));`);
    this.addSql(`alter table "map_review" add constraint "map_review_platform_id_school_year_unique" unique ("platform_id", "school_year");`);

    this.addSql(`create table "sharing_stop" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "cause" text not null, "until" date null, "is_lifted" boolean not null default false, "sequence" text not null, primary key ("id"));`);
    this.addSql(`alter table "sharing_stop" add constraint "sharing_stop_youth_id_cause_unique" unique ("youth_id", "cause");`);

    this.addSql(`create table "place_check" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "session_id" uuid not null, "owner_id" uuid not null, "asked_on" date not null, "settled_on" date null, primary key ("id"));`);
    this.addSql(`create index place_check_own on place_check (owner_id, id) where settled_on is null;`);
    this.addSql(`create unique index place_check_open on place_check (session_id) where settled_on is null;`);

    this.addSql(`create table "solution_funder" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "solution_id" uuid not null, "owner_id" uuid null, "funder" text not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index solution_funder_by_funder on solution_funder (funder, solution_id) where ended_on is null;`);
    this.addSql(`create unique index solution_funder_now on solution_funder (solution_id, funder) where ended_on is null;`);

    this.addSql(`create table "territory_figure" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "school_year" text not null, "departement" text not null, "need" text not null, "met" int not null, "in_progress" int not null, "no_place" int not null, "no_answer" int not null, "not_suited" int not null, "no_offer" int not null, "idle_seats" int not null, primary key ("id"));`);
    this.addSql(`alter table "territory_figure" add constraint "territory_figure_school_year_departement_need_unique" unique ("school_year", "departement", "need");`);

    this.addSql(`create table "unmet_need" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "need" text not null, "departement" text not null, "reason" text not null, "recorded_on" date not null, primary key ("id"));`);
    this.addSql(`create index "unmet_need_recorded_on_index" on "unmet_need" ("recorded_on");`);
    this.addSql(`create index "unmet_need_youth_id_recorded_on_index" on "unmet_need" ("youth_id", "recorded_on");`);

    this.addSql(`create table "youth_alias" ("youth_id" uuid not null, "canonical_id" uuid not null, "sequence" text not null, primary key ("youth_id"));`);

    this.addSql(`alter table "session" add "confirmed_at" timestamptz null, add "is_permanent" boolean not null default false, add "formula" text null, add "cancelled_on" date null;`);
    this.addSql(`create index session_fresh_until on session (fresh_until, id) where cancelled_on is null;`);

    this.addSql(`drop index "proposal_open";`);
    this.addSql(`alter table "proposal" add "need" text null, add "previous_id" uuid null, add "answer_by" date null, add "waiting_since" timestamptz null, add "held_until" date null, add "has_education_tutor" boolean null, add "has_company_tutor" boolean null, add "rupture_reason" text null, add "caller" text null, add "call_by" date null, add "outcome_due_on" date null, add "outcome_checked_on" date null;`);
    this.addSql(`create index proposal_outcome_due on proposal (provider_organisation_id, outcome_due_on, id) where outcome_due_on is not null;`);
    this.addSql(`create index proposal_held_received on proposal (provider_organisation_id, held_until, id) where state = 'HELD';`);
    this.addSql(`create index proposal_held_sent on proposal (proposer_id, held_until, id) where state = 'HELD';`);
    this.addSql(`create index proposal_awaited_received on proposal (provider_organisation_id, answer_by, id) where state = 'PROPOSED';`);
    this.addSql(`create index proposal_awaited_sent on proposal (proposer_id, answer_by, id) where state = 'PROPOSED';`);
    this.addSql(`create index proposal_held on proposal (held_until) where state = 'HELD';`);
    this.addSql(`create index proposal_waiting on proposal (session_id, waiting_since, id) where state = 'WAITING';`);
    this.addSql(`create unique index proposal_under_way on proposal (youth_id, session_id) where state in ('PROPOSED', 'WAITING', 'HELD', 'ACCEPTED', 'ENTERED');`);

    this.addSql(`alter table "map_review" enable row level security;`);
    this.addSql(`alter table "map_review" force row level security;`);
    this.addSql(`create policy "map_review_app" on "map_review" to "solutions_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "map_review_worker" on "map_review" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "sharing_stop" enable row level security;`);
    this.addSql(`alter table "sharing_stop" force row level security;`);
    this.addSql(`create policy "sharing_stop_app" on "sharing_stop" to "solutions_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "sharing_stop_worker" on "sharing_stop" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "place_check" add constraint "place_check_session_id_foreign" foreign key ("session_id") references "session" ("id");`);
    this.addSql(`alter table "place_check" enable row level security;`);
    this.addSql(`alter table "place_check" force row level security;`);
    this.addSql(`create policy "place_check_app" on "place_check" to "solutions_app" using (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "place_check_worker" on "place_check" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "solution_funder" add constraint "solution_funder_solution_id_foreign" foreign key ("solution_id") references "solution" ("id");`);
    this.addSql(`alter table "solution_funder" enable row level security;`);
    this.addSql(`alter table "solution_funder" force row level security;`);
    this.addSql(`create policy "solution_funder_app" on "solution_funder" to "solutions_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "solution_funder_worker" on "solution_funder" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "territory_figure" enable row level security;`);
    this.addSql(`alter table "territory_figure" force row level security;`);
    this.addSql(`create policy "territory_figure_app" on "territory_figure" to "solutions_app" using (true) with check (false);`);
    this.addSql(`create policy "territory_figure_worker" on "territory_figure" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "unmet_need" enable row level security;`);
    this.addSql(`alter table "unmet_need" force row level security;`);
    this.addSql(`create policy "unmet_need_app" on "unmet_need" to "solutions_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.solution', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "unmet_need_worker" on "unmet_need" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "youth_alias" enable row level security;`);
    this.addSql(`alter table "youth_alias" force row level security;`);
    this.addSql(`create policy "youth_alias_worker" on "youth_alias" to "solutions_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on sharing_stop, territory_figure, youth_alias from solutions_app;');
    // Written once, or changed only.
    this.addSql('revoke update on map_review, unmet_need from solutions_app;');
    this.addSql('revoke insert on place_check from solutions_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "proposal_outcome_due";`);
    this.addSql(`drop index "proposal_held_received";`);
    this.addSql(`drop index "proposal_held_sent";`);
    this.addSql(`drop index "proposal_awaited_received";`);
    this.addSql(`drop index "proposal_awaited_sent";`);
    this.addSql(`drop index "proposal_held";`);
    this.addSql(`drop index "proposal_waiting";`);
    this.addSql(`drop index "proposal_under_way";`);
    this.addSql(`create unique index "proposal_open" on "proposal" ("youth_id", "session_id") where state = ANY (ARRAY['PROPOSED'::text, 'WAITING'::text, 'ACCEPTED'::text, 'ENTERED'::text]);`);

    this.addSql(`drop index "session_fresh_until";`);
    this.addSql('alter table proposal drop column need, drop column previous_id, drop column answer_by, drop column waiting_since, drop column held_until, drop column has_education_tutor, drop column has_company_tutor, drop column rupture_reason, drop column caller, drop column call_by, drop column outcome_due_on, drop column outcome_checked_on;');
    this.addSql('alter table session drop column confirmed_at, drop column is_permanent, drop column formula, drop column cancelled_on;');
    this.addSql('drop table map_review, sharing_stop, place_check, solution_funder, territory_figure, unmet_need, youth_alias;');
  }

}
