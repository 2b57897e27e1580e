import { z } from 'zod';
import { OperatorError } from '../start/operator-error.ts';
import { runningHub } from '../start/running.ts';

const place = z.object({
  DATABASE_URL_COORDINATION_WORKER: z.url({ protocol: /^postgres(ql)?$/ }),
  COORDINATION_KEYS_FILE: z.string().min(1).optional(),
  COORDINATION_URL: z.url({ protocol: /^https?$/ }).optional(),
}).refine((v) => v.COORDINATION_KEYS_FILE ?? v.COORDINATION_URL, { path: ['COORDINATION_KEYS_FILE'], message: 'ou COORDINATION_URL : il faut les clés publiques' });

/** Where the journal is, and the public keys that its seals are checked against. */
export type Place = z.infer<typeof place>;

/**
 * Reads the environment; when it names no database, asks the hub that runs on this checkout.
 * @throws OperatorError naming each variable at fault, or saying that no hub runs
 */
export function readPlace(source: Readonly<Record<string, string | undefined>> = process.env): Place {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = place.safeParse(given['DATABASE_URL_COORDINATION_WORKER'] ? given : runningHub());
  if (read.success) return read.data;
  throw new OperatorError(`Réglages refusés, corrigez ces variables d’environnement :\n${read.error.issues.map((i) => `  - ${i.path.join('.')} : ${i.message}`).join('\n')}`);
}
