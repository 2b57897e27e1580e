import { Migration } from '@mikro-orm/migrations';

/** What no mutation writes, no request may write; nothing is deleted by a request, in the tables to come either. */
export class RequestRights extends Migration {

  override name = 'RequestRights';

  override up(): void {
    this.addSql('revoke delete, truncate on all tables in schema public from education_app;');
    this.addSql('alter default privileges in schema public revoke delete on tables from education_app;');
    this.addSql('revoke insert, update on delivery, import_chunk, import_file, import_reject, inbox_event, jdc_detection, school, withheld_leaver from education_app;');
    this.addSql('revoke update on campaign, contact_attempt, enrolment, outbox_event from education_app;');
  }

  override down(): void {
    this.addSql('grant insert, update on delivery, import_chunk, import_file, import_reject, inbox_event, jdc_detection, school, withheld_leaver to education_app;');
    this.addSql('grant update on campaign, contact_attempt, enrolment, outbox_event to education_app;');
    this.addSql('alter default privileges in schema public grant delete on tables to education_app;');
  }

}
