import { Migration } from '@mikro-orm/migrations';

export class Imports extends Migration {

  override name = 'Imports';

  override up(): void | Promise<void> {
    this.addSql(`create table "import_chunk" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "import_id" uuid not null, "number" int not null, "bytes" bytea not null, primary key ("id"));`);
    this.addSql(`alter table "import_chunk" add constraint "import_chunk_import_id_number_unique" unique ("import_id", "number");`);

    this.addSql(`create table "import_file" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "kind" text not null, "organisation_id" uuid not null, "started_by_id" uuid not null, "is_own_only" boolean not null default false, "is_dry" boolean not null default false, "campaign" date null, "state" text not null default 'RECEIVING', "sha256" text null, "bytes" int not null default 0, "lines" int not null default 0, "header" jsonb null, "delimiter" text null, "position" int not null default 0, "read" int not null default 0, "accepted" int not null default 0, "rejected" int not null default 0, "added" int not null default 0, "linked" int not null default 0, "created" int not null default 0, "doubts" int not null default 0, "withheld" int not null default 0, "message" text null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "import_file_state_id_index" on "import_file" ("state", "id");`);
    this.addSql(`create index "import_file_organisation_id_kind_sha256_index" on "import_file" ("organisation_id", "kind", "sha256");`);

    this.addSql(`create table "import_reject" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "import_id" uuid not null, "line" int not null, "raw" jsonb not null, "reasons" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "import_reject_import_id_line_index" on "import_reject" ("import_id", "line");`);

    this.addSql(`alter table "import_chunk" enable row level security;`);
    this.addSql(`alter table "import_chunk" force row level security;`);
    this.addSql(`create policy "import_chunk_app" on "import_chunk" to "mentoring_app" using (false) with check (false);`);
    this.addSql(`create policy "import_chunk_worker" on "import_chunk" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "import_file" enable row level security;`);
    this.addSql(`alter table "import_file" force row level security;`);
    this.addSql(`create policy "import_file_app" on "import_file" to "mentoring_app" using (coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(organisation_id = any ((select coalesce(nullif(current_setting('hub.org', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "import_file_worker" on "import_file" to "mentoring_worker" using (true) with check (true);`);

    this.addSql(`alter table "import_reject" enable row level security;`);
    this.addSql(`alter table "import_reject" force row level security;`);
    this.addSql(`create policy "import_reject_app" on "import_reject" to "mentoring_app" using (coalesce(exists (select 1 from import_file f where f.id = import_id), false)) with check (coalesce(exists (select 1 from import_file f where f.id = import_id), false));`);
    this.addSql(`create policy "import_reject_worker" on "import_reject" to "mentoring_worker" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "import_reject", "import_chunk", "import_file";`);
  }

}
