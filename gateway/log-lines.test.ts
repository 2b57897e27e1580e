import { expect, test } from 'vitest';
import { logLines } from './log-lines.ts';

test('lines are written together, in order, none lost; a large heap of them at once', async () => {
  const writes: string[] = [];
  const log = logLines({ write: (text) => writes.push(text) });
  log.write('a\n');
  log.write('b\n');
  expect(writes).toEqual([]);
  await expect.poll(() => writes).toEqual(['a\nb\n']);
  log.write('x'.repeat(20_000));
  expect(writes.length).toBe(2);
});
