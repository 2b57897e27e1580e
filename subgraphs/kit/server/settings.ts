import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
const database = z.url({ protocol: /^postgres(ql)?$/ });

/** Settings of a subgraph's process, read once from the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly database: string;
  readonly workerDatabase: string;
  readonly coordination: string;
  /** Base URLs of the sibling subgraphs, by name: where events are sent. */
  readonly siblings: Readonly<Record<string, string>>;
  /** Shared secret of the events between subgraphs (`whsec_…`). */
  readonly eventsSecret: string;
}

/**
 * Reads and checks the environment of a subgraph.
 * @throws Error that names every variable at fault, one a line
 */
export function readSettings(name: string, env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const key = `DATABASE_URL_${name.replaceAll('-', '_').toUpperCase()}`;
  const shape = z.object({
    PORT: z.coerce.number().int().min(1).max(65_535),
    HOST: z.string().default('127.0.0.1'),
    [key]: database,
    [`${key}_WORKER`]: database,
    COORDINATION_URL: url,
    SIBLING_URLS: z.string().default('{}').transform((text, issues) => {
      try { return z.record(z.string(), url).parse(JSON.parse(text)); } catch { issues.addIssue('must be a JSON object of name → base URL'); return z.NEVER; }
    }),
    EVENTS_SECRET: z.string().regex(/^whsec_/, 'must start with whsec_'),
  });
  const read = shape.safeParse(env);
  if (!read.success) throw new Error(`Settings of ${name}:\n${read.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`).join('\n')}`);
  const v = read.data as Record<string, unknown>;
  return {
    port: v['PORT'] as number, host: v['HOST'] as string, database: v[key] as string, workerDatabase: v[`${key}_WORKER`] as string,
    coordination: v['COORDINATION_URL'] as string, siblings: v['SIBLING_URLS'] as Record<string, string>, eventsSecret: v['EVENTS_SECRET'] as string,
  };
}
