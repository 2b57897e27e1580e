import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { send } from './client.ts';

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('sending a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'passerelle-send-')), 'file.csv');
  const bytes = Buffer.from('INE;NOM\r\n'.repeat(60_000));
  writeFileSync(file, bytes);
  let server: Server | undefined;
  afterEach(() => { server?.closeAllConnections(); server?.close(); });

  /** Answers with the hash of what it got; the first `away` requests get a 503. */
  const listen = async (away: number) => {
    let seen = 0;
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
        response.writeHead(seen++ < away ? 503 : 202, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id: sha(Buffer.concat(pieces)) }));
      });
    });
    await new Promise<void>((done) => { server!.listen(0, '127.0.0.1', done); });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('every byte arrives, however long the token takes and however often the hub is away', async () => {
    const gateway = await listen(2);
    let last = 0;
    const token = async () => { await wait(100); return 'token'; };
    const got = await send({ gateway, token, patience: 20_000 }, '/imports/education/sortants', file, (sent) => { last = sent; });
    expect(got.id).toBe(sha(bytes));
    expect(last).toBe(bytes.length);
  });

  it('a hub that stays away is told in French, with what to do', async () => {
    await expect(send({ gateway: 'http://127.0.0.1:9', token: async () => 't', patience: 300 }, '/x', file, () => {})).rejects.toThrow('relancez la même commande');
  });
});

describe('the command line', () => {
  it('reads kind, file and options', () => {
    expect(readArguments(['jdc', 'a.csv', '--dry-run', '--campaign', '2026-10-31'])).toMatchObject({ kind: 'jdc', file: 'a.csv', isDry: true, campaign: '2026-10-31', persona: 'feed-jdc', destination: { slice: 'education' } });
    expect(readArguments(['--help'])).toBeNull();
  });
  it.each([[[]], [['toString', 'a']], [['jdc']], [['jdc', 'a', 'b']], [['jdc', 'a', '--campaign', 'hier']], [['jdc', 'a', '--nope']]])('refuses %j and says what to type', (args) => {
    expect(() => readArguments(args)).toThrow(/npm run import|AAAA-MM-JJ/);
  });
});
