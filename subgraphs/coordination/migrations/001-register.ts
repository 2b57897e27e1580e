import { Migration } from '@mikro-orm/migrations';

export class Register extends Migration {

  override name = 'Register';

  override up(): void | Promise<void> {
    this.addSql(`create table "access" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "viewer_id" uuid not null, "organisation_id" uuid not null, "kind" text not null, "scopes" text[] not null, "purpose" text not null, "operation" text not null, "request_id" text not null, "hash" text not null, primary key ("id"));`);
    this.addSql(`create index "access_youth_id_index" on "access" ("youth_id");`);

    this.addSql(`create table "charter_version" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "number" int not null, "text" text not null, "in_force_from" date not null, primary key ("id"));`);
    this.addSql(`alter table "charter_version" add constraint "charter_version_number_unique" unique ("number");`);

    this.addSql(`create table "organisation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" text not null, "network" text not null, "kind" text null, "uai" text null, "imilo" text null, "siret" text null, "commune" text null, "departement" text null, "parent_id" uuid null, "is_official" boolean not null default true, primary key ("id"));`);
    this.addSql(`create index "organisation_network_index" on "organisation" ("network");`);
    this.addSql(`alter table "organisation" add constraint "organisation_uai_unique" unique ("uai");`);
    this.addSql(`alter table "organisation" add constraint "organisation_imilo_unique" unique ("imilo");`);
    this.addSql(`create index "organisation_siret_index" on "organisation" ("siret");`);
    this.addSql(`create index "organisation_departement_index" on "organisation" ("departement");`);
    this.addSql(`create index organisation_name_search on organisation using gin (name gin_trgm_ops);`);

    this.addSql(`create table "person" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "given_name" text not null, "family_name" text not null, "email" text null, "issuer" text null, "subject" text null, "is_machine" boolean not null default false, primary key ("id"));`);
    this.addSql(`alter table "person" add constraint "person_issuer_subject_unique" unique ("issuer", "subject");`);

    this.addSql(`create table "charter_signature" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "version_id" uuid not null, "person_id" uuid not null, "signed_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "charter_signature" add constraint "charter_signature_version_id_person_id_unique" unique ("version_id", "person_id");`);

    this.addSql(`create table "platform" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "name" text not null, "departement" text not null, "academie" text not null, "communes" text[] not null, primary key ("id"));`);

    this.addSql(`create table "membership" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "platform_id" uuid not null, "organisation_id" uuid not null, "circle" smallint not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id");`);
    this.addSql(`create unique index membership_current on membership (platform_id, organisation_id) where ended_on is null;`);

    this.addSql(`create table "post" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "person_id" uuid not null, "organisation_id" uuid not null, "role" text not null, "is_habilitated" boolean not null default false, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "post_person_id_index" on "post" ("person_id");`);
    this.addSql(`create index "post_organisation_id_index" on "post" ("organisation_id");`);

    this.addSql(`create table "seal" ("seq" bigint not null, "previous" text not null, "head" text not null, "up_to" bigint not null, "sealed_at" timestamptz not null, "jws" text not null, primary key ("seq"));`);

    this.addSql(`create table "sealed_access" ("seq" bigint not null, "access_id" uuid not null, "at" timestamptz not null, "hash" text not null, "chain" text not null, primary key ("seq"));`);
    this.addSql(`alter table "sealed_access" add constraint "sealed_access_access_id_unique" unique ("access_id");`);

    this.addSql(`create table "unsealed_access" ("access_id" uuid not null, primary key ("access_id"));`);

    this.addSql(`create table "youth" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "platform_id" uuid null, "merged_into_id" uuid null, "family_name" text not null, "given_name" text not null, "birth_date" date not null, "sex" text null, "ine" text null, "commune" text null, "search_name" text not null, primary key ("id"));`);
    this.addSql(`create index "youth_platform_id_index" on "youth" ("platform_id");`);
    this.addSql(`create index "youth_merged_into_id_index" on "youth" ("merged_into_id");`);
    this.addSql(`create index "youth_birth_date_index" on "youth" ("birth_date");`);
    this.addSql(`create index youth_search_name on youth using gin (search_name gin_trgm_ops);`);

    this.addSql(`create table "standing" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "organisation_id" uuid not null, "ground" text not null, "origin" text not null, "scopes" text[] null, "until" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "standing_youth_id_index" on "standing" ("youth_id");`);
    this.addSql(`alter table "standing" add constraint "standing_organisation_id_youth_id_ground_origin_unique" unique ("organisation_id", "youth_id", "ground", "origin");`);

    this.addSql(`create table "source_record" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "source" text not null, "external_id" text not null, "owner_id" uuid null, "family_name" text not null, "given_name" text not null, "birth_date" date not null, "sex" text null, "ine" text null, "name_words" text[] not null, "agreements" text[] not null, "contacts" jsonb not null, "typed" jsonb not null, "flags" text[] not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "source_record_youth_id_index" on "source_record" ("youth_id");`);
    this.addSql(`create index "source_record_owner_id_index" on "source_record" ("owner_id");`);
    this.addSql(`create index "source_record_birth_date_index" on "source_record" ("birth_date");`);
    this.addSql(`create index "source_record_ine_index" on "source_record" ("ine");`);
    this.addSql(`create index source_record_agreements on source_record using gin (agreements) with (fastupdate = off);`);
    this.addSql(`alter table "source_record" add constraint "source_record_source_external_id_unique" unique ("source", "external_id");`);

    this.addSql(`create table "source_record_version" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "source_record_id" uuid not null, "values" jsonb not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "source_record_version_source_record_id_index" on "source_record_version" ("source_record_id");`);

    this.addSql(`create table "referral" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "sender_id" uuid not null, "sender_organisation_id" uuid not null, "sender_network" text not null, "receiver_organisation_id" uuid not null, "need" text not null, "scopes" text[] not null, "message" text null, "state" text not null default 'SENT', "refusal_reason" text null, "expires_at" timestamptz not null, "answered_by_id" uuid null, "answered_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "referral_youth_id_index" on "referral" ("youth_id");`);
    this.addSql(`create index "referral_sender_organisation_id_index" on "referral" ("sender_organisation_id");`);
    this.addSql(`create index "referral_receiver_organisation_id_index" on "referral" ("receiver_organisation_id");`);
    this.addSql(`create index "referral_state_index" on "referral" ("state");`);

    this.addSql(`create table "referent" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "person_id" uuid not null, "organisation_id" uuid not null, "role" text not null, "since" date not null, "until" date null, primary key ("id"));`);
    this.addSql(`create index "referent_youth_id_index" on "referent" ("youth_id");`);
    this.addSql(`create index "referent_person_id_index" on "referent" ("person_id");`);
    this.addSql(`create unique index referent_one_suivi_technique on referent (youth_id) where role = 'SUIVI_TECHNIQUE' and until is null;`);

    this.addSql(`create table "opposition" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "network" text not null, "recorded_on" date not null, "recorded_by_id" uuid null, "lifted_by_id" uuid null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "opposition_youth_id_index" on "opposition" ("youth_id");`);

    this.addSql(`create table "merge" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "kept_id" uuid not null, "absorbed_id" uuid not null, "decided_by" uuid not null, "undone_at" timestamptz null, "undone_by" uuid null, "moved" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "merge_kept_id_index" on "merge" ("kept_id");`);
    this.addSql(`create index "merge_absorbed_id_index" on "merge" ("absorbed_id");`);

    this.addSql(`create table "link" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "source_record_id" uuid not null, "youth_id" uuid not null, "evidence" text[] not null, "decided_by" text not null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "link_source_record_id_index" on "link" ("source_record_id");`);
    this.addSql(`create index "link_youth_id_index" on "link" ("youth_id");`);

    this.addSql(`create table "doubt" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "other_id" uuid not null, "platform_id" uuid null, "other_platform_id" uuid null, "listed_from" date not null, "evidence" text[] not null, "state" text not null default 'OPEN', "decided_by" uuid null, primary key ("id"));`);
    this.addSql(`create index "doubt_other_id_index" on "doubt" ("other_id");`);
    this.addSql(`create index "doubt_platform_id_index" on "doubt" ("platform_id");`);
    this.addSql(`create index "doubt_other_platform_id_index" on "doubt" ("other_platform_id");`);
    this.addSql(`create index "doubt_state_index" on "doubt" ("state");`);
    this.addSql(`alter table "doubt" add constraint "doubt_youth_id_other_id_unique" unique ("youth_id", "other_id");`);

    this.addSql(`alter table "access" enable row level security;`);
    this.addSql(`alter table "access" force row level security;`);
    this.addSql(`create policy "access_app_insert" on "access" for insert to "coordination_app" with check (coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "access_app_select" on "access" for select to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "access_worker" on "access" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "charter_version" enable row level security;`);
    this.addSql(`alter table "charter_version" force row level security;`);
    this.addSql(`create policy "charter_version_app" on "charter_version" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "charter_version_worker" on "charter_version" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "organisation" enable row level security;`);
    this.addSql(`alter table "organisation" force row level security;`);
    this.addSql(`create policy "organisation_app" on "organisation" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "organisation_worker" on "organisation" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "person" enable row level security;`);
    this.addSql(`alter table "person" force row level security;`);
    this.addSql(`create policy "person_app" on "person" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "person_worker" on "person" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "charter_signature" add constraint "charter_signature_version_id_foreign" foreign key ("version_id") references "charter_version" ("id");`);
    this.addSql(`alter table "charter_signature" add constraint "charter_signature_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "charter_signature" enable row level security;`);
    this.addSql(`alter table "charter_signature" force row level security;`);
    this.addSql(`create policy "charter_signature_app" on "charter_signature" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "charter_signature_worker" on "charter_signature" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "platform" enable row level security;`);
    this.addSql(`alter table "platform" force row level security;`);
    this.addSql(`create policy "platform_app" on "platform" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "platform_worker" on "platform" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "membership" add constraint "membership_platform_id_foreign" foreign key ("platform_id") references "platform" ("id");`);
    this.addSql(`alter table "membership" add constraint "membership_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "membership" enable row level security;`);
    this.addSql(`alter table "membership" force row level security;`);
    this.addSql(`create policy "membership_app" on "membership" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "membership_worker" on "membership" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "post" add constraint "post_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "post" add constraint "post_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "post" enable row level security;`);
    this.addSql(`alter table "post" force row level security;`);
    this.addSql(`create policy "post_app" on "post" to "coordination_app" using (true) with check (true);`);
    this.addSql(`create policy "post_worker" on "post" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "seal" enable row level security;`);
    this.addSql(`alter table "seal" force row level security;`);
    this.addSql(`create policy "seal_app" on "seal" to "coordination_app" using (false) with check (false);`);
    this.addSql(`create policy "seal_worker" on "seal" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "sealed_access" enable row level security;`);
    this.addSql(`alter table "sealed_access" force row level security;`);
    this.addSql(`create policy "sealed_access_app" on "sealed_access" to "coordination_app" using (false) with check (false);`);
    this.addSql(`create policy "sealed_access_worker" on "sealed_access" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "unsealed_access" enable row level security;`);
    this.addSql(`alter table "unsealed_access" force row level security;`);
    this.addSql(`create policy "unsealed_access_app" on "unsealed_access" to "coordination_app" using (false) with check (false);`);
    this.addSql(`create policy "unsealed_access_worker" on "unsealed_access" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "youth" add constraint "youth_platform_id_foreign" foreign key ("platform_id") references "platform" ("id") on delete set null;`);
    this.addSql(`alter table "youth" add constraint "youth_merged_into_id_foreign" foreign key ("merged_into_id") references "youth" ("id") on delete set null;`);
    this.addSql(`alter table "youth" enable row level security;`);
    this.addSql(`alter table "youth" force row level security;`);
    this.addSql(`create policy "youth_app" on "youth" to "coordination_app" using (coalesce(id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or merged_into_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]) or exists (select 1 from standing s where s.youth_id = youth.id), false)) with check (coalesce(id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or merged_into_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]) or exists (select 1 from standing s where s.youth_id = youth.id), false));`);
    this.addSql(`create policy "youth_worker" on "youth" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "standing" add constraint "standing_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "standing" add constraint "standing_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "standing" enable row level security;`);
    this.addSql(`alter table "standing" force row level security;`);
    this.addSql(`create policy "standing_app" on "standing" to "coordination_app" using (organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) and (until is null or until > now())) with check (false);`);
    this.addSql(`create policy "standing_worker" on "standing" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "source_record" add constraint "source_record_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "source_record" add constraint "source_record_owner_id_foreign" foreign key ("owner_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`alter table "source_record" enable row level security;`);
    this.addSql(`alter table "source_record" force row level security;`);
    this.addSql(`create policy "source_record_app" on "source_record" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "source_record_worker" on "source_record" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "source_record_version" add constraint "source_record_version_source_record_id_foreign" foreign key ("source_record_id") references "source_record" ("id");`);
    this.addSql(`alter table "source_record_version" enable row level security;`);
    this.addSql(`alter table "source_record_version" force row level security;`);
    this.addSql(`create policy "source_record_version_app" on "source_record_version" to "coordination_app" using (coalesce(exists (select 1 from source_record r where r.id = source_record_id), false)) with check (coalesce(exists (select 1 from source_record r where r.id = source_record_id), false));`);
    this.addSql(`create policy "source_record_version_worker" on "source_record_version" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "referral" add constraint "referral_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_sender_id_foreign" foreign key ("sender_id") references "person" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_sender_organisation_id_foreign" foreign key ("sender_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_receiver_organisation_id_foreign" foreign key ("receiver_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral" enable row level security;`);
    this.addSql(`alter table "referral" force row level security;`);
    this.addSql(`create policy "referral_app" on "referral" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or sender_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or receiver_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(sender_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]) or receiver_organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "referral_worker" on "referral" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "referent" add constraint "referent_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "referent" add constraint "referent_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "referent" add constraint "referent_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referent" enable row level security;`);
    this.addSql(`alter table "referent" force row level security;`);
    this.addSql(`create policy "referent_app" on "referent" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "referent_worker" on "referent" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "opposition" add constraint "opposition_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "opposition" enable row level security;`);
    this.addSql(`alter table "opposition" force row level security;`);
    this.addSql(`create policy "opposition_app" on "opposition" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "opposition_worker" on "opposition" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "merge" add constraint "merge_kept_id_foreign" foreign key ("kept_id") references "youth" ("id");`);
    this.addSql(`alter table "merge" add constraint "merge_absorbed_id_foreign" foreign key ("absorbed_id") references "youth" ("id");`);
    this.addSql(`alter table "merge" enable row level security;`);
    this.addSql(`alter table "merge" force row level security;`);
    this.addSql(`create policy "merge_app" on "merge" to "coordination_app" using (coalesce(kept_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "merge_worker" on "merge" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "link" add constraint "link_source_record_id_foreign" foreign key ("source_record_id") references "source_record" ("id");`);
    this.addSql(`alter table "link" add constraint "link_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "link" enable row level security;`);
    this.addSql(`alter table "link" force row level security;`);
    this.addSql(`create policy "link_app" on "link" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.youths', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "link_worker" on "link" to "coordination_worker" using (true) with check (true);`);

    this.addSql(`alter table "doubt" add constraint "doubt_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "doubt" add constraint "doubt_other_id_foreign" foreign key ("other_id") references "youth" ("id");`);
    this.addSql(`alter table "doubt" enable row level security;`);
    this.addSql(`alter table "doubt" force row level security;`);
    this.addSql(`create policy "doubt_app" on "doubt" to "coordination_app" using (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]) or other_platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]) or other_platform_id = any ((select coalesce(nullif(current_setting('hub.platforms', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "doubt_worker" on "doubt" to "coordination_worker" using (true) with check (true);`);
  }

}
