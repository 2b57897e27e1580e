import type { EntityManager } from '@mikro-orm/postgresql';
import { askSignature } from './ask-signature.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What would be signed has changed: it becomes another version, and a signature already given is asked for again (B12). */
export async function voidSignatures(em: EntityManager, diagnosis: Diagnosis, by: string): Promise<void> {
  diagnosis.version += 1;
  await askSignature(em, diagnosis, by);
}
