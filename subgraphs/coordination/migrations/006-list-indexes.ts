import { Migration } from '@mikro-orm/migrations';

/** A platform's list, and that of one of its communes, follow an index of their own: a page reads a page, whatever the register's size. */
export class ListIndexes extends Migration {
  override name = 'ListIndexes';

  override up(): void {
    this.addSql('drop index "youth_platform_id_index";');
    this.addSql('create index "youth_platform_id_id_index" on "youth" ("platform_id", "id");');
    this.addSql('create index "youth_platform_id_commune_id_index" on "youth" ("platform_id", "commune", "id");');
  }

  override down(): void {
    this.addSql('drop index "youth_platform_id_id_index";');
    this.addSql('drop index "youth_platform_id_commune_id_index";');
    this.addSql('create index "youth_platform_id_index" on "youth" ("platform_id");');
  }
}
