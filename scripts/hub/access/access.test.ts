import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from './entities.ts';
import { hidden } from './hidden.ts';
import { mutants } from './mutants.ts';
import { mutations } from './mutations.ts';
import { PERSONAS } from './expected.ts';
import { called, reachable, reads, seen } from './reads.ts';
import { startWorld, type World } from './world.ts';

/*
 * The access test: one hub, eight arranged youths, thirteen personas. Questions are generated from the schema; what may be
 * answered is written by hand in expected.ts, with the declared policies of schema/policies.
 */
let world: World;
beforeAll(async () => { world = await startWorld(); }, 120_000);
afterAll(async () => { await world?.hub.stop(); });

reads(() => world);
hidden(() => world);
entities(() => world);
mutants(() => world);
mutations(() => world);

describe('nothing of it is vacuous', () => {
  test('every field of every type was seen by somebody who may', () => {
    expect(reachable(world).filter((field) => !seen.has(field))).toEqual([]);
  });

  test('every root was called by every persona', () => {
    const roots = Object.keys(world.schema.getQueryType()?.getFields() ?? {});
    expect(PERSONAS.flatMap((persona) => roots.filter((root) => !called.get(persona)?.has(root)).map((root) => `${persona} ${root}`))).toEqual([]);
  });

  test('no answer of this file holds a word that its reader may not read', () => {
    expect(world.leaks.slice(0, 10)).toEqual([]);
  });
});
