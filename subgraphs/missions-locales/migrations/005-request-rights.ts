import { Migration } from '@mikro-orm/migrations';

/** What no mutation writes, no request may write; nothing is deleted by a request, in the tables to come either. */
export class RequestRights extends Migration {

  override name = 'RequestRights';

  override up(): void {
    this.addSql('revoke delete, truncate on all tables in schema public from missions_locales_app;');
    this.addSql('alter default privileges in schema public revoke delete on tables from missions_locales_app;');
    this.addSql('revoke insert, update on agency, delivery, import_chunk, import_file, import_reject, inbox_event, mission_locale, scheme from missions_locales_app;');
    this.addSql('revoke insert on mission_locale_file from missions_locales_app;');
    this.addSql('revoke update on outbox_event from missions_locales_app;');
  }

  override down(): void {
    this.addSql('grant insert, update on agency, delivery, import_chunk, import_file, import_reject, inbox_event, mission_locale, scheme to missions_locales_app;');
    this.addSql('grant insert on mission_locale_file to missions_locales_app;');
    this.addSql('grant update on outbox_event to missions_locales_app;');
    this.addSql('alter default privileges in schema public grant delete on tables to missions_locales_app;');
  }

}
