import { Migration } from '@mikro-orm/migrations';

export class ListIndexes extends Migration {

  override name = 'ListIndexes';

  override up(): void | Promise<void> {
    this.addSql(`drop index "dropout_case_owner_id_index";`);
    this.addSql(`drop index "dropout_case_platform_id_index";`);
    this.addSql(`create index "dropout_case_owner_id_id_index" on "dropout_case" ("owner_id", "id");`);
    this.addSql(`create index "dropout_case_platform_id_id_index" on "dropout_case" ("platform_id", "id");`);
    this.addSql(`create index "dropout_case_platform_id_stage_id_index" on "dropout_case" ("platform_id", "stage", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "dropout_case_owner_id_id_index";`);
    this.addSql(`drop index "dropout_case_platform_id_id_index";`);
    this.addSql(`drop index "dropout_case_platform_id_stage_id_index";`);
    this.addSql(`create index "dropout_case_owner_id_index" on "dropout_case" ("owner_id");`);
    this.addSql(`create index "dropout_case_platform_id_index" on "dropout_case" ("platform_id");`);
  }

}
