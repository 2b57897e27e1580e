import { Migration } from '@mikro-orm/migrations';

export class DataInclusion extends Migration {

  override name = 'DataInclusion';

  override up(): void | Promise<void> {
    this.addSql(`create table "imported_structure" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "source" text not null, "external_id" text not null, "document" jsonb not null, "extension" jsonb null, "leftover" jsonb null, "digest" text not null, "withdrawn_at" timestamptz null, "provider_id" uuid not null, "has_made_provider" boolean not null, primary key ("id"));`);
    this.addSql(`create index "imported_structure_provider_id_index" on "imported_structure" ("provider_id");`);
    this.addSql(`alter table "imported_structure" add constraint "imported_structure_external_id_source_unique" unique ("external_id", "source");`);

    this.addSql(`create table "imported_service" ("id" uuid not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "source" text not null, "external_id" text not null, "document" jsonb not null, "extension" jsonb null, "leftover" jsonb null, "digest" text not null, "withdrawn_at" timestamptz null, "structure_id" uuid not null, "solution_id" uuid null, "left_out" text null, primary key ("id"));`);
    this.addSql(`create index "imported_service_structure_id_index" on "imported_service" ("structure_id");`);
    this.addSql(`create index "imported_service_solution_id_index" on "imported_service" ("solution_id");`);
    this.addSql(`alter table "imported_service" add constraint "imported_service_external_id_source_unique" unique ("external_id", "source");`);

    this.addSql(`alter table "imported_structure" add constraint "imported_structure_provider_id_foreign" foreign key ("provider_id") references "provider" ("id");`);
    this.addSql(`alter table "imported_structure" enable row level security;`);
    this.addSql(`alter table "imported_structure" force row level security;`);
    this.addSql(`create policy "imported_structure_worker" on "imported_structure" to "solutions_worker" using (true) with check (true);`);

    this.addSql(`alter table "imported_service" add constraint "imported_service_structure_id_foreign" foreign key ("structure_id") references "imported_structure" ("id");`);
    this.addSql(`alter table "imported_service" add constraint "imported_service_solution_id_foreign" foreign key ("solution_id") references "solution" ("id") on delete set null;`);
    this.addSql(`alter table "imported_service" enable row level security;`);
    this.addSql(`alter table "imported_service" force row level security;`);
    this.addSql(`create policy "imported_service_worker" on "imported_service" to "solutions_worker" using (true) with check (true);`);

    // What a mutation writes is taken out of this list, or granted later.
    this.addSql('revoke insert, update on imported_structure, imported_service from solutions_app;');
  }

}
