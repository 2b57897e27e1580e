import type { EntityManager } from '@mikro-orm/postgresql';
import pino from 'pino';
import type { Services } from '../server/define.ts';
import { claim, delivered, dueTargets, fanOut, postponed, refused, type Delivery } from './deliveries.ts';
import { Sender } from './send.ts';

/** Carries the outbox to the siblings. Several may run: each delivery is leased by one. */
export interface Relay {
  /** One round: writes new deliveries, sends what is due. Resolves when all that it started is done. */
  tick(): Promise<void>;
  /** Ends: what is being sent is finished and marked, nothing new is begun. */
  stop(): Promise<void>;
}

/** A relay that moves only when it is told to. */
export function eventRelay({ settings, worker }: Pick<Services, 'settings' | 'worker'>): Relay {
  const log = pino({ name: 'events' }, pino.destination(2));
  const senders = new Map(Object.entries(settings.siblings).map(([name, base]) => [name, new Sender(base, settings.eventsSecret)]));
  const targets = [...senders.keys()];
  const busy = new Map<string, Promise<void>>();
  let stopping = false;

  async function carry(em: EntityManager, target: string, sender: Sender, delivery: Delivery): Promise<boolean> {
    const { outcome, answer } = await sender.send(delivery);
    if (outcome === 'TAKEN') await delivered(em, target, delivery);
    else if (outcome === 'ABSENT') await postponed(em, target, delivery, answer);
    else if (await refused(em, target, delivery, answer)) log.error({ event: delivery.id, type: delivery.type, target, answer }, 'event parked');
    return outcome !== 'ABSENT';
  }

  async function drain(target: string, sender: Sender): Promise<void> {
    while (!stopping) {
      const em = worker.em.fork();
      const claimed = await claim(em, target);
      const reached = await Promise.all(claimed.map((delivery) => carry(em, target, sender, delivery)));
      if (!claimed.length || reached.includes(false)) return;
    }
  }

  /** Targets do not wait for each other: a slow one is busy until it is done, and the next ticks pass it by. */
  function start(target: string): Promise<void> {
    const running = busy.get(target) ?? drain(target, senders.get(target)!)
      .catch((error: Error) => log.error({ target, error: error.name }, 'events could not be carried'))
      .finally(() => busy.delete(target));
    busy.set(target, running);
    return running;
  }

  return {
    async tick() {
      if (stopping || !targets.length) return;
      const em = worker.em.fork();
      while ((await fanOut(em, targets)) > 0);
      await Promise.all((await dueTargets(em, targets)).map(start));
    },
    async stop() {
      stopping = true;
      await Promise.all(busy.values());
      await Promise.all([...senders.values()].map((sender) => sender.close()));
    },
  };
}

/**
 * Carries events for as long as the subgraph runs; for `definition.work`. A round every half second: it costs two reads of
 * empty partial indexes, and needs no connection of its own to stay open as LISTEN would.
 * @param every milliseconds between two rounds
 * @returns what stops it, after what is being sent
 */
export function relayEvents(services: Pick<Services, 'settings' | 'worker'>, every = 500): () => Promise<void> {
  const log = pino({ name: 'events' }, pino.destination(2));
  const relay = eventRelay(services);
  const rounds = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const round: Promise<void> = relay.tick()
      .catch((error: Error) => log.error({ error: error.name }, 'outbox could not be read'))
      .finally(() => rounds.delete(round));
    rounds.add(round);
  }, every);
  return async () => {
    clearInterval(timer);
    await relay.stop();
    await Promise.all(rounds);
  };
}
