import { Migration } from '@mikro-orm/migrations';

/** What no mutation writes, no request may write; nothing is deleted by a request, in the tables to come either. */
export class RequestRights extends Migration {

  override name = 'RequestRights';

  override up(): void {
    this.addSql('revoke delete, truncate on all tables in schema public from coordination_app;');
    this.addSql('alter default privileges in schema public revoke delete on tables from coordination_app;');
    this.addSql('revoke insert, update on charter_version, delivery, inbox_event, platform from coordination_app;');
    this.addSql('revoke update on charter_signature, organisation, outbox_event, person from coordination_app;');
    this.addSql('revoke insert on doubt from coordination_app;');
  }

  override down(): void {
    this.addSql('grant insert, update on charter_version, delivery, inbox_event, platform to coordination_app;');
    this.addSql('grant update on charter_signature, organisation, outbox_event, person to coordination_app;');
    this.addSql('grant insert on doubt to coordination_app;');
    this.addSql('alter default privileges in schema public grant delete on tables to coordination_app;');
  }

}
