import { expect, test } from 'vitest';
import { parseEmail } from './email.ts';

test('an address is trimmed and put in lower case', () => {
  expect(parseEmail(' Jean-Luc.MARTIN+ml@Exemple.FR ')).toBe('jean-luc.martin+ml@exemple.fr');
});

test.each(['', 'jean', 'jean@', '@exemple.fr', 'jean@exemple', 'jean martin@exemple.fr', 'a@b.fr, c@d.fr', `${'a'.repeat(250)}@exemple.fr`])(
  '%j is refused', (text) => expect(parseEmail(text)).toBeNull(),
);
