/** Rows of a file of decisions, which has no quotes but around sentences with a semicolon. */
export function parseCsv(bytes: Buffer): Record<string, string>[] {
  const [header = '', ...lines] = bytes.toString('utf8').replace(/^\uFEFF/, '').trimEnd().split('\r\n');
  const names = header.split(';');
  return lines.map((line) => {
    const cells = line.match(/"(?:[^"]|"")*"|[^;]+/g) ?? [];
    return Object.fromEntries(names.map((name, i) => [name, cells[i]?.replace(/^"|"$/g, '') ?? '']));
  });
}
