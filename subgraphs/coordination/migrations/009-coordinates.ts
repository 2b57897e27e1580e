import { Migration } from '@mikro-orm/migrations';

export class Coordinates extends Migration {

  override name = 'Coordinates';

  override up(): void | Promise<void> {
    this.addSql(`create table "contact_word" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "youth_id" uuid not null, "owner_id" uuid not null, "author_id" uuid not null, "kind" text not null, "value" text not null, "key" text not null, "is_right" boolean not null, "said_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "contact_word_youth_id_index" on "contact_word" ("youth_id");`);
    this.addSql(`alter table "contact_word" add constraint "contact_word_youth_id_owner_id_kind_key_unique" unique ("youth_id", "owner_id", "kind", "key");`);

    this.addSql(`alter table "contact_word" add constraint "contact_word_youth_id_foreign" foreign key ("youth_id") references "youth" ("id");`);
    this.addSql(`alter table "contact_word" add constraint "contact_word_owner_id_foreign" foreign key ("owner_id") references "organisation" ("id");`);
    this.addSql(`alter table "contact_word" enable row level security;`);
    this.addSql(`alter table "contact_word" force row level security;`);
    this.addSql(`create policy "contact_word_app" on "contact_word" to "coordination_app" using (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.contact', true), ''), '{}')::uuid[] as ids)::uuid[]), false)) with check (coalesce(youth_id = any ((select coalesce(nullif(current_setting('hub.contact', true), ''), '{}')::uuid[] as ids)::uuid[]), false));`);
    this.addSql(`create policy "contact_word_worker" on "contact_word" to "coordination_worker" using (true) with check (true);`);

  }

}
