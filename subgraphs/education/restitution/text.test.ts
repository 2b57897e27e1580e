import type { Refusal } from '@passerelle/kit/graphql/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHandedOver } from './record-handed-over.ts';
import { TEXT } from './restitution.testkit.ts';
import { inOrder, readText } from './text.ts';

const day = fc.integer({ min: 0, max: 2_000 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const refusalOf = (check: () => unknown): Pick<Refusal, 'code' | 'field'> | null => {
  try { check(); return null; } catch (error) { const { code, field } = error as Refusal; return { code, field }; }
};

describe('what the pair writes', () => {
  it('B14: the steps come by day, those of one day as written, those without a day last; none is lost', () => {
    fc.assert(fc.property(fc.array(fc.record({ what: fc.string(), who: fc.string(), on: fc.option(day) })), (steps) => {
      const ordered = inOrder(steps);
      const keys = ordered.map((s) => s.on ?? '9999');
      expect(keys).toEqual(keys.toSorted());
      for (const key of keys) expect(ordered.filter((s) => (s.on ?? '9999') === key)).toEqual(steps.filter((s) => (s.on ?? '9999') === key));
      expect(ordered).toHaveLength(steps.length);
    }));
    expect(readText(TEXT).nextSteps.map((s) => s.on)).toEqual(['2026-11-24', '2026-12-01', null]);
  });

  it('B14: each part is there, and short', () => {
    expect(refusalOf(() => readText({ ...TEXT, wishes: ' \n ' }))).toEqual({ code: 'EMPTY_TEXT', field: ['input', 'text', 'wishes'] });
    expect(refusalOf(() => readText({ ...TEXT, strengths: 'a'.repeat(901) }))).toEqual({ code: 'TEXT_TOO_LONG', field: ['input', 'text', 'strengths'] });
    expect(refusalOf(() => readText({ ...TEXT, strengths: 'a'.repeat(900) }))).toBeNull();
    expect(refusalOf(() => readText({ ...TEXT, nextSteps: [] }))?.code).toBe('NO_STEP');
    expect(refusalOf(() => readText({ ...TEXT, nextSteps: Array.from({ length: 7 }, () => ({ what: 'a', who: 'b' })) }))?.code).toBe('TOO_MANY_STEPS');
    expect(refusalOf(() => readText({ ...TEXT, nextSteps: [{ what: 'a', who: '' }] }))).toEqual({ code: 'EMPTY_TEXT', field: ['input', 'text', 'nextSteps', '0', 'who'] });
  });

  it('B14: handed over between its issue and today', () => {
    fc.assert(fc.property(day, day, day, (on, issuedOn, now) => {
      expect(refusalOf(() => checkHandedOver(on, issuedOn, now))?.code ?? null).toBe(on > now ? 'IN_THE_FUTURE' : on < issuedOn ? 'BEFORE_ISSUE' : null);
    }));
  });
});
