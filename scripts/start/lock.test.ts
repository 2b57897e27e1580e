import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../settings.ts';
import { holder, takeLock } from './lock.ts';
import { announce, runningHub } from './running.ts';
import { openSecrets } from './secrets.ts';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'passerelle-lock-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('one hub per state folder', () => {
  test('a second start is refused and names the process; released, it is free again', () => {
    const release = takeLock(folder);
    expect(holder(folder)).toBe(process.pid);
    expect(() => takeLock(folder)).toThrow(new RegExp(`tourne déjà \\(processus ${process.pid}\\)`));
    release();
    takeLock(folder)();
  });

  test('a lock left by kill -9 holds nobody back, even when its number was reused', () => {
    writeFileSync(join(folder, 'start.pid'), `${process.pid} 12345`);
    expect(holder(folder)).toBeUndefined();
    takeLock(folder)();
  });

  test('scripts find the running hub, and are told to start it otherwise', () => {
    const release = takeLock(folder);
    announce(folder, { GATEWAY_URL: 'http://localhost:4000' });
    expect(runningHub(folder)).toEqual({ GATEWAY_URL: 'http://localhost:4000' });
    expect(statSync(join(folder, 'running.json')).mode & 0o077).toBe(0);
    release();
    expect(() => runningHub(folder)).toThrow(/npm start/);
  });
});

describe('secrets and settings', () => {
  test('secrets stay the same, differ from each other, and only their owner reads them', () => {
    const secrets = openSecrets(folder);
    expect(secrets.known('a')).toBeUndefined();
    const a = secrets.get('a');
    expect(openSecrets(folder).get('a')).toBe(a);
    expect(secrets.get('b')).not.toBe(a);
    expect(a).toMatch(/^[\w-]{43}$/);
    expect(statSync(secrets.file).mode & 0o077).toBe(0);
  });

  test('a damaged secrets file says to remove it', () => {
    writeFileSync(join(folder, 'secrets.json'), '{');
    expect(() => openSecrets(folder)).toThrow(/Supprimez-le/);
  });

  test('settings have defaults, take what is given, and name every wrong variable at once', () => {
    expect(settings({})).toMatchObject({ PORT: 4000, PORT_SIGN_IN: 4010, subgraphPorts: { education: 4002 } });
    expect(settings({ PORT: '', PORT_MISSIONS_LOCALES: '5003' })).toMatchObject({ PORT: 4000, subgraphPorts: { 'missions-locales': 5003 } });
    expect(() => settings({ PORT: 'abc', PGPORT: '70000', PORT_EDUCATION: '0' })).toThrow(/PORT : [\s\S]*PGPORT : [\s\S]*PORT_EDUCATION : /);
  });
});
