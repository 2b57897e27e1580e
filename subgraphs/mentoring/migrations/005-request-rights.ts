import { Migration } from '@mikro-orm/migrations';

/** What no mutation writes, no request may write; nothing is deleted by a request, in the tables to come either. */
export class RequestRights extends Migration {

  override name = 'RequestRights';

  override up(): void {
    this.addSql('revoke delete, truncate on all tables in schema public from mentoring_app;');
    this.addSql('alter default privileges in schema public revoke delete on tables from mentoring_app;');
    this.addSql('revoke insert, update on association, delivery, import_chunk, import_file, import_reject, inbox_event from mentoring_app;');
    this.addSql('revoke update on outbox_event from mentoring_app;');
  }

  override down(): void {
    this.addSql('grant insert, update on association, delivery, import_chunk, import_file, import_reject, inbox_event to mentoring_app;');
    this.addSql('grant update on outbox_event to mentoring_app;');
    this.addSql('alter default privileges in schema public grant delete on tables to mentoring_app;');
  }

}
