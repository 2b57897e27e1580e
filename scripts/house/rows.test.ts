import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalog, type Catalog, type Policy, type Table } from './catalog.testkit.ts';
import { open, professionals, workerOnly, written } from './rights.ts';

/** The ORM's own list of migrations run: the owner's alone. */
const MIGRATION = 'migration';
/** What a column that tells of a person is called. */
const PERSONAL = /youth|birth|(given|family|first|last|display|guardian|mentor|adviser)_name|e?mail|phone|address|(^|_)(ine|nir|sex)$|comment/;

describe.each(subgraphs.map((s) => s.name))('%s', (name) => {
  const [app, worker] = [`${databaseOf(name)}_app`, `${databaseOf(name)}_worker`];
  let catalog: Catalog;
  let tables: readonly Table[];
  beforeAll(async () => {
    catalog = await readCatalog(name);
    tables = catalog.tables.filter((t) => t.name !== MIGRATION && ['r', 'p'].includes(t.kind));
  });
  const names = (which: (table: Table) => boolean) => tables.filter(which).map((t) => t.name);
  const ofApp = (table: Table): readonly Policy[] => table.policies.filter((p) => p.roles.includes(app));
  const isOpen = (table: Table) => ofApp(table).some((p) => p.using === 'true');

  it('3.1: every table has forced row-level security', () => {
    expect(tables.length).toBeGreaterThan(0);
    expect(names((t) => !t.isGuarded || !t.isForced)).toEqual([]);
  });

  it('3.1: every table has policies for its own two roles only, and the worker sees all of it', () => {
    expect(names((t) => t.policies.some((p) => p.roles.some((role) => role !== app && role !== worker)))).toEqual([]);
    expect(names((t) => !t.policies.some((p) => p.roles.join() === worker && p.command === 'ALL' && p.using === 'true' && p.check === 'true'))).toEqual([]);
    expect(names((t) => ofApp(t).length === 0).filter((table) => !workerOnly.includes(table))).toEqual([]);
  });

  it('3.1: what requests may do on each table is what mutations need, and never DELETE or TRUNCATE', () => {
    const most = Object.fromEntries(catalog.tables.map((t) => [t.name, written[name]?.[t.name] ?? ['SELECT']]));
    expect(catalog.tables.filter((t) => t.rights.some((right) => !most[t.name]!.includes(right))).map((t) => `${t.name}: ${t.rights.join(', ')}`)).toEqual([]);
    // The list itself holds nothing out of date.
    expect(Object.keys(written[name] ?? {}).filter((table) => catalog.tables.find((t) => t.name === table)?.rights.join() !== most[table]?.join())).toEqual([]);
    expect(catalog.tables.find((t) => t.name === MIGRATION)?.rights).toEqual([]);
  });

  it('3.1: tables that are open to every request are known, and say nothing of a youth', () => {
    expect(names(isOpen)).toEqual(open[name] ?? []);
    const personal = tables.filter(isOpen).flatMap((t) => t.columns.filter((c) => PERSONAL.test(c)).map((c) => `${name}.${t.name}.${c}`));
    expect(personal.filter((column) => !professionals.includes(column))).toEqual([]);
  });

  it('security 2: requests and the worker own nothing, create nothing, and belong to no other role', () => {
    expect(catalog.roles).toEqual([app, worker].map((role) => ({ name: role, powers: [], memberOf: [], mayCreate: [] })));
    expect([...new Set(catalog.tables.map((t) => t.owner))]).toEqual([`${databaseOf(name)}_owner`]);
  });

  it('security 2: a function that runs as its owner has a fixed search_path; none is for everybody', () => {
    expect(catalog.routines.filter((r) => r.isDefiner && !r.settings.includes('search_path=pg_catalog, public')).map((r) => r.name)).toEqual([]);
    expect(catalog.routines.filter((r) => r.isPublic).map((r) => r.name)).toEqual([]);
  });

  it('security 2: a view shows only what its reader may see', () => {
    expect(catalog.tables.filter((t) => t.kind === 'm' || t.kind === 'f').map((t) => t.name)).toEqual([]);
    expect(catalog.tables.filter((t) => t.kind === 'v' && !t.options.includes('security_invoker=true')).map((t) => t.name)).toEqual([]);
  });
});
