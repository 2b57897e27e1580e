import { z } from 'zod';
import { OperatorError } from '../start/operator-error.ts';
import { runningHub } from '../start/running.ts';

const place = z.object({ DATABASE_URL_EDUCATION_WORKER: z.url({ protocol: /^postgres(ql)?$/ }) });

/**
 * The education worker's database: by the environment, or else of the hub that runs on this checkout.
 * @throws OperatorError saying that no hub runs, or that the variable is wrong
 */
export function educationDatabase(source: Readonly<Record<string, string | undefined>> = process.env): string {
  const read = place.safeParse(source['DATABASE_URL_EDUCATION_WORKER'] ? source : runningHub());
  if (read.success) return read.data.DATABASE_URL_EDUCATION_WORKER;
  throw new OperatorError('DATABASE_URL_EDUCATION_WORKER n’est pas une adresse PostgreSQL (postgres://compte:mot-de-passe@serveur/base). Corrigez cette variable.');
}
