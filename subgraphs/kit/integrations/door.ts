import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import pino from 'pino';
import type { Services } from '../server/define.ts';
import { requestIdOf, viewerOf } from '../server/serve.ts';
import { hasRole, type Network, type Viewer } from '../trust/viewer.ts';
import { countCall } from './calls.ts';
import { problem, PROBLEM, refusedCall, RefusedCall, type Problem } from './problem.ts';

/** Calls that one machine may make of one subgraph in a minute. */
export const MOST_CALLS = 120;

/** Who sends what at this door. */
export interface Caller {
  readonly machine: Viewer;
  readonly requestId: string;
}

/**
 * A subgraph's doors for partners' software, with client credentials and the role INTEGRATION. Who calls is known, and
 * counted, before anything of a body is read; whatever goes wrong is answered as a problem (RFC 9457).
 * @param networks whose software; any network's when absent
 * @param routes declares the routes; `callerOf` gives the machine of a request
 */
export async function integrationDoor(
  http: FastifyInstance, { readPassport, worker }: Pick<Services, 'readPassport' | 'worker'>, networks: readonly Network[] | null,
  routes: (scope: FastifyInstance, callerOf: (request: FastifyRequest) => Caller) => void,
): Promise<void> {
  const log = pino({ name: 'integrations' }, pino.destination(2));
  const callers = new WeakMap<FastifyRequest, Caller>();
  await http.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      const machine = await viewerOf(request, readPassport);
      if (!machine) throw UNKNOWN;
      if (!machine.machine || !hasRole(machine, 'INTEGRATION') || (networks && !networks.includes(machine.network))) throw NOT_ALLOWED;
      const { calls, secondsLeft } = await countCall(worker.em.fork(), machine.person);
      if (calls > MOST_CALLS) throw tooMany(secondsLeft);
      callers.set(request, { machine, requestId: requestIdOf(request) });
    });
    scope.setErrorHandler<Error & { statusCode?: number; extensions?: { code?: string } }>((error, _request, reply) => {
      if (error instanceof RefusedCall) return send(reply, error.problem, error.headers);
      if (error.extensions?.code === 'UNAUTHENTICATED') return send(reply, UNKNOWN.problem);
      if (error.extensions?.code === 'COORDINATION_UNAVAILABLE') return send(reply, COORDINATION_AWAY.problem, COORDINATION_AWAY.headers);
      if (error.statusCode === 413) return send(reply, TOO_LARGE);
      if (error.statusCode && error.statusCode < 500) return send(reply, MALFORMED);
      log.error({ error: error.name }, 'integration failed');
      return send(reply, INTERNAL);
    });
    routes(scope, (request) => callers.get(request)!);
  });
}

const send = (reply: FastifyReply, what: Problem, headers: Readonly<Record<string, string>> = {}) => reply.code(what.status).headers(headers).type(PROBLEM).send(what);

const UNKNOWN = refusedCall(401, 'UNAUTHENTICATED', 'Logiciel non reconnu', 'Demandez un jeton avec les identifiants de votre logiciel, puis recommencez.');
const NOT_ALLOWED = refusedCall(403, 'FORBIDDEN', 'Accès refusé', 'Cette adresse est celle des logiciels de partenaires. Demandez à la plate-forme d’inscrire le vôtre, avec le rôle « intégration ».');
/** Persons cannot be registered or opened now; the same call works later. */
export const COORDINATION_AWAY = refusedCall(503, 'COORDINATION_UNAVAILABLE', 'Plate-forme indisponible', 'La plate-forme de coordination ne répond pas : rien n’a été pris. Renvoyez la même demande, avec la même clé, dans une minute.', { 'retry-after': '30' });
const tooMany = (seconds: number) => refusedCall(429, 'TOO_MANY_REQUESTS', 'Trop de demandes', `Votre logiciel a fait plus de ${MOST_CALLS} demandes en une minute. Attendez ${seconds} s, et envoyez plus de dossiers à la fois.`, { 'retry-after': String(seconds) });
const TOO_LARGE = problem(413, 'BODY_TOO_LARGE', 'Envoi trop grand', 'L’envoi dépasse 2 Mo. Envoyez moins de dossiers à la fois.');
const MALFORMED = problem(400, 'MALFORMED', 'Demande illisible', 'La demande n’est pas du JSON lisible (content-type: application/json). Corrigez-la et recommencez.');
const INTERNAL = problem(500, 'INTERNAL_ERROR', 'Erreur de notre côté', 'Une erreur est survenue de notre côté ; rien n’a été pris. Renvoyez la même demande avec la même clé ; si elle revient, signalez-la à l’exploitant.');
