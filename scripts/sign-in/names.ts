/** Names shared by the sign-in server and those who ask it for tokens. */

/** Grant type by which a script signs in as a persona without a browser (development only). */
export const personaGrant = 'urn:passerelle:grant:persona';
/** Public client of that grant. */
export const personaClient = 'personas';
/** Public client of GraphiQL in the browser: authorization code and PKCE. */
export const graphiqlClient = 'graphiql';
/** Audience of every access token. */
export const audience = 'passerelle';
/** The protected resource that tokens are for, as RFC 8707 wants it: a URI. */
export const resource = 'urn:passerelle:api';
/** Life of an access token, in seconds: ten minutes. */
export const tokenSeconds = 600;
/** Name, in the secrets file, of a machine client's secret. */
export const clientSecretName = (key: string): string => `client:${key}`;
