import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, type Copy } from './copy.testkit.ts';

const NAME = 'aide-au-logement';

/*
 * What is too slow for every run is done by hand when the templates change: npm test in a copy with the new subgraph (its
 * own test, and these), and npm start, where a youth's record then has one slice more.
 */
describe('npm run new-subgraph', () => {
  let copy: Copy;
  beforeAll(() => { copy = copyCheckout(NAME); });
  afterAll(() => { copy.remove(); });
  const text = (path: string) => readFileSync(join(copy.folder, path), 'utf8');

  it('style 3: a partner network is a folder and a line: it builds, migrates and composes with the others', async () => {
    expect(await copy.script('new-subgraph', NAME)).toContain('made, on port 40');
    await copy.build(`subgraphs/${NAME}`, 'schema');
    expect(await copy.script('migration', NAME, 'first')).toBe('001-first.ts written\n');
    const migration = text(`subgraphs/${NAME}/migrations/001-first.ts`);
    expect(migration).toContain('class First extends Migration');
    expect(migration).toMatch(/revoke insert, update on .*note.* from aide_au_logement_app;/);
    await copy.build(`subgraphs/${NAME}`);
    await copy.script('compose');
    await copy.script('compose', '--check');
    const youth = buildSchema(text('schema/api.graphql')).getType('Youth');
    expect(isObjectType(youth) && String(youth.getFields()['aideAuLogement']?.type)).toBe('AideAuLogementSlice');
    expect(text(`schema/policies/${NAME}.csv`)).toMatch(/AideAuLogementNote/);
  }, 60_000);

  it('says so when the subgraph exists, or when the name is none, and changes nothing', async () => {
    const before = readdirSync(join(copy.folder, 'subgraphs'));
    await expect(copy.script('new-subgraph', 'education')).rejects.toThrow('subgraphs/education exists already: nothing was changed');
    for (const name of ['Logement', '../logement', 'logement-', '']) await expect(copy.script('new-subgraph', name)).rejects.toThrow('npm run new-subgraph NAME');
    expect(readdirSync(join(copy.folder, 'subgraphs'))).toEqual(before);
  });
});
