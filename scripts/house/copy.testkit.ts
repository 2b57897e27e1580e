import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from '../start/paths.ts';

const run = promisify(execFile);
const LEFT_OUT = ['node_modules', '.git', '.passerelle', '.turbo'];

/** A copy of the checkout, as built, where commands may write. */
export interface Copy {
  readonly folder: string;
  /** Runs a compiled script; rejects, with what it said, when it fails. */
  script(name: string, ...args: string[]): Promise<string>;
  /** Builds projects, by path. */
  build(...projects: string[]): Promise<void>;
  remove(): void;
}

/** @param added subgraph that `npm install` would have linked, besides those that are there */
export function copyCheckout(added: string): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-copy-')));
  cpSync(checkout, folder, { recursive: true, preserveTimestamps: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  // The packages are those of the checkout, except its own, which are the copy's.
  const [from, to] = [join(checkout, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, '@passerelle'), { recursive: true });
  for (const name of readdirSync(from)) if (name !== '@passerelle') symlinkSync(join(from, name), join(to, name));
  for (const name of ['gateway', 'schema', 'scripts']) symlinkSync(join(folder, name), join(to, '@passerelle', name));
  for (const name of [...readdirSync(join(folder, 'subgraphs')), added]) symlinkSync(join(folder, 'subgraphs', name), join(to, '@passerelle', name));
  symlinkSync(join(checkout, 'subgraphs/kit/node_modules'), join(folder, 'subgraphs/kit/node_modules'));
  const node = async (...args: string[]) => {
    const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((failed: Error & { stdout: string; stderr: string }) => { throw new Error(`${args.join(' ')}\n${failed.stdout}${failed.stderr}`); });
    return stdout;
  };
  return {
    folder,
    script: (name, ...args) => node(join(folder, 'scripts/dist', `${name}.js`), ...args),
    build: async (...projects) => { await node(join(from, 'typescript/bin/tsc'), '-b', ...projects); },
    remove: () => { rmSync(folder, { recursive: true, force: true }); },
  };
}
