import { expect, it } from 'vitest';
import { readOnly } from './read-only.ts';

const WRITTEN = `export class Migration20261121222112_001_add_notes extends Migration {

  override name = 'Migration20261121222112_001_add_notes';

  override up(): void | Promise<void> {
    this.addSql(\`create table "note" ("id" uuid not null);\`);
    this.addSql(\`create table "label" ("id" uuid not null);\`);
  }

  override down(): void | Promise<void> {
    this.addSql(\`drop table "note";\`);
  }

}
`;

it('3.1: requests may only read the tables of a new migration', () => {
  const text = readOnly(WRITTEN, 'missions_locales', 'add-notes');
  expect(text).toContain(`export class AddNotes extends Migration {\n\n  override name = 'AddNotes';`);
  expect(text).toContain(`uuid not null);\`);\n\n    // What a mutation writes is taken out of this list, or granted later.\n    this.addSql('revoke insert, update on note, label from missions_locales_app;');\n  }\n\n  override down`);
});

it('a migration that creates no table is kept, with a plain name', () => {
  expect(readOnly(WRITTEN.replaceAll(/create table/g, 'alter table'), 'x', 'add-notes')).not.toMatch(/revoke|Migration2/);
});
