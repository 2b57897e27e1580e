/** A failure that the person at the terminal can act on: its message is plain French and is shown without a stack. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'Le disque est plein. Libérez de la place, puis recommencez.',
  EDQUOT: 'Votre quota de disque est atteint. Libérez de la place, puis recommencez.',
  EROFS: 'Ce disque est en lecture seule. Placez le projet sur un disque inscriptible, ou donnez un autre dossier : PASSERELLE_DATA=/chemin npm start.',
  EACCES: 'Vous n’avez pas le droit d’y écrire. Corrigez les droits du dossier (chown), ou donnez-en un autre : PASSERELLE_DATA=/chemin npm start.',
  EPERM: 'Le système refuse cette opération. Corrigez les droits du dossier (chown), ou lancez avec un utilisateur ordinaire.',
};

/**
 * Turns a file-system failure into something to do.
 * @param what what was being done, in French, without a full stop
 * @returns an OperatorError for known causes (disk full, rights), else the error as it came
 */
export function explain(error: unknown, what: string): Error {
  if (error instanceof OperatorError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = codeOf(error) ?? (/no space left/i.test(text) ? 'ENOSPC' : /permission denied/i.test(text) ? 'EACCES' : /read-only file system/i.test(text) ? 'EROFS' : '');
  const known = advice[code];
  if (!known) return error instanceof Error ? error : new Error(text);
  const lines = text.trim().split('\n');
  const detail = lines.find((line) => /no space|denied|read-only/i.test(line)) ?? lines.at(-1) ?? code;
  return new OperatorError(`${what} : impossible. ${known} (${detail})`, { cause: error });
}

/** What to print for any failure of a command: the message alone when the operator can act on it, the stack otherwise. */
export const shown = (error: unknown): string =>
  error instanceof OperatorError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
