import { setSession } from './session.ts';

const CLIENT = 'graphiql';
const DEVELOPMENT_ISSUER = 'http://localhost:4010';
const PENDING = 'passerelle:sign-in';

/** Someone whom the sign-in server offers. */
export interface Persona { readonly key: string; readonly name: string; readonly description: string }
/** Where to sign in, as the gateway says at `/sign-in.json`. */
interface SignInServer { readonly issuer: string; readonly personas: readonly Persona[] }
interface Endpoints { readonly authorization_endpoint: string; readonly token_endpoint: string }
interface Pending { readonly state: string; readonly verifier: string; readonly tokenEndpoint: string }
interface Tokens { readonly access_token?: string; readonly id_token?: string; readonly expires_in?: number }

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const returnAddress = (): string => `${location.origin}/`;

/** Where to sign in; the development sign-in server when the gateway does not say. */
export async function signInServer(): Promise<SignInServer> {
  const given = await fetch('/sign-in.json').then((response) => (response.ok ? response.json() as Promise<Partial<SignInServer>> : {})).catch(() => ({}));
  return { issuer: DEVELOPMENT_ISSUER, personas: [], ...given };
}

/**
 * Leaves for the sign-in server's page (OpenID Connect: authorization code and PKCE).
 * @param choose offer the list of people again, even to someone whom the server still knows
 * @throws Error, in French, when the sign-in server does not answer
 */
export async function startSignIn(choose: boolean): Promise<void> {
  const { issuer } = await signInServer();
  let endpoints: Endpoints;
  try {
    endpoints = await (await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)).json() as Endpoints;
  } catch (cause) {
    throw new Error(`Le serveur de connexion (${issuer}) ne répond pas. Vérifiez qu’il est démarré, puis recommencez.`, { cause });
  }
  const pending: Pending = { state: random(), verifier: random(), tokenEndpoint: endpoints.token_endpoint };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const challenge = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier)));
  location.assign(`${endpoints.authorization_endpoint}?${new URLSearchParams({
    client_id: CLIENT, response_type: 'code', redirect_uri: returnAddress(), scope: 'openid profile', state: pending.state,
    code_challenge: base64url(challenge), code_challenge_method: 'S256', ...(choose ? { prompt: 'login' } : {}),
  })}`);
}

/**
 * On the way back from the sign-in server: changes the code for a token, and cleans the address.
 * @returns what went wrong, in French; nothing when signed in, or when nobody was signing in
 */
export async function finishSignIn(): Promise<string | undefined> {
  const given = new URLSearchParams(location.search);
  if (!given.has('code') && !given.has('error')) return undefined;
  history.replaceState(null, '', location.pathname);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null') as Pending | null;
  sessionStorage.removeItem(PENDING);
  const code = given.get('code');
  if (!pending || !code || given.get('state') !== pending.state) return 'La connexion n’a pas abouti. Recommencez.';
  try {
    const response = await fetch(pending.tokenEndpoint, { method: 'POST', body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: CLIENT, redirect_uri: returnAddress(), code, code_verifier: pending.verifier }) });
    const { access_token: token, id_token: identity, expires_in: seconds } = await response.json() as Tokens;
    if (!token || !identity) return 'Le serveur de connexion a refusé. Recommencez.';
    const { sub, name } = claims(identity);
    setSession({ token, expiresAt: Date.now() + (seconds ?? 0) * 1_000, subject: sub ?? '', ...(name ? { name } : {}) });
    return undefined;
  } catch {
    return 'Le serveur de connexion ne répond pas. Recommencez.';
  }
}

/** What an identity token says. It came straight from the sign-in server, and only serves to show a name. */
function claims(token: string): { sub?: string; name?: string } {
  const middle = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(middle), (sign) => sign.charCodeAt(0)))) as { sub?: string; name?: string };
}
