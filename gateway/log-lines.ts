/** Longest time (ms) and size (characters) that lines wait for each other: one write per line would cost a tenth of a request. */
const LONGEST_WAIT = 100;
const LARGEST = 16_384;

/**
 * Where the log's lines go: standard output, several at a time; what waits is written before the process ends.
 * @param out where to write
 */
export function logLines(out: { write(text: string): unknown } = process.stdout): { write(line: string): void } {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') out.write(waiting);
    waiting = '';
  };
  process.once('exit', flush);
  return {
    write(line) {
      waiting += line;
      if (waiting.length >= LARGEST) flush();
      else timer ??= setTimeout(flush, LONGEST_WAIT).unref();
    },
  };
}
