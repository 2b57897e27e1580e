import { Migration } from '@mikro-orm/migrations';

export class Functions extends Migration {
  override up(): void {
    // Whom a pair is about, so that coordination can be asked for a grant: row policies hide the pair until it is given.
    // It runs as the owner, who sees what the worker sees; it tells an id that opens nothing by itself.
    this.addSql(`
      create function mentorship_youth(mentorship_id uuid) returns uuid
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select youth_id from mentorship where id = mentorship_id $$;`);
    this.addSql('revoke all on function mentorship_youth(uuid) from public;');
    this.addSql('grant execute on function mentorship_youth(uuid) to mentoring_app;');
  }

  override down(): void {
    this.addSql('drop function mentorship_youth(uuid);');
  }
}
