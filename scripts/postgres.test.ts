import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { startPostgres, type Postgres } from './postgres.ts';
import { explain, OperatorError } from './start/operator-error.ts';
import { isRoot, postgresHome } from './start/paths.ts';
import { freePort } from './start/ports.ts';
import { prepareNative } from './start/postgres/native.ts';
import { isAlive, until } from './start/processes.ts';
import { temporaryDataDir } from './start/temporary.ts';

const running: Postgres[] = [];
const start = async (...args: Parameters<typeof startPostgres>) => {
  const server = await startPostgres(...args);
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) {
    await server.stop();
    rmSync(server.dataDir, { recursive: true, force: true });
    for (const suffix of ['.password', '.log']) rmSync(server.dataDir + suffix, { force: true });
  }
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try { return (await client.query(sql)).rows as unknown[]; } finally { await client.end(); }
}
const pidOf = (dataDir: string) => Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  test('keeps its data from one start to the next, on the port asked for', async () => {
    const dataDir = await temporaryDataDir();
    const port = await freePort();
    const first = await start({ dataDir, port });
    expect(first.port).toBe(port);
    await ask(first.superuserUrl(), 'create table kept as select 1 as n');
    await first.stop();
    const second = await start({ dataDir, port });
    expect(await ask(second.superuserUrl(), 'select n from kept')).toEqual([{ n: 1 }]);
    expect(await ask(second.superuserUrl(), `select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding`)).toEqual([{ fsync: 'on', encoding: 'UTF8' }]);
  });

  test('starts again by itself after kill -9, over its stale lock', async () => {
    const dataDir = await temporaryDataDir();
    const first = await start({ dataDir, port: await freePort() });
    await ask(first.superuserUrl(), 'create table kept as select 1 as n');
    process.kill(pidOf(dataDir), 'SIGKILL');
    await first.exited;
    const second = await start({ dataDir, port: await freePort() });
    expect(await ask(second.superuserUrl(), 'select n from kept')).toEqual([{ n: 1 }]);
  });

  test('a lock whose number now belongs to another program does not stop it', async () => {
    const dataDir = await temporaryDataDir();
    await (await start({ dataDir, port: await freePort() })).stop();
    // PostgreSQL believes a lock only when its number belongs to a process of its own account.
    const { account } = prepareNative(postgresHome());
    const other = spawn('sleep', ['60'], { uid: account?.uid, gid: account?.gid, cwd: '/' });
    writeFileSync(join(dataDir, 'postmaster.pid'), `${other.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n`);
    try {
      await start({ dataDir, port: await freePort() });
      expect(isAlive(other.pid ?? 0)).toBe(true);
    } finally {
      other.kill();
    }
  });

  test('takes the data over from a server whose supervisor died', async () => {
    const dataDir = await temporaryDataDir();
    const orphan = await start({ dataDir, port: await freePort() });
    const pid = pidOf(dataDir);
    const next = await start({ dataDir, port: orphan.port });
    expect(await until(() => !isAlive(pid), 5_000)).toBe(true);
    expect(await ask(next.superuserUrl(), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a port fixed by the operator and taken is named, with the variable that changes it', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve); });
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const refused = startPostgres({ dataDir: await temporaryDataDir(), port, temporary: true });
    await expect(refused).rejects.toThrow(OperatorError);
    await expect(refused).rejects.toThrow(new RegExp(`${port}.*PGPORT=`));
    other.close();
  });

  test('asks for a password, and is reached from this machine only', async () => {
    const server = await start({ dataDir: await temporaryDataDir(), temporary: true });
    await expect(ask(server.url('postgres', 'postgres', 'guess'), 'select 1')).rejects.toThrow(/password authentication failed/);
    const outside = Object.values(networkInterfaces()).flat().find((it) => it?.family === 'IPv4' && !it.internal)?.address;
    if (outside) await expect(ask(server.superuserUrl().replace('127.0.0.1', outside), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(statSync(`${server.dataDir}.password`).mode & 0o077).toBe(0);
  });

  test('no value reaches its log: not by a failing statement, its parameters, its message or its details', async () => {
    const server = await start({ dataDir: await temporaryDataDir(), temporary: true });
    const client = new Client({ connectionString: server.superuserUrl() });
    await client.connect();
    await client.query('create table person (name text primary key)');
    await client.query('insert into person values ($1)', ['Canari-Dupont']);
    await expect(client.query('insert into person values ($1)', ['Canari-Dupont'])).rejects.toThrow(/duplicate/);
    await expect(client.query('select $1::int', ['Canari-Dupont'])).rejects.toThrow(/invalid input/);
    await expect(client.query(`select 'Canari-Dupont'::int`)).rejects.toThrow(/invalid input/);
    await client.end();
    expect(readFileSync(`${server.dataDir}.log`, 'utf8')).not.toMatch(/Canari/);
  });

  test('a temporary server leaves nothing behind, and the next run clears what a crashed one left', async () => {
    const server = await startPostgres({ dataDir: await temporaryDataDir(), temporary: true });
    await server.stop();
    expect(() => statSync(server.dataDir)).toThrow(/ENOENT/);
    expect(() => statSync(`${server.dataDir}.password`)).toThrow(/ENOENT/);
    // 2^22 is the largest process number Linux gives: nobody has the one after it.
    const left = join(server.dataDir, '..', '4194305-crashed');
    mkdirSync(left);
    await temporaryDataDir();
    expect(() => statSync(left)).toThrow(/ENOENT/);
  });

  test('a data folder that cannot be used is one message to act on, not a crash', async () => {
    const dataDir = await temporaryDataDir();
    mkdirSync(dataDir, { mode: 0o700 });
    writeFileSync(join(dataDir, 'PG_VERSION'), '18\n');
    writeFileSync(`${dataDir}.password`, 'x');
    await expect(startPostgres({ dataDir, port: await freePort() })).rejects.toThrow(OperatorError);
    writeFileSync(join(dataDir, 'PG_VERSION'), '16\n');
    await expect(startPostgres({ dataDir, port: await freePort() })).rejects.toThrow(/PostgreSQL 16/);
    for (const suffix of ['', '.password', '.log']) rmSync(dataDir + suffix, { recursive: true, force: true });
  });

  test.skipIf(isRoot())('a folder without write access says so', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'passerelle-closed-'));
    mkdirSync(join(closed, 'in'), { mode: 0o500 });
    await expect(startPostgres({ dataDir: join(closed, 'in', 'postgres'), temporary: true })).rejects.toThrow(/pas le droit d’y écrire/);
    rmSync(closed, { recursive: true, force: true });
  });

  test('a full disk is said as such', () => {
    expect(explain(new Error('initdb: error: could not write: No space left on device'), 'Création').message).toMatch(/disque est plein. Libérez/);
  });
});
