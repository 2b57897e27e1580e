import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { explain, OperatorError } from '../operator-error.ts';
import { ownFolder, type Native } from './native.ts';
import { randomSecret, writePrivate } from '../secrets.ts';

/** The administrator of the embedded server; only the scripts use it. */
export const superuser = 'postgres';

const major = '18';

/** Runs one of PostgreSQL's programs to its end. Resolves with its exit code and what it said on stderr. */
function run(native: Native, program: string, args: readonly string[], cwd: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(native.bin, program), args, {
      cwd, uid: native.account?.uid, gid: native.account?.gid, stdio: ['ignore', 'ignore', 'pipe'],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { said += chunk; });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

async function initialise(native: Native, dataDir: string, password: string, temporary: boolean): Promise<void> {
  const draft = `${dataDir}.new`;
  const pwfile = `${dataDir}.pw`;
  try {
    // Accents count in trigrams only with a UTF-8 LC_CTYPE; systems without C.UTF-8 do without (the builtin provider still folds case).
    for (const ctype of ['C.UTF-8', 'C']) {
      rmSync(draft, { recursive: true, force: true });
      ownFolder(draft, native.account);
      writeFileSync(pwfile, password, { mode: 0o600 });
      if (native.account) chownSync(pwfile, native.account.uid, native.account.gid);
      const { code, said } = await run(native, 'initdb', [
        '-D', draft, '-U', superuser, '--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${pwfile}`, ...(temporary ? ['--no-sync'] : []),
      ], dirname(dataDir));
      if (code === 0) { renameSync(draft, dataDir); return; }
      if (ctype === 'C' || !/invalid locale/.test(said)) throw new Error(said.trim() || `initdb: code ${code}`);
    }
  } finally {
    rmSync(pwfile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Copies a stopped cluster, its password with it; `cp` because Node's own copy gives every file to the administrator. */
async function copyCluster(native: Native, from: string, dataDir: string): Promise<string> {
  ownFolder(dataDir, native.account);
  await promisify(execFile)('cp', ['-R', `${from}/.`, dataDir], { uid: native.account?.uid, gid: native.account?.gid, env: { PATH: '/usr/bin:/bin' } });
  const password = readFileSync(`${from}.password`, 'utf8');
  writePrivate(`${dataDir}.password`, password);
  return password;
}

/**
 * Makes sure that `dataDir` holds a PostgreSQL 18 cluster and gives the superuser's password, kept beside it in a
 * file that only its owner reads. A creation cut short (power, kill -9) leaves nothing behind that a later one would trust.
 * @param copyOf a stopped cluster to begin with, instead of an empty one
 * @throws OperatorError for another version's data, a lost password, a full disk, a protected folder
 */
export async function ensureCluster(native: Native, dataDir: string, temporary: boolean, copyOf?: string): Promise<string> {
  const passwordFile = `${dataDir}.password`;
  try {
    mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
    const versionFile = join(dataDir, 'PG_VERSION');
    if (existsSync(versionFile)) {
      const version = readFileSync(versionFile, 'utf8').trim();
      if (version !== major) throw new OperatorError(`Les données de ${dataDir} viennent de PostgreSQL ${version}, cette version utilise ${major}. Déplacez ce dossier (il sera recréé), ou revenez à la version précédente.`);
      if (!existsSync(passwordFile)) throw new OperatorError(`Le mot de passe ${passwordFile} manque, les données de ${dataDir} ne peuvent pas être ouvertes. Remettez ce fichier, ou supprimez ce dossier pour repartir de zéro.`);
      return readFileSync(passwordFile, 'utf8');
    }
    if (copyOf) return await copyCluster(native, copyOf, dataDir);
    const password = randomSecret();
    writePrivate(passwordFile, password);
    await initialise(native, dataDir, password, temporary);
    return password;
  } catch (error) {
    throw explain(error, `Création de la base PostgreSQL dans ${dataDir}`);
  }
}
