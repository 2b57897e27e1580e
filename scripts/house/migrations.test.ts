import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@passerelle/kit/data/database';
import { freshDatabase } from '@passerelle/kit/testkit/database';
import { subgraphs } from '@passerelle/schema/subgraphs';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../compose/print.ts';
import { checkout } from '../start/paths.ts';

/** The ORM knows tables; functions and triggers are written by hand, and it would rather drop them. */
const BY_HAND = /^(drop (trigger|function) .*)?$/;

describe.each(subgraphs.map((s) => s.name))('%s', (name) => {
  const folder = join(checkout, 'subgraphs', name);

  it('style 4: its migrations ran up from empty, left no difference with the entities, and do nothing a second time', async () => {
    const { entities } = await definitionOf(name);
    const orm = await connect((await freshDatabase(name)).owner, { entities, migrations: join(folder, 'dist/migrations'), pool: 1 });
    try {
      const ran = (await orm.migrator.getExecuted()).map((m) => m.name);
      expect(ran).toEqual(readdirSync(join(folder, 'migrations')).sort().map((file) => file.replace(/\.ts$/, '')));
      const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false, safe: false });
      expect(difference.split('\n').filter((line) => !BY_HAND.test(line.trim()))).toEqual([]);
      expect(await orm.migrator.up()).toEqual([]);
    } finally {
      await orm.close(true);
    }
  });
});
