import { Migration } from '@mikro-orm/migrations';

/** A file may be opened here before the mission locale's software numbers it. */
export class OpenedFiles extends Migration {

  override name = 'OpenedFiles';

  override up(): void {
    this.addSql('alter table "mission_locale_file" alter column "external_id" drop not null;');
    this.addSql('grant insert on mission_locale_file to missions_locales_app;');
  }

  override down(): void {
    this.addSql('revoke insert on mission_locale_file from missions_locales_app;');
    this.addSql('delete from "mission_locale_file" where "external_id" is null;');
    this.addSql('alter table "mission_locale_file" alter column "external_id" set not null;');
  }

}
