import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { type GatewaySettings, SettingsError } from './settings.ts';

/**
 * The text of a generated schema file.
 * @throws SettingsError when it cannot be read
 */
export async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`Le schéma « ${file} » est illisible (${error.code}). Composez-le par « npm run compose », ou indiquez un autre fichier dans les réglages.\n`);
  });
}

/**
 * Opens the listener.
 * @returns its URL, without a final slash
 * @throws SettingsError when the port is taken or refused
 */
export async function listen(app: FastifyInstance, { port, host }: Pick<GatewaySettings, 'port' | 'host'>): Promise<string> {
  return app.listen({ port, host }).catch((error: NodeJS.ErrnoException) => {
    throw new SettingsError(`Impossible d’écouter sur ${host}, port ${port} (${error.code}). Arrêtez le programme qui l’occupe, ou choisissez un autre port (PORT).\n`);
  });
}
