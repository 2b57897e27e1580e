import { isDeepStrictEqual } from 'node:util';

/** What differs between viewers, or between two moments, by design: judged by tests of their own. */
export const OWN = ['access', 'journal', 'duplicateWarning', 'printable', 'lastRun', 'nextAppointmentAt', 'path', 'caseload'];

type Json = unknown;
const isNode = (value: Json): value is Record<string, Json> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** What an item of a list is recognised by: its id, an edge its cursor, or all that it says. */
const nameOf = (item: Json): string => (isNode(item) ? [item['id'], item['cursor']].find((key) => typeof key === 'string') : undefined) as string ?? JSON.stringify(item);

/** Everything that anybody was answered to one question: what one reads completes what another reads. */
export function merge(one: Json, other: Json): Json {
  if (one === null || one === undefined) return other ?? null;
  if (other === null || other === undefined) return one;
  if (Array.isArray(one) && Array.isArray(other)) {
    const items = new Map<string, Json>(one.map((item: Json) => [nameOf(item), item]));
    for (const item of other as Json[]) items.set(nameOf(item), merge(items.get(nameOf(item)), item));
    return [...items.values()];
  }
  if (isNode(one) && isNode(other)) return Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, merge(one[key], other[key])]));
  return one;
}

/** An answer without the fields of these names, and with its lists in one order. */
export function plain(value: Json, without: readonly string[] = []): Json {
  if (Array.isArray(value)) return value.map((item) => plain(item, without)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !without.includes(key)).map(([key, inner]) => [key, plain(inner, without)]));
}

/** Paths at which two plain answers differ: what was read and should not have been, what is missing. */
export function differences(actual: Json, expected: Json, path = ''): string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  if (isNode(actual) && isNode(expected)) return [...new Set([...Object.keys(actual), ...Object.keys(expected)])].flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
  if (Array.isArray(actual) && Array.isArray(expected)) {
    const [a, e] = [actual, expected].map((list) => new Map(list.map((item: Json) => [nameOf(item), item])));
    return [...new Set([...a!.keys(), ...e!.keys()])].flatMap((key) => differences(a!.get(key), e!.get(key), `${path}[${key.slice(0, 36)}]`));
  }
  return [`${path}: answered ${short(actual)}, expected ${short(expected)}`];
}

const short = (value: Json): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
