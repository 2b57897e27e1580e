import { Migration } from '@mikro-orm/migrations';

/** What no mutation writes, no request may write; nothing is deleted by a request, in the tables to come either. */
export class RequestRights extends Migration {

  override name = 'RequestRights';

  override up(): void {
    this.addSql('revoke delete, truncate on all tables in schema public from solutions_app;');
    this.addSql('alter default privileges in schema public revoke delete on tables from solutions_app;');
    this.addSql('revoke insert, update on delivery, inbox_event from solutions_app;');
    this.addSql('revoke update on outbox_event from solutions_app;');
  }

  override down(): void {
    this.addSql('grant insert, update on delivery, inbox_event to solutions_app;');
    this.addSql('grant update on outbox_event to solutions_app;');
    this.addSql('alter default privileges in schema public grant delete on tables to solutions_app;');
  }

}
