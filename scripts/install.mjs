/**
 * Runs before `npm start` and `npm test`, with whatever Node the machine has and no dependency installed.
 * It calls `npm ci` only when what is installed differs from the lock file, because `npm ci` takes 20 s and
 * removes the binaries (PostgreSQL, Node) that a running hub is using.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.passerelle-lock');
const state = join(root, '.passerelle');
const installing = join(state, 'install.pid');

const say = (text) => process.stderr.write(`Passerelle · ${text}\n`);
const read = (file) => { try { return readFileSync(file, 'utf8'); } catch { return ''; } };

class Refusal extends Error {}

function runs(pid) {
  if (!(pid > 0) || pid === process.pid) return false;
  try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; }
}

/** Number of the hub that uses what is installed; its lock also holds when it began, since numbers are reused. */
function runningHub() {
  const [pid, born = ''] = read(join(state, 'start.pid')).split(' ');
  const stat = read(`/proc/${pid}/stat`);
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return runs(Number(pid)) && began === born ? Number(pid) : 0;
}

/** The lock file, and the platform because packages with binaries differ by it. Not Node's version: it changes once Node 24 is installed. */
function wanted() {
  const lock = read(join(root, 'package-lock.json'));
  if (!lock) throw new Refusal('package-lock.json manque. Récupérez le dépôt entier (git clone), puis recommencez.');
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** True when npm's own record of node_modules agrees with the lock file (somebody ran `npm ci` or `npm install` by hand). */
function agrees() {
  try {
    const lock = JSON.parse(read(join(root, 'package-lock.json'))).packages;
    const installed = JSON.parse(read(join(modules, '.package-lock.json'))).packages;
    return Object.entries(lock).every(([path, wants]) => {
      if (!path.includes('node_modules/')) return true;
      const has = installed[path];
      if (!has) return Boolean(wants.optional || wants.devOptional || wants.peer) && !existsSync(join(root, path));
      return has.version === wants.version && has.integrity === wants.integrity && existsSync(join(root, path));
    });
  } catch { return false; }
}

function upToDate() {
  if (!existsSync(modules)) return false;
  const hash = wanted();
  if (read(stamp) === hash) return true;
  if (!agrees()) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** npm runs under the machine's own Node: the one in node_modules disappears while `npm ci` works. */
function install() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules')).join(delimiter);
  const began = Date.now();
  say('installation des dépendances (npm ci), une minute au plus…');
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, env: { ...process.env, PATH: path }, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) {
    rmSync(stamp, { force: true });
    throw new Refusal([
      `l’installation a échoué${error ? ` (${error.message})` : ''}. Le message de npm est au-dessus.`,
      '  - sans réseau : rebranchez-vous, ou indiquez votre miroir (npm config set registry …) ou votre proxy (HTTPS_PROXY) ;',
      '  - disque plein ou dossier protégé : libérez de la place, ou rendez ce dossier inscriptible.',
      'Puis relancez la même commande.'].join('\n'));
  }
  writeFileSync(stamp, wanted());
  say(`dépendances installées en ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** Two commands started together (`npm start`, `npm test`) must not both empty node_modules. */
function alone() {
  mkdirSync(state, { recursive: true });
  for (let waited = false; ; waited = true) {
    const mine = `${installing}.${process.pid}`;
    writeFileSync(mine, String(process.pid));
    // A link appears whole or not at all, so nobody reads a lock without its process number.
    try { linkSync(mine, installing); return; } catch (error) { if (error.code !== 'EEXIST') throw error; } finally { rmSync(mine, { force: true }); }
    if (!runs(Number(read(installing)))) { rmSync(installing, { force: true }); continue; }
    if (!waited) say('une autre commande installe déjà les dépendances : attente…');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Refusal(`Node ${process.versions.node} est trop ancien. Installez Node 20 ou plus récent (https://nodejs.org), puis recommencez.`);
  if (upToDate()) return;
  alone();
  try {
    if (upToDate()) return;
    const hub = runningHub();
    if (hub) throw new Refusal(`les dépendances ont changé, mais le hub tourne (processus ${hub}) et s’en sert. Arrêtez-le (Ctrl-C), puis recommencez.`);
    install();
  } finally { rmSync(installing, { force: true }); }
}

try { main(); } catch (error) {
  const denied = ['EACCES', 'EPERM', 'EROFS'].includes(error.code) ? ' Rendez ce dossier inscriptible pour vous, ou copiez-le ailleurs.' : '';
  const full = error.code === 'ENOSPC' ? ' Libérez de la place sur le disque.' : '';
  say(`${error.message}${denied}${full}`);
  process.exitCode = error instanceof Refusal || error.code ? 1 : 70;
}
