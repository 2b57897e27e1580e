import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkout } from './start/paths.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-install-'));
  mkdirSync(join(root, 'scripts'));
  mkdirSync(join(root, 'bin'));
  cpSync(join(checkout, 'scripts/install.mjs'), join(root, 'scripts/install.mjs'));
  lock('1.0.0');
  npm(`echo "$@" >> ${root}/calls; mkdir -p ${root}/node_modules`);
});
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

const lock = (version: string) => {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, integrity: 'sha512-x' } } }));
};
/** Stands for npm: the real one would need the network. */
const npm = (script: string) => {
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, 'bin/npm'), 0o755);
};
const install = () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/install.mjs')], { encoding: 'utf8', env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin:${dirname(process.execPath)}` } });
  return { status, stderr, calls: existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n').length : 0 };
};

describe('install.mjs, before npm start and npm test', () => {
  test('installs once, and again only when the lock file changed', () => {
    expect(install()).toMatchObject({ status: 0, calls: 1 });
    expect(install()).toMatchObject({ status: 0, calls: 1 });
    lock('2.0.0');
    expect(install()).toMatchObject({ status: 0, calls: 2 });
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(install()).toMatchObject({ status: 0, calls: 3 });
    expect(readFileSync(join(root, 'calls'), 'utf8')).toMatch(/^ci --include=dev/);
  });

  test('trusts an installation made by hand that agrees with the lock file, and no other', () => {
    mkdirSync(join(root, 'node_modules/a'), { recursive: true });
    const record = (version: string) => { writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version, integrity: 'sha512-x' } } })); };
    record('1.0.0');
    expect(install()).toMatchObject({ status: 0, calls: 0 });
    lock('2.0.0');
    expect(install()).toMatchObject({ status: 0, calls: 1 });
  });

  test('a failure says what to do, and the next run tries again', () => {
    npm('exit 1');
    const failed = install();
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/sans réseau[\s\S]*relancez/);
    npm(`echo "$@" >> ${root}/calls; mkdir -p ${root}/node_modules`);
    expect(install()).toMatchObject({ status: 0, calls: 1 });
  });

  test('never takes the binaries of a running hub away', () => {
    install();
    lock('2.0.0');
    const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    const born = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    writeFileSync(join(root, '.passerelle/start.pid'), `${process.pid} ${born}`);
    const refused = install();
    expect(refused).toMatchObject({ status: 1, calls: 1 });
    expect(refused.stderr).toMatch(/Arrêtez-le/);
    writeFileSync(join(root, '.passerelle/start.pid'), `${process.pid} 1`);
    expect(install()).toMatchObject({ status: 0, calls: 2 });
  });
});
