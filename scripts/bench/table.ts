import { subgraphs } from '@passerelle/schema/subgraphs';
import type { Measure } from './measure.ts';

const PROCESSES = ['gateway', ...subgraphs.map(({ name }) => name), 'postgres'];
const none = '–';

const whole = (value: number): string => value.toFixed(0);
const fine = (value: number | undefined): string => (value === undefined ? none : value.toFixed(value < 10 ? 2 : 1)).replace('.', ',');
const megabytes = (value: number | undefined): string => (value === undefined ? none : (value / 1_000_000).toFixed(0));

/**
 * The result as one table: a line per measure, a column per request, and the memory at the end on the right.
 * @param results median of each request, by its name
 */
export function table(results: ReadonlyMap<string, Measure>): string {
  const columns = [...results.values()];
  const last = columns.at(-1);
  const line = (label: string, of: (it: Measure) => string, memory = ''): string[] => [label, ...columns.map(of), memory];
  const total = ({ cpu }: Measure): number | undefined => (Object.keys(cpu).length ? PROCESSES.reduce((sum, name) => sum + (cpu[name] ?? 0), 0) : undefined);
  return aligned([
    ['', ...results.keys(), 'Mo'],
    line('requêtes par seconde', (it) => whole(it.perSecond)),
    line('p50, ms', (it) => whole(it.p50)),
    line('p99, ms', (it) => whole(it.p99)),
    line('erreurs', (it) => whole(it.errors)),
    line('ms de processeur par requête', () => ''),
    ...PROCESSES.map((name) => line(`  ${name}`, (it) => fine(it.cpu[name]), megabytes(last?.rss[name]))),
    line('  en tout', (it) => fine(total(it))),
  ]);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3))).join('').trimEnd()).join('\n');
}
