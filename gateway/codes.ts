/** The only error codes that leave the gateway, each with what its reader is told when the error brings no message fit to show. */
export const messages = {
  UNAUTHENTICATED: 'Connectez-vous pour continuer.',
  FORBIDDEN: 'Vous n’avez pas accès à cette information. Demandez-la à la plate-forme qui suit le jeune.',
  BAD_USER_INPUT: 'La demande est incomplète ou mal formée. Corrigez-la et recommencez.',
  GRAPHQL_PARSE_FAILED: 'La requête GraphQL est mal écrite.',
  GRAPHQL_VALIDATION_FAILED: 'La requête GraphQL ne correspond pas au schéma.',
  QUERY_TOO_LARGE: 'La demande est trop grande. Demandez moins d’éléments à la fois.',
  NOT_FOUND: 'Introuvable. Vérifiez l’adresse ou l’identifiant.',
  CONFLICT: 'Quelqu’un d’autre a modifié cette information. Rechargez-la et recommencez.',
  SUBGRAPH_UNAVAILABLE: 'Un partenaire ne répond pas pour le moment. Réessayez dans quelques minutes.',
  COORDINATION_UNAVAILABLE: 'Les dossiers des jeunes sont indisponibles pour le moment : la plate-forme de coordination ne répond pas. Réessayez dans quelques minutes.',
  TOO_MANY_REQUESTS: 'Trop de demandes en même temps. Réessayez dans quelques secondes.',
  INTERNAL_ERROR: 'Une erreur est survenue de notre côté. Réessayez ; si elle revient, communiquez le numéro de la demande à votre support.',
} as const;

export type Code = keyof typeof messages;

/** Codes of the libraries that mean one of ours. */
const synonyms: Readonly<Record<string, Code>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
};

/** @returns the code to show for any code seen: itself when it is on the list, else INTERNAL_ERROR */
export function publicCode(code: unknown): Code {
  if (typeof code !== 'string') return 'INTERNAL_ERROR';
  if (Object.hasOwn(messages, code)) return code as Code;
  return Object.hasOwn(synonyms, code) ? synonyms[code]! : 'INTERNAL_ERROR';
}

/** Marks of a stack, a file, an address, a socket error, a statement: a message that has one was not written for people. */
const technical = [
  /\bat\s+\S+[ :(]/, /\.[cm]?[jt]sx?\b/, /https?:|\/\/|localhost|node_modules/i, /\b\d{1,3}(\.\d{1,3}){3}\b|:\d{4,5}\b/, /\bE(CONN|TIMEDOUT|PIPE|NOTFOUND|HOST|AI_|ADDR)/,
  /\b(select|insert|update|delete|violates)\b|\b(relation|constraint|column) "/i, /(\/[\w.-]+){3,}/, /[<>{}]/, /\bUND_ERR|[A-Z]\w*(Error|Exception)\b/,
];

/**
 * A message from elsewhere, if it was written for people.
 * @returns the text, at most 500 characters, or nothing when it shows (or may show) the inside of the hub
 */
export function presentable(text: unknown): string | undefined {
  if (typeof text !== 'string' || text === '' || text.length > 500) return undefined;
  return technical.some((mark) => mark.test(text)) ? undefined : text;
}
