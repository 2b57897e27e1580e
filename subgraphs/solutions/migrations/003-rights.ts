import { Migration } from '@mikro-orm/migrations';

export class Rights extends Migration {
  override up(): void {
    // Row policies have no say on DELETE beyond what may be read: requests take nothing away, and do not write providers.
    this.addSql('revoke insert, update, delete, truncate on provider from solutions_app;');
    this.addSql('revoke delete, truncate on solution, session, proposal, idempotency_key from solutions_app;');
  }

  override down(): void {
    this.addSql('grant insert, update, delete on provider to solutions_app;');
    this.addSql('grant delete on solution, session, proposal, idempotency_key to solutions_app;');
  }
}
