import { Migration } from '@mikro-orm/migrations';

export class Reference extends Migration {

  override name = 'Reference';

  override up(): void | Promise<void> {
    this.addSql(`create table "diploma" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "label" text not null, "search" text not null, "level_code" text not null, "nature" text null, "opened_on" date null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`alter table "diploma" add constraint "diploma_code_unique" unique ("code");`);
    this.addSql(`create index diploma_search on diploma using gin (search gin_trgm_ops);`);

    this.addSql(`create table "diploma_level" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "label" text not null, "qualification" text null, primary key ("id"));`);
    this.addSql(`alter table "diploma_level" add constraint "diploma_level_code_unique" unique ("code");`);

    this.addSql(`create table "mef" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "label" text not null, "search" text not null, "diploma_code" text null, "opened_on" date null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`alter table "mef" add constraint "mef_code_unique" unique ("code");`);
    this.addSql(`create index mef_search on mef using gin (search gin_trgm_ops);`);

    this.addSql(`alter table "diploma" enable row level security;`);
    this.addSql(`alter table "diploma" force row level security;`);
    this.addSql(`create policy "diploma_app" on "diploma" to "education_app" using (true) with check (false);`);
    this.addSql(`create policy "diploma_worker" on "diploma" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "diploma_level" enable row level security;`);
    this.addSql(`alter table "diploma_level" force row level security;`);
    this.addSql(`create policy "diploma_level_app" on "diploma_level" to "education_app" using (true) with check (false);`);
    this.addSql(`create policy "diploma_level_worker" on "diploma_level" to "education_worker" using (true) with check (true);`);

    this.addSql(`alter table "mef" enable row level security;`);
    this.addSql(`alter table "mef" force row level security;`);
    this.addSql(`create policy "mef_app" on "mef" to "education_app" using (true) with check (false);`);
    this.addSql(`create policy "mef_worker" on "mef" to "education_worker" using (true) with check (true);`);

    // Row policies have no say on DELETE beyond what may be read: requests write nothing here.
    this.addSql(`revoke insert, update, delete, truncate on diploma, diploma_level, mef from education_app;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "diploma";`);
    this.addSql(`drop table "diploma_level";`);
    this.addSql(`drop table "mef";`);
  }

}
