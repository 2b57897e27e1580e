import { Migration } from '@mikro-orm/migrations';

export class MergedOrganisations extends Migration {

  override name = 'MergedOrganisations';

  override up(): void | Promise<void> {
    this.addSql(`alter table "organisation" add "merged_into_id" uuid null;`);
    this.addSql(`create index "organisation_merged_into_id_index" on "organisation" ("merged_into_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "organisation" drop column "merged_into_id";`);
  }

}
