import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explain, OperatorError } from './operator-error.ts';

/** Named secrets of one installation, generated at first use and kept in a file that only its owner reads (0600). */
export interface Secrets {
  /** The secret of that name; created (256 random bits, base64url, unless `create` says otherwise) and written when it is new. */
  get(name: string, create?: () => string): string;
  /** The secret of that name if it exists already. */
  known(name: string): string | undefined;
  /** The file they are kept in. */
  readonly file: string;
}

/** A password: 256 random bits, base64url, safe in a URL. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** Writes a file that only its owner reads, whole or not at all (a full disk leaves the old one). */
export function writePrivate(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, text, { mode: 0o600 });
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } catch (error) {
    throw explain(error, `Écriture de ${file}`);
  }
}

function read(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(Object.entries(content ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch (error) {
    if (error instanceof SyntaxError) throw new OperatorError(`Le fichier ${file} est abîmé. Supprimez-le : de nouveaux secrets seront créés, les données restent.`, { cause: error });
    throw explain(error, `Lecture de ${file}`);
  }
}

/**
 * Opens the secrets of an installation.
 * @param folder the state folder; the file is `secrets.json` in it
 * @throws OperatorError when the file cannot be read, written or understood
 */
export function openSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const all = read(file);
  return {
    file,
    known: (name) => all[name],
    get(name, create = randomSecret) {
      const existing = all[name];
      if (existing !== undefined) return existing;
      const made = create();
      all[name] = made;
      writePrivate(file, `${JSON.stringify(all, null, 2)}\n`);
      return made;
    },
  };
}
