import { describe, expect, test } from 'vitest';
import { stableId } from '../../seed/stable-id.ts';
import { BY_ROW, questionsTo } from './roots.ts';
import { mayCall, isOwn, PERSONAS, scopesOf } from './expected.ts';
import type { World } from './world.ts';

/** A hidden row and one that does not exist are the same to the byte: existence is private (3.3). */
export function hidden(world: () => World): void {
  describe('hidden and absent cannot be told apart', () => {
    test.each(Object.keys(BY_ROW))('%s(id): byte for byte', async (root) => {
      const w = world();
      const query = questionsTo(w).plainly(root);
      const rows = [...w.known.values()].filter((row) => row.type === BY_ROW[root]);
      const differences: string[] = [];
      for (const persona of PERSONAS.filter((p) => mayCall(p, w.policies.get(`Query.${root}`) ?? ''))) {
        const absent = await w.ask(persona, query, { id: stableId('access', 'absent') });
        for (const row of rows) {
          const opened = row.youth !== null && scopesOf(persona, row.youth).length > 0;
          if (opened || isOwn(persona, row.owners)) continue;
          const answer = await w.ask(persona, query, { id: row.id });
          if (answer.text !== absent.text || answer.status !== absent.status) differences.push(`${persona} ${row.youth}: ${answer.text.slice(0, 200)}`);
        }
      }
      expect(differences).toEqual([]);
    }, 60_000);
  });
}
