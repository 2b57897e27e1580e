import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { databaseOf, subgraphs } from '@passerelle/schema/subgraphs';
import { roleOf } from '../../start/postgres/roles.ts';
import { stateOf, type WholeHub } from './hub.ts';

/** A node of a plan as PostgreSQL's JSON has it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Function Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Filter?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A statement that a subgraph ran for a request, under its app role, with the plan it really had. */
export interface Statement {
  /** Database, e.g. `missions_locales`. */
  readonly database: string;
  readonly text: string;
  /** The table or function that it is about; null for what only carries the request (session variables, probes). */
  readonly concept: string | null;
  readonly plan: PlanNode;
}

/** Runs `work` and gives back the statements of the requests' roles meanwhile. */
export type Watch = (work: () => Promise<unknown>) => Promise<readonly Statement[]>;

/**
 * Makes the temporary server log each statement of the requests' roles with its real plan (auto_explain), row policies and
 * session variables included.
 * @param nested also those that functions and triggers run
 */
export async function watchStatements(hub: WholeHub, { nested }: { nested: boolean }): Promise<Watch> {
  const settings = { 'session_preload_libraries': 'auto_explain', 'auto_explain.log_min_duration': '0', 'auto_explain.log_analyze': 'on', 'auto_explain.log_timing': 'off', 'auto_explain.log_format': 'json', 'auto_explain.log_nested_statements': nested ? 'on' : 'off' };
  const roles = subgraphs.map((it) => roleOf(databaseOf(it.name), 'app'));
  for (const role of roles) for (const [name, value] of Object.entries(settings)) await hub.sql('coordination', `alter role ${role} set ${name} = '${value}'`);
  await hub.sql('coordination', `alter system set log_line_prefix = '%u|'`);
  await hub.sql('coordination', 'select pg_reload_conf()');
  // Connections made before know nothing of it.
  await hub.sql('coordination', 'select pg_terminate_backend(pid) from pg_stat_activity where usename = any ($1)', [roles]);
  const file = openSync(join(stateOf(hub), 'logs/postgres.log'), 'r');
  hub.closing(() => { closeSync(file); });
  return async (work) => {
    const from = fstatSync(file).size;
    await work();
    const text = Buffer.alloc(fstatSync(file).size - from);
    readSync(file, text, 0, text.length, from);
    return read(text.toString());
  };
}

const ENTRY = /^(\w+)_app\|LOG: {2}duration: [\d.]+ ms {2}plan:$/;

function read(log: string): Statement[] {
  const found: Statement[] = [];
  const lines = log.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const database = ENTRY.exec(lines[i]!)?.[1];
    if (!database) continue;
    const body: string[] = [];
    while (lines[i + 1]?.startsWith('\t')) body.push(lines[++i]!);
    const { 'Query Text': text, Plan: plan } = JSON.parse(body.join('\n')) as { 'Query Text': string; Plan: PlanNode };
    found.push({ database, text, plan, concept: conceptOf(text) });
  }
  return found;
}

const conceptOf = (text: string): string | null => /\b(?:from|into|update)\s+(?:only\s+)?"?(?:public"?\."?)?(\w+)"?/i.exec(text)?.[1] ?? null;

/** How many statements each concept took, as `database.concept`. */
export function countsOf(statements: readonly Statement[]): Record<string, number> {
  const groups = Map.groupBy(statements.filter((s) => s.concept), (s) => `${s.database}.${s.concept}`);
  return Object.fromEntries([...groups].map(([name, all]): [string, number] => [name, all.length]).sort());
}

/** Every node of a statement's plan. */
export function* nodesOf(plan: PlanNode): Generator<PlanNode> {
  yield plan;
  for (const child of plan.Plans ?? []) yield* nodesOf(child);
}

/** What of a plan grows with the table: a whole table read, or many rows read only to be thrown away. */
export const costlyNodes = ({ plan }: Statement, few: number): string[] => [...nodesOf(plan)].flatMap((node) => {
  const loops = node['Actual Loops'];
  const thrown = ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)) * loops;
  const isWhole = node['Node Type'] === 'Seq Scan' && node['Actual Rows'] * loops > few;
  return isWhole || thrown > few ? [`${node['Node Type']} ${node['Relation Name'] ?? ''}: ${node['Actual Rows'] * loops} rows, ${thrown} thrown away by ${node.Filter ?? 'its recheck'}`] : [];
});
