/** Gives the bytes cut at the given places (any numbers: taken modulo the length), as a network or a disk might. */
export async function* cut(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const edges = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const edge of [...edges, bytes.length]) {
    yield bytes.subarray(from, edge);
    from = edge;
  }
}

export const whole = (text: string): AsyncGenerator<Uint8Array> => cut(Buffer.from(text, 'utf8'), []);

export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
