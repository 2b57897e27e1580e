import { urlVariable } from '../databases.ts';
import { OperatorError } from '../start/operator-error.ts';
import { runningHub } from '../start/running.ts';

/**
 * The connection of a subgraph's worker: `DATABASE_URL_<NAME>_WORKER` of the environment (production), else that of the
 * hub that runs on this checkout.
 * @param name name of `schema/subgraphs.ts`
 * @throws OperatorError when neither gives one
 */
export function workerUrl(name: string, environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const variable = urlVariable(name, 'worker');
  const url = environment[variable] || runningHub()[variable];
  if (!url) throw new OperatorError(`${variable} manque : indiquez la connexion à la base de ${name}, puis recommencez.`);
  return url;
}
