import { Migration } from '@mikro-orm/migrations';

export class Reference extends Migration {

  override name = 'Reference';

  override up(): void | Promise<void> {
    this.addSql(`create table "occupation" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "code" text not null, "label" text not null, "search" text not null, primary key ("id"));`);
    this.addSql(`alter table "occupation" add constraint "occupation_code_unique" unique ("code");`);
    this.addSql(`create index occupation_search on occupation using gin (search gin_trgm_ops);`);

    this.addSql(`alter table "occupation" enable row level security;`);
    this.addSql(`alter table "occupation" force row level security;`);
    this.addSql(`create policy "occupation_app" on "occupation" to "solutions_app" using (true) with check (false);`);
    this.addSql(`create policy "occupation_worker" on "occupation" to "solutions_worker" using (true) with check (true);`);

    // Row policies have no say on DELETE beyond what may be read: requests write nothing here.
    this.addSql(`revoke insert, update, delete, truncate on occupation from solutions_app;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "occupation";`);
  }

}
