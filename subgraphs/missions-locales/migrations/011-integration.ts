import { Migration } from '@mikro-orm/migrations';

export class Integration extends Migration {

  override name = 'Integration';

  override up(): void | Promise<void> {
    this.addSql(`create table "integration_call" ("person_id" uuid not null, "minute" timestamptz not null, "calls" int not null, primary key ("person_id"));`);

    this.addSql(`create table "pushed_batch" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "machine_id" uuid not null, "key" text not null, "body_hash" text not null, "answer" text not null, primary key ("id"));`);
    this.addSql(`create index "pushed_batch_created_at_index" on "pushed_batch" ("created_at");`);
    this.addSql(`alter table "pushed_batch" add constraint "pushed_batch_machine_id_key_unique" unique ("machine_id", "key");`);

    this.addSql(`alter table "integration_call" enable row level security;`);
    this.addSql(`alter table "integration_call" force row level security;`);
    this.addSql(`create policy "integration_call_app" on "integration_call" to "missions_locales_app" using (false) with check (false);`);
    this.addSql(`create policy "integration_call_worker" on "integration_call" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql(`alter table "pushed_batch" enable row level security;`);
    this.addSql(`alter table "pushed_batch" force row level security;`);
    this.addSql(`create policy "pushed_batch_app" on "pushed_batch" to "missions_locales_app" using (false) with check (false);`);
    this.addSql(`create policy "pushed_batch_worker" on "pushed_batch" to "missions_locales_worker" using (true) with check (true);`);

    this.addSql('revoke insert, update on integration_call, pushed_batch from missions_locales_app;');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "pushed_batch", "integration_call";`);
  }

}
