import { Migration } from '@mikro-orm/migrations';

export class OffersOpenById extends Migration {
  override up(): void {
    // Whom a registration is about, so that coordination can be asked for a grant: row policies hide it until it is given.
    // It runs as the owner, who sees what the worker sees; it tells an id that opens nothing by itself.
    this.addSql(`
      create function event_registration_youth(registration_id uuid) returns uuid
      language sql stable security definer set search_path = pg_catalog, public as
      $$ select youth_id from event_registration where id = registration_id $$;`);
    this.addSql('revoke all on function event_registration_youth(uuid) from public;');
    this.addSql('grant execute on function event_registration_youth(uuid) to mentoring_app;');
  }

  override down(): void {
    this.addSql('drop function event_registration_youth(uuid);');
  }
}
