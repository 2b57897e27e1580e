import { Migration } from '@mikro-orm/migrations';

const TABLES = ['interview', 'diagnosis', 'assessment', 'restitution'];

export class OpenTheDiagnosisById extends Migration {
  override up(): void {
    // Whom a row is about, so that coordination can be asked for a grant: see 007.
    for (const table of TABLES) {
      this.addSql(`
        create function ${table}_youth(row_id uuid) returns uuid
        language sql stable security definer set search_path = pg_catalog, public as
        $$ select youth_id from ${table} where id = row_id $$;`);
      this.addSql(`revoke all on function ${table}_youth(uuid) from public;`);
      this.addSql(`grant execute on function ${table}_youth(uuid) to education_app;`);
    }
  }

  override down(): void {
    for (const table of TABLES) this.addSql(`drop function ${table}_youth(uuid);`);
  }
}
