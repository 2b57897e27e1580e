import { aViewer } from '@passerelle/kit/testkit/authority';
import { expect, test } from 'vitest';
import { purposeOf } from './purpose.ts';

test('3.4: the purpose is one of the list, or the role’s own: the journal holds no free text', () => {
  const adviser = aViewer({ roles: ['ADVISER'] });
  expect(purposeOf(adviser, null)).toBe('ACCOMPAGNEMENT');
  expect(purposeOf(adviser, 'DIAGNOSTIC')).toBe('DIAGNOSTIC');
  expect(purposeOf(adviser, 'DUPONT_JEAN')).toBe('ACCOMPAGNEMENT');
});
