import { Webhook } from 'standardwebhooks';
import { errors, Pool } from 'undici';
import { MEDIA_TYPE, type HubEvent } from './event.ts';
import type { Delivery } from './deliveries.ts';

/**
 * What came of a send. `ABSENT`: the target was not reached, or is not ready to listen to anything; the event is not at
 * fault. `REFUSED`: this event got there and was not taken.
 */
export interface Sent {
  readonly outcome: 'TAKEN' | 'ABSENT' | 'REFUSED';
  /** E.g. `HTTP 500`, `ECONNREFUSED`: never the answer's text, which is the target's. */
  readonly answer: string;
}

/** Answers about the target, not the event: keys or address not set up yet, overloaded, stopping, database down. */
const NOT_READY = [401, 404, 408, 429, 502, 503, 504];
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED'];

/** An event as it travels. Made from the row alone, so that every delivery says the same. */
export const toCloudEvent = ({ id, type, subject, time, position, data }: Delivery): HubEvent => ({
  specversion: '1.0', id, source: `/${type.split('.')[2]}`, type, ...(subject ? { subject } : {}), time,
  datacontenttype: 'application/json', sequence: position.padStart(20, '0'), data: data as HubEvent['data'],
});

/**
 * Sends events to one sibling: `POST <base>/events`, signed as Standard Webhooks. Redirects are not followed. A receiver has
 * 4 s: one event that it hangs on keeps the others of its batch no longer.
 */
export class Sender {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly webhook: Webhook;

  constructor(base: string, secret: string) {
    const url = new URL(base);
    this.pool = new Pool(url.origin, { connections: 8, connectTimeout: 2_000, headersTimeout: 4_000, bodyTimeout: 4_000 });
    this.path = `${url.pathname.replace(/\/$/, '')}/events`;
    this.webhook = new Webhook(secret);
  }

  async send(delivery: Delivery): Promise<Sent> {
    const body = JSON.stringify(toCloudEvent(delivery));
    const at = new Date();
    try {
      const { statusCode, body: answer } = await this.pool.request({
        method: 'POST', path: this.path, body,
        headers: {
          'content-type': MEDIA_TYPE, 'webhook-id': delivery.id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': this.webhook.sign(delivery.id, at, body),
        },
      });
      await answer.dump();
      const taken = statusCode >= 200 && statusCode < 300;
      return { outcome: taken ? 'TAKEN' : NOT_READY.includes(statusCode) ? 'ABSENT' : 'REFUSED', answer: `HTTP ${statusCode}` };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? (error instanceof errors.UndiciError ? error.name : 'ERROR');
      // A connection that breaks under an event counts against it: it may be what breaks the receiver.
      return { outcome: NOT_REACHED.includes(code) ? 'ABSENT' : 'REFUSED', answer: code };
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
