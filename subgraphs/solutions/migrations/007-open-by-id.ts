import { Migration } from '@mikro-orm/migrations';

export class OpenById extends Migration {
  override up(): void {
    // Whom a row is about, so that coordination can be asked for a grant: row policies hide the row until it is given.
    // It runs as the owner, who sees what the worker sees; it tells an id that opens nothing by itself.
    this.addSql(`
      create function proposal_youth(row_id uuid) returns uuid
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select youth_id from proposal where id = row_id $$;`);
    this.addSql('revoke all on function proposal_youth(uuid) from public;');
    this.addSql('grant execute on function proposal_youth(uuid) to solutions_app;');
  }

  override down(): void {
    this.addSql('drop function proposal_youth(uuid);');
  }
}
