import { z } from 'zod';

const shape = z.object({
  COORDINATION_KEYS_FILE: z.string().min(1),
  /** How often the keys' file is looked at, in milliseconds: a rotated key is used within this time. */
  COORDINATION_KEYS_POLL: z.coerce.number().int().min(0).default(5_000),
  OIDC_ISSUERS: z.string().transform((t) => t.split(',').map((i) => i.trim()).filter(Boolean)),
  OIDC_AUDIENCE: z.string().default('passerelle'),
});

/** What only coordination is told: its signing keys, and who signs people in. */
export type TrustSettings = z.infer<typeof shape>;

/** @throws Error that names every variable at fault */
export function readTrustSettings(env: Readonly<Record<string, string | undefined>> = process.env): TrustSettings {
  const read = shape.safeParse(env);
  if (read.success) return read.data;
  throw new Error(`Settings of coordination:\n${read.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`).join('\n')}`);
}
