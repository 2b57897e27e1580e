import type { EntityManager } from '@mikro-orm/postgresql';
import { Platform } from '../platform/platform.ts';

/** The platform of each commune (D04), for a whole batch in one statement; null where no platform covers it. */
export async function platformOf(em: EntityManager, communes: readonly (string | null | undefined)[]): Promise<(commune: string | null | undefined) => string | null> {
  const asked = [...new Set(communes.filter((c) => typeof c === 'string'))];
  const rows = asked.length ? await em.find(Platform, { communes: { $overlap: asked } }) : [];
  const byCommune = new Map(rows.flatMap((p) => p.communes.map((c) => [c, p.id] as const)));
  return (commune) => (commune ? (byCommune.get(commune) ?? null) : null);
}
