/** Functions and triggers are written by hand, in migrations of their own: the ORM would undo them by guesswork. */
const THEIRS = /^ *this\.addSql\(`(create or replace function|create trigger|drop trigger|drop function)[^`]*?(\\`[^`]*?)*`\);\n/gm;
/** A way back that is empty without them. */
const NOTHING_BACK = /\n *override down\(\)[^{]*\{\s*\}\n/;

/**
 * Makes the tables that a generated migration creates readable, and no more, by requests (design 3.1: denied by default),
 * and gives its class a plain name.
 * @param text the migration as the ORM wrote it
 * @param database the subgraph's database name, which prefixes its roles
 * @param label what the migration is called, e.g. `add-referrals`
 */
export function readOnly(text: string, database: string, label: string): string {
  const tables = [...text.matchAll(/create table "(\w+)"/g)].map(([, table]) => table).join(', ');
  const plain = label.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  const named = text.replaceAll(THEIRS, '').replace(NOTHING_BACK, '').replaceAll(/\bMigration\d{14}\w*/g, plain);
  if (!tables) return named;
  const revoke = `\n    // What a mutation writes is taken out of this list, or granted later.\n    this.addSql('revoke insert, update on ${tables} from ${database}_app;');\n`;
  return named.replace(/(up\(\)[^{]*\{\n[\s\S]*?\n)\n*( {2}\}\n)/, `$1${revoke.replaceAll('$', '$$$$')}$2`);
}
