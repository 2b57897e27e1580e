import type { TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';
import type { PageOfChanges } from './page-of-changes.ts';
import { sealAllChanges } from './seal-changes.ts';

/** What a pull was answered. */
export interface Pulled extends PageOfChanges {
  readonly status: number;
  readonly code?: string;
}

/** One call of the pull door, as somebody of the network. */
export async function pull(hub: TestCoordination, who: PersonKey | null, query: Record<string, string | number> = {}): Promise<Pulled> {
  const headers: Record<string, string> = who ? { authorization: `Bearer ${await hub.passport(who)}` } : {};
  const words = new URLSearchParams(Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)]))).toString();
  const answer = await fetch(`${hub.subgraph.url}/integrations/changes?${words}`, { headers });
  return { status: answer.status, ...((await answer.json()) as PageOfChanges) };
}

/** Numbers what waits now, without waiting for the sealer's turn. */
export const seal = (hub: TestCoordination): Promise<void> => sealAllChanges(() => hub.subgraph.worker());

/** Everything since a cursor, page by page; what waits is numbered first. */
export async function pullAll(hub: TestCoordination, who: PersonKey, since = '', limit = 200): Promise<Pulled> {
  await seal(hub);
  const changes: Pulled['changes'][number][] = [];
  for (let cursor = since; ;) {
    const page = await pull(hub, who, { cursor, limit });
    if (page.status !== 200) throw new Error(`pull answered ${page.status}`);
    changes.push(...page.changes);
    cursor = page.cursor;
    if (!page.hasMore) return { ...page, changes };
  }
}
