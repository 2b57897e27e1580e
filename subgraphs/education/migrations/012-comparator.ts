import { Migration } from '@mikro-orm/migrations';

export class Comparator extends Migration {

  override name = 'Comparator';

  override up(): void | Promise<void> {
    this.addSql(`create table "campaign_run" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "campaign_id" uuid not null, "asked_by_id" uuid null, "organisation_id" uuid null, "is_rehearsal" boolean not null default false, "state" text not null default 'QUEUED', "started_at" timestamptz null, "finished_at" timestamptz null, "attempts" smallint not null default 0, "judged" int not null default 0, "total" int not null default 0, "changed" int not null default 0, "counts" jsonb null, "message" text null, primary key ("id"));`);
    this.addSql(`create index campaign_run_to_do on campaign_run (id) where finished_at is null;`);
    this.addSql(`create index "campaign_run_campaign_id_id_index" on "campaign_run" ("campaign_id", "id");`);

    this.addSql(`create table "list_review" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "campaign_id" uuid not null, "school_id" uuid not null, "list" text not null, "validated_on" date not null, "validated_by_id" uuid not null, "owner_id" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "list_review" add constraint "list_review_campaign_id_school_id_list_unique" unique ("campaign_id", "school_id", "list");`);

    this.addSql(`create table "decision_change" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "decision_id" uuid not null, "youth_id" uuid null, "owner_id" uuid null, "from_motif" text not null, "to_motif" text not null, primary key ("id"));`);
    this.addSql(`create index "decision_change_decision_id_index" on "decision_change" ("decision_id");`);

    this.addSql(`alter table "enrolment" add "birth_date" date null, add "commune_code" text null;`);
    this.addSql(`create index "enrolment_owner_id_source_id_index" on "enrolment" ("owner_id", "source", "id");`);

    this.addSql(`alter table "campaign_decision" add "explanation" jsonb null;`);
    this.addSql(`create index "campaign_decision_owner_id_campaign_id_id_index" on "campaign_decision" ("owner_id", "campaign_id", "id");`);

    this.addSql(`alter table "campaign_run" add constraint "campaign_run_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_run" enable row level security;`);
    this.addSql(`alter table "campaign_run" force row level security;`);
    this.addSql(`create policy "campaign_run_app" on "campaign_run" to "education_app" using (true) with check (coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "campaign_run_worker" on "campaign_run" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "list_review" add constraint "list_review_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "list_review" add constraint "list_review_school_id_foreign" foreign key ("school_id") references "school" ("id");`);
    this.addSql(`alter table "list_review" enable row level security;`);
    this.addSql(`alter table "list_review" force row level security;`);
    this.addSql(`create policy "list_review_app" on "list_review" to "education_app" using (true) with check (coalesce(owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "list_review_worker" on "list_review" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "decision_change" add constraint "decision_change_decision_id_foreign" foreign key ("decision_id") references "campaign_decision" ("id");`);
    this.addSql(`alter table "decision_change" enable row level security;`);
    this.addSql(`alter table "decision_change" force row level security;`);
    this.addSql(`create policy "decision_change_app" on "decision_change" to "education_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.stage', true), ''), '{}')::uuid[] as ids)::uuid[]) or owner_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (false);`);
    this.addSql(`create policy "decision_change_worker" on "decision_change" to "education_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on decision_change from education_app;');
    this.addSql('revoke update on campaign_run, list_review from education_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "campaign_decision_owner_id_campaign_id_id_index";`);

    this.addSql(`drop index "enrolment_owner_id_source_id_index";`);
  }

}
