import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Provider, errors } from 'oidc-provider';
import { apiTokens, configuration, type ConfigurationInput } from './sign-in/configuration.ts';
import { personaGrant, resource } from './sign-in/names.ts';
import { messagePage, personaPage } from './sign-in/page.ts';
import { explain, OperatorError } from './start/operator-error.ts';

/** What the sign-in server needs to start. */
export interface SignInOptions extends ConfigurationInput {
  /** Port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on; the loopback unless said otherwise: anyone who reaches it becomes anyone. */
  readonly host?: string;
}

/** A running sign-in server. */
export interface SignIn {
  /** Its issuer, e.g. `http://localhost:4010`. */
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Signs a script in as a person of the demonstration: no browser, no password, so never outside development. */
function registerPersonaGrant(provider: Provider, people: ReadonlySet<string>): void {
  provider.registerGrantType(personaGrant, async (ctx) => {
    const persona = ctx.oidc.params.persona ?? '';
    if (!people.has(persona)) throw new errors.InvalidGrant('unknown persona');
    const token = new provider.AccessToken({ accountId: persona, client: ctx.oidc.client, gty: personaGrant });
    token.resourceServer = new provider.ResourceServer(resource, apiTokens);
    ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType };
  }, ['persona']);
}

/** The form's content; a body larger than one choice is refused. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 1_000) throw new RangeError('form too large');
  }
  return new URLSearchParams(text);
}

function html(response: ServerResponse, status: number, text: string): void {
  // No form-action: Chromium applies it to the redirect back to the application too.
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'` }).end(text);
}

async function interaction(provider: Provider, options: SignInOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const people = options.personas.filter((it) => !it.machine);
  try {
    const { uid } = await provider.interactionDetails(request, response);
    const choice = request.method === 'POST' ? (await formOf(request)).get('persona') : null;
    if (choice === null || !people.some((it) => it.key === choice)) return html(response, 200, personaPage(people, `/connexion/${uid}`));
    await provider.interactionFinished(request, response, { login: { accountId: choice, remember: false } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound) && !(error instanceof RangeError)) throw error;
    html(response, 400, messagePage('Connexion expirée', 'Cette page de connexion n’est plus valable. Revenez à l’application et recommencez.'));
  }
}

const listen = (server: Server, port: number, host: string): Promise<number> => new Promise((resolve, reject) => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'EADDRINUSE' ? new OperatorError(`Le port ${port} (serveur de connexion) est déjà pris. Choisissez-en un autre : PORT_SIGN_IN=${port + 100} npm start.`) : explain(error, 'Démarrage du serveur de connexion'));
  });
  server.listen(port, host, () => {
    const address = server.address();
    resolve(address && typeof address === 'object' ? address.port : port);
  });
});

/**
 * Starts the development sign-in server (OpenID Connect). People choose who they are in a list; machines sign in
 * with their client secret; scripts use the persona grant. Access tokens: JWT, ES256, ten minutes, audience `passerelle`.
 * @throws OperatorError when the port is taken
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const server = createServer();
  const port = await listen(server, options.port, options.host ?? '127.0.0.1');
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, configuration(options));
  registerPersonaGrant(provider, new Set(options.personas.filter((it) => !it.machine).map((it) => it.key)));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/health/')) { response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}'); return; }
    if (!request.url?.startsWith('/connexion/')) { callback(request, response); return; }
    interaction(provider, options, request, response).catch(() => {
      if (!response.headersSent) html(response, 500, messagePage('Connexion impossible', 'Revenez à l’application et recommencez.'));
    });
  });
  return {
    issuer,
    stop: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
