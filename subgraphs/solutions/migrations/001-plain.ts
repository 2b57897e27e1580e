import { Migration } from '@mikro-orm/migrations';

export class Plain extends Migration {
  override up(): void {
    // What people type alike: no accents, no capitals. `unaccent` alone is not immutable, because its dictionary could be
    // another one: naming it makes the result usable in an index.
    this.addSql(`
      create function plain(text) returns text language sql immutable strict parallel safe
      return lower(public.unaccent('public.unaccent'::regdictionary, $1));`);
  }

  override down(): void {
    this.addSql('drop function plain(text);');
  }
}
