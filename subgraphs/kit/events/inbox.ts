import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { Webhook } from 'standardwebhooks';
import type { Services } from '../server/define.ts';
import { cloudEvent, LARGEST, MEDIA_TYPE, type EventType, type HubEvent } from './event.ts';

/** What a subgraph does about an event, in the worker's transaction that also keeps the event's id. It checks `data` itself. */
export type EventHandler = (em: EntityManager, event: HubEvent) => Promise<void>;
export type EventHandlers = Readonly<Record<EventType, EventHandler>>;

/**
 * `POST /events`: takes the siblings' events. 200 once the effect is committed, also for a repeat and for a type that nobody
 * here knows · 400 not an event · 401 not signed with the shared secret within 5 minutes · 413 too large · 415 another media type · 500 the handler
 * failed, nothing is kept · 503 the database is away.
 * @param handlers by event type
 */
export async function eventsRoute(http: FastifyInstance, { settings, worker }: Pick<Services, 'settings' | 'worker'>, handlers: EventHandlers): Promise<void> {
  const webhook = new Webhook(settings.eventsSecret);
  await http.register(async (scope) => {
    // The signature is over the bytes as sent.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(MEDIA_TYPE, { parseAs: 'string' }, (_, body, done) => done(null, body));
    scope.post('/events', { bodyLimit: LARGEST }, async (request, reply) => {
      const text = typeof request.body === 'string' ? request.body : '';
      try {
        webhook.verify(text, request.headers as Record<string, string>, { jsonParse: false });
      } catch {
        return reply.code(401).send({ code: 'UNAUTHENTICATED', message: 'Signature de l’événement refusée. Vérifiez le secret partagé et l’heure de la machine.' });
      }
      const event = read(text);
      if (!event || event.id !== request.headers['webhook-id']) {
        return reply.code(400).send({ code: 'BAD_USER_INPUT', message: 'Cet événement n’a pas la forme attendue (CloudEvents 1.0, JSON).' });
      }
      try {
        return { status: await worker.em.fork().transactional((em) => take(em, event, handlers[event.type as EventType])) };
      } catch (error) {
        if (await worker.isConnected()) throw error;
        return reply.code(503).send({ code: 'INTERNAL_ERROR', message: 'La base de données ne répond pas. L’événement sera à renvoyer.' });
      }
    });
  });
}

function read(text: string): HubEvent | undefined {
  try {
    return cloudEvent.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A repeat that comes while the first is still being handled waits for it here, on the id's index. */
async function take(em: EntityManager, event: HubEvent, handler: EventHandler | undefined): Promise<'done' | 'repeated' | 'ignored'> {
  const kept = await em.execute<object[]>(
    'insert into inbox_event (id, type, received_at, handled) values (?, ?, now(), ?) on conflict do nothing returning id',
    [event.id, event.type, handler !== undefined],
  );
  if (!kept.length) return 'repeated';
  if (!handler) return 'ignored';
  await handler(em, event);
  return 'done';
}
