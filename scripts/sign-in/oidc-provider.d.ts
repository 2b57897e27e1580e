/** What this project uses of oidc-provider 9, which carries no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export interface Client { readonly clientId: string }
  export interface ResourceServerInfo {
    scope: string; audience: string; accessTokenTTL: number; accessTokenFormat: 'jwt'; jwt: { sign: { alg: 'ES256' } };
  }
  export interface Context {
    body: unknown;
    readonly type: string;
    readonly oidc: {
      readonly client: Client;
      readonly params: Readonly<Record<string, string | undefined>>;
      readonly session?: { readonly accountId?: string };
      readonly provider: Provider;
    };
  }
  interface AccessToken { resourceServer: unknown; save(): Promise<string>; readonly expiration: number; readonly tokenType: string }
  interface Grant { addOIDCScope(scope: string): void; addResourceScope(resource: string, scope: string): void; save(): Promise<string> }
  interface Interaction { readonly uid: string; readonly prompt: { readonly name: string } }

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    on(event: string, listener: (...args: readonly unknown[]) => void): this;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: readonly string[]): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: { login: { accountId: string; remember: boolean } }): Promise<void>;
    readonly AccessToken: new (properties: { accountId: string; client: Client; gty: string }) => AccessToken;
    readonly Grant: new (properties: { accountId: string; clientId: string }) => Grant;
    readonly ResourceServer: new (identifier: string, info: ResourceServerInfo) => unknown;
  }
  export const errors: {
    readonly InvalidGrant: new (detail: string) => Error;
    readonly InvalidTarget: new (detail?: string) => Error;
    readonly SessionNotFound: new (detail?: string) => Error;
  };
  export default Provider;
}
