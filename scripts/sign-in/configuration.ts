import { errors, type Context, type ResourceServerInfo } from 'oidc-provider';
import type { KeySet } from './keys.ts';
import { audience, graphiqlClient, personaClient, personaGrant, resource, tokenSeconds } from './names.ts';
import { messagePage } from './page.ts';
import type { Persona } from './personas.ts';

/** What the sign-in server's configuration depends on. */
export interface ConfigurationInput {
  readonly personas: readonly Persona[];
  readonly keys: KeySet;
  readonly cookieSecret: string;
  /** Secret of a machine client. */
  readonly clientSecret: (key: string) => string;
  /** Addresses GraphiQL may return to; their origins may ask for tokens from a browser. */
  readonly redirectUris: readonly string[];
}

/** What every access token is: a JWT for the hub, ten minutes, ES256. */
export const apiTokens: ResourceServerInfo = {
  scope: '', audience, accessTokenTTL: tokenSeconds, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } },
};

function clients(input: ConfigurationInput): object[] {
  const machines = input.personas.filter((it) => it.machine).map((it) => ({
    client_id: it.key, client_secret: input.clientSecret(it.key), client_name: it.name,
    grant_types: ['client_credentials'], response_types: [], redirect_uris: [], token_endpoint_auth_method: 'client_secret_basic',
  }));
  return [
    { client_id: graphiqlClient, client_name: 'GraphiQL', token_endpoint_auth_method: 'none', grant_types: ['authorization_code'], response_types: ['code'], redirect_uris: input.redirectUris },
    { client_id: personaClient, client_name: 'Scripts', token_endpoint_auth_method: 'none', grant_types: [personaGrant], response_types: [], redirect_uris: [] },
    ...machines,
  ];
}

/** GraphiQL belongs to the hub: nobody is asked to consent to it. */
async function grantOf(ctx: Context): Promise<unknown> {
  const accountId = ctx.oidc.session?.accountId;
  if (!accountId) return undefined;
  const grant = new ctx.oidc.provider.Grant({ accountId, clientId: ctx.oidc.client.clientId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, '');
  await grant.save();
  return grant;
}

/** The configuration of oidc-provider for development. */
export function configuration(input: ConfigurationInput): Record<string, unknown> {
  const people = new Map(input.personas.filter((it) => !it.machine).map((it) => [it.key, it]));
  const origins = new Set(input.redirectUris.map((uri) => new URL(uri).origin));
  return {
    clients: clients(input),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: input.keys,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [input.cookieSecret] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    ttl: { AccessToken: tokenSeconds, ClientCredentials: tokenSeconds, IdToken: tokenSeconds, Interaction: 3_600, Session: 43_200, Grant: 43_200 },
    clientBasedCORS: (_: unknown, origin: string) => origins.has(origin),
    findAccount: (_: unknown, key: string) => {
      const persona = people.get(key);
      return persona && { accountId: key, claims: () => ({ sub: key, name: persona.name }) };
    },
    loadExistingGrant: grantOf,
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/connexion/${interaction.uid}` },
    renderError: (ctx: Context & { type: string }, out: { error: string; error_description?: string }) => {
      ctx.type = 'html';
      ctx.body = messagePage('Connexion impossible', `Revenez à l’application et recommencez. Si cela continue, donnez ce code : ${out.error} (${out.error_description ?? ''}).`);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: unknown, asked: string) => {
          if (asked !== resource) throw new errors.InvalidTarget();
          return apiTokens;
        },
      },
    },
  };
}
