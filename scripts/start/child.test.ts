import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supervise, type Child } from './child.ts';
import { checkout } from './paths.ts';
import { freePort } from './ports.ts';
import { isAlive, until } from './processes.ts';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'passerelle-child-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** A server that gives its process number; `stubborn` ignores SIGTERM. */
const server = (stubborn: boolean) => `import { createServer } from 'node:http';
createServer((_, answer) => answer.end(String(process.pid))).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => { if (!${stubborn}) process.exit(0); });`;

async function aChild(code: string): Promise<{ child: Child; url: string; told: string[]; pid: () => Promise<number> }> {
  const port = await freePort();
  const entry = join(folder, `${port}.mjs`);
  writeFileSync(entry, code);
  const told: string[] = [];
  const url = `http://127.0.0.1:${port}/`;
  const child = supervise({ name: 'essai', entry, env: { PORT: String(port), SECRET: 'x' }, log: join(folder, `${port}.log`), readyUrl: url, tell: (line) => { told.push(line); } });
  return { child, url, told, pid: async () => Number(await (await fetch(url)).text()) };
}

describe('a process of the hub', () => {
  test('is ready when start() resolves, comes back after kill -9, and says both', async () => {
    const { child, told, pid } = await aChild(server(false));
    await child.start();
    const first = await pid();
    await child.kill();
    expect(await until(() => told.some((line) => line.includes('répond de nouveau')), 10_000)).toBe(true);
    expect(await pid()).not.toBe(first);
    expect(told[0]).toMatch(/essai s’est arrêté ; nouvel essai dans 0,5 s/);
    await child.stop(2_000);
    await expect(pid()).rejects.toThrow();
  });

  test('stays down after kill without restart, until it is started again', async () => {
    const { child, told, pid } = await aChild(server(false));
    await child.start();
    await child.kill({ restart: false });
    await expect(pid()).rejects.toThrow();
    await child.start();
    expect(await pid()).toBeGreaterThan(1);
    expect(told).toEqual([]);
    await child.stop(2_000);
  });

  test('that ends before it is ready rejects with its last lines', async () => {
    const { child } = await aChild(`process.stderr.write('DATABASE_URL manque\\n'); process.exit(78);`);
    await expect(child.start()).rejects.toThrow(/s’est arrêté au démarrage[\s\S]*DATABASE_URL manque/);
  });

  test('that is not built says to build', async () => {
    const child = supervise({ name: 'x', entry: join(folder, 'absent.js'), env: {}, log: join(folder, 'x.log'), readyUrl: 'http://127.0.0.1:9/', tell: () => {} });
    await expect(child.start()).rejects.toThrow(/npm run build/);
  });

  test('that ignores SIGTERM is forced to end in time', async () => {
    const { child, pid } = await aChild(server(true));
    await child.start();
    const number = await pid();
    await child.stop(200);
    expect(isAlive(number)).toBe(false);
  });

  test('ends by itself when its supervisor is killed, so that its port is free again', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    writeFileSync(join(folder, 'leashed.mjs'), server(false));
    const supervisor = join(folder, 'supervisor.mjs');
    const spec = { name: 'leashed', entry: join(folder, 'leashed.mjs'), env: { PORT: String(port) }, log: join(folder, 'leashed.log'), readyUrl: url };
    writeFileSync(supervisor, `import { supervise } from ${JSON.stringify(join(checkout, 'scripts/dist/start/child.js'))};
await supervise({ ...${JSON.stringify(spec)}, tell() {} }).start(); process.stdout.write('ready');`);
    const parent = spawn(process.execPath, [supervisor], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => { parent.stdout.once('data', resolve); });
    const pid = Number(await (await fetch(url)).text());
    parent.kill('SIGKILL');
    expect(await until(() => !isAlive(pid), 5_000)).toBe(true);
    expect(readFileSync(join(folder, 'leashed.log'), 'utf8')).toBe('');
  });
});
