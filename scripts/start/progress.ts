/** Shows the steps of a start, one line each, with the time that each took. */
export interface Progress {
  /** Runs `work` and shows its line when it is done: `✓ PostgreSQL  0,7 s`. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>;
  /** Shows one line of text. */
  say(line: string): void;
}

/** Milliseconds as French seconds: 1234 gives `1,2 s`. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** @param write where lines go, each with its end of line */
export function progressOn(write: (text: string) => void): Progress {
  return {
    say: (line) => { write(`${line}\n`); },
    async step(label, work) {
      const began = performance.now();
      const result = await work();
      write(`  ✓ ${label.padEnd(44)}${seconds(performance.now() - began).padStart(8)}\n`);
      return result;
    },
  };
}

/** Shows nothing: for tests. */
export const silent: Progress = progressOn(() => {});
