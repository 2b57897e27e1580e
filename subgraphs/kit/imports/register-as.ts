import { Pool } from 'undici';
import { registered, type Identity, type Registered } from './register.ts';

/** Who hands identities over: under its own passport, for as long as its request lasts. */
export interface HandedOverBy {
  /** The caller's passport, as text. */
  readonly passport: string;
  readonly requestId: string;
}

/** What became of the identities handed over, by external id. */
export interface HandedOver {
  readonly registered: ReadonlyMap<string, Registered>;
  /** External ids whose record another organisation keeps. */
  readonly conflicts: ReadonlySet<string>;
}

/** Coordination gives no usable answer now: nothing may be concluded about the batch. */
export class RegisterAway extends Error {}

export type RegisterAs = (by: HandedOverBy, source: string, records: readonly Identity[]) => Promise<HandedOver>;

/**
 * Makes the call by which a partner's software, in its own request, registers the persons it names (3.5). Coordination refuses
 * a batch whole when one of its records is another organisation's: the batch is halved until that one stands alone, so that it
 * does not stop the others.
 * @param base coordination's base URL
 * @param timeout milliseconds for one call
 */
export function registrarAs(base: string, timeout = 20_000): { register: RegisterAs; close(): Promise<void> } {
  const pool = new Pool(base, { connections: 4, headersTimeout: timeout, bodyTimeout: timeout, connectTimeout: 2_000 });

  const send = async ({ passport, requestId }: HandedOverBy, source: string, records: readonly Identity[]) => {
    const answer = await pool.request({
      path: '/registrations', method: 'POST', body: JSON.stringify({ source, records }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${passport}`, 'x-request-id': requestId },
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };

  const register: RegisterAs = async (by, source, records) => {
    if (!records.length) return { registered: new Map(), conflicts: new Set() };
    const { status, text } = await send(by, source, records).catch(() => ({ status: 0, text: '' }));
    if (status === 200) return { registered: new Map(registered.parse(JSON.parse(text)).registered.map((r) => [r.externalId, r])), conflicts: new Set() };
    if (status !== 409) throw new RegisterAway(`coordination answered ${status}`);
    if (records.length === 1) return { registered: new Map(), conflicts: new Set([records[0]!.externalId]) };
    const middle = Math.ceil(records.length / 2);
    const first = await register(by, source, records.slice(0, middle));
    const second = await register(by, source, records.slice(middle));
    return { registered: new Map([...first.registered, ...second.registered]), conflicts: new Set([...first.conflicts, ...second.conflicts]) };
  };

  return { register, close: () => pool.destroy() };
}
