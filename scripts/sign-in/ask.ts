import { request } from 'undici';
import { OperatorError } from '../start/operator-error.ts';
import type { Secrets } from '../start/secrets.ts';
import { clientSecretName, personaClient, personaGrant } from './names.ts';
import type { Persona } from './personas.ts';

const tokenOf = (body: unknown): string | undefined =>
  body && typeof body === 'object' && 'access_token' in body && typeof body.access_token === 'string' ? body.access_token : undefined;

async function post(url: string, form: Record<string, string>, authorization?: string): Promise<{ status: number; body: unknown }> {
  try {
    const response = await request(url, {
      method: 'POST', body: new URLSearchParams(form).toString(), headersTimeout: 5_000, bodyTimeout: 5_000,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(authorization ? { authorization } : {}) },
    });
    return { status: response.statusCode, body: await response.body.json() };
  } catch (error) {
    throw new OperatorError(`Le serveur de connexion ne répond pas sur ${new URL(url).origin}. Lancez « npm start » dans un autre terminal, attendez « prêt », puis recommencez.`, { cause: error });
  }
}

/**
 * Asks the development sign-in server for an access token.
 * @param issuer its address, e.g. `http://localhost:4010`
 * @param persona who to be: a machine signs in with its client secret, a person through the persona grant
 * @returns the access token, a JWT valid ten minutes
 * @throws OperatorError when the server does not answer or refuses
 */
export async function askToken(issuer: string, persona: Persona, secrets: Pick<Secrets, 'known'>): Promise<string> {
  const secret = secrets.known(clientSecretName(persona.key));
  if (persona.machine && secret === undefined) throw new OperatorError(`Le secret de « ${persona.key} » n’existe pas encore. Lancez « npm start » une première fois, puis recommencez.`);
  const { status, body } = persona.machine
    ? await post(`${issuer}/token`, { grant_type: 'client_credentials' }, `Basic ${Buffer.from(`${encodeURIComponent(persona.key)}:${encodeURIComponent(secret ?? '')}`).toString('base64')}`)
    : await post(`${issuer}/token`, { grant_type: personaGrant, client_id: personaClient, persona: persona.key });
  const token = tokenOf(body);
  if (token === undefined) throw new OperatorError(`Le serveur de connexion refuse « ${persona.key} » (réponse ${status}). Relancez « npm start » pour qu’il connaisse les personnes de cette version.`);
  return token;
}
