import { describe, expect, test } from 'vitest';
import { casesFor } from './cases.ts';
import { median, type Measure } from './measure.ts';
import { optionsOf } from './options.ts';
import { isMeasurable, readStat, usageOf } from './processes.ts';
import { table } from './table.ts';

const round = (cpu: Record<string, number>, errors = 0): Measure => ({ perSecond: 100, p50: 1, p99: 9, errors, cpu, rss: { gateway: 5_000_000 } });

describe('npm run bench', () => {
  test('takes whole numbers, and says what is wrong with others', () => {
    expect(optionsOf([])).toEqual({ seconds: 5, youths: 2_000, json: false, help: false, comparison: false, catalogue: false });
    expect(optionsOf(['--seconds', '3', '--youths', '500', '--json'])).toMatchObject({ seconds: 3, youths: 500, json: true });
    for (const wrong of [['--seconds', '0'], ['--seconds', '1.5'], ['--youths', '99'], ['--youths', 'x']]) expect(() => optionsOf(wrong)).toThrow(`${wrong[0]} vaut un nombre entier`);
    expect(() => optionsOf(['--nothing'])).toThrow('--help');
  });

  test('reads a process’s CPU past a name that holds spaces and parentheses', () => {
    const stat = readStat('42 (a ) (b) S 7 1 1 0 -1 0 0 0 0 0 30 12 5 3 20 0 11 0 99 1000000 250 0');
    expect(stat).toEqual({ parent: 7, own: 420, ofDead: 80, rss: 250 * 4_096 });
  });

  test.runIf(isMeasurable)('sees the CPU that this process uses', () => {
    const before = usageOf(process.pid)?.cpu ?? 0;
    for (const end = process.cpuUsage().user + 100_000; process.cpuUsage().user < end;);
    expect((usageOf(process.pid)?.cpu ?? 0) - before).toBeGreaterThanOrEqual(80);
  });

  test('keeps the median of each value and the sum of the errors', () => {
    expect(median([round({ gateway: 3 }, 1), round({ gateway: 1 }), round({ gateway: 2 }, 2)])).toMatchObject({ cpu: { gateway: 2 }, errors: 3 });
  });

  test('shows – where the system does not tell what a process uses', () => {
    expect(table(new Map([['Un', round({})]]))).toMatch(/gateway +– +5\n/);
    expect(table(new Map([['Un', round({ gateway: 1.234, postgres: 2 })]]))).toMatch(/gateway +1,23[\s\S]*en tout +3,23/);
  });

  test('calls an answer about somebody else wrong', () => {
    const youth = { id: 'a', familyName: 'Meyer', birthDate: '2007-12-16', platform: 'p', uai: 'u' };
    const right = { id: 'a', identity: { familyName: 'Meyer', birthDate: '2007-12-16' }, platform: { id: 'p' }, education: { enrolments: [{ school: { uai: 'u' } }] } };
    const [record] = casesFor([youth], ['c']);
    expect(record?.fault({ youth: right }, 0)).toBeUndefined();
    expect(record?.fault({ youth: { ...right, identity: { familyName: 'Autre', birthDate: '2007-12-16' } } }, 0)).toContain('familyName');
    expect(record?.fault({ youth: { ...right, education: null } }, 0)).toContain('uai');
  });
});
