import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { z } from 'zod';
import type { Settings } from '../server/settings.ts';
import { signatureHeaders } from './signature.ts';

/** One person handed over to coordination: values as typed (3.5). The shape is coordination's `registration`. */
export interface Identity {
  readonly externalId: string;
  /** Who keeps the record, by a code that coordination knows organisations by. */
  readonly owner: { readonly scheme: 'uai' | 'imilo' | 'siret' | 'name' | 'id'; readonly code: string } | null;
  readonly ground: 'HOLDS_FILE' | 'SCHOOL_OF_ORIGIN' | null;
  readonly familyName: string;
  readonly givenName: string;
  /** AAAA-MM-JJ. */
  readonly birthDate: string;
  readonly sex?: 'F' | 'M' | null;
  readonly ine?: string | null;
  readonly birthplace?: string | null;
  readonly phones?: readonly string[];
  readonly email?: string | null;
  readonly address?: string | null;
  readonly postcode?: string | null;
  readonly communeCode?: string | null;
  readonly commune?: string | null;
  readonly flags?: readonly string[];
}

/** What coordination answers to a batch. */
export const registered = z.object({
  registered: z.array(z.object({
    externalId: z.string(), youthId: z.uuid(), ownerId: z.uuid().nullable(), outcome: z.enum(['KNOWN', 'LINKED', 'CREATED', 'DOUBT']),
  })),
});
export type Registered = z.infer<typeof registered>['registered'][number];

/** A batch, with who started the import that it comes from. */
export interface Handover {
  readonly source: string;
  readonly records: readonly Identity[];
  readonly startedBy: { readonly person: string; readonly organisation: string };
  /** Register only what this organisation keeps: the others' records are left out of the answer. */
  readonly onlyOwner: string | null;
  /** A rehearsal: answer as if, and keep nothing. */
  readonly isDry: boolean;
}

/** Coordination refuses the batch: trying again would change nothing. */
export class HandoverRefused extends Error {}

/** Hands identities over; waits and tries again while coordination does not answer. */
export type Register = (handover: Handover, signal: AbortSignal) => Promise<Map<string, Registered>>;

/**
 * Makes the call by which a job registers persons. A job has no passport (an import outlives it): it signs the request
 * with the secret that the subgraphs share (Standard Webhooks), naming who started the import.
 * @param patience milliseconds before the first new attempt; doubled each time, up to 30 s
 */
export function registrar({ coordination, eventsSecret }: Pick<Settings, 'coordination' | 'eventsSecret'>, patience = 500): { register: Register; close(): Promise<void> } {
  const pool = new Pool(coordination, { connections: 2, headersTimeout: 30_000, bodyTimeout: 30_000, connectTimeout: 2_000 });
  const send = async (body: string, signal: AbortSignal) => {
    const answer = await pool.request({
      path: '/registrations', method: 'POST', body, signal, headers: { 'content-type': 'application/json', ...signatureHeaders(eventsSecret, body) },
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, text };
  };
  return {
    async register(handover, signal) {
      if (!handover.records.length) return new Map();
      const body = JSON.stringify(handover);
      for (let pause = patience; ; pause = Math.min(pause * 2, 30_000)) {
        const answer = await send(body, signal).catch(() => null);
        signal.throwIfAborted();
        if (answer?.status === 200) return new Map(registered.parse(JSON.parse(answer.text)).registered.map((r) => [r.externalId, r]));
        if (answer && answer.status < 500 && answer.status !== 429) throw new HandoverRefused(`coordination answered ${answer.status}`);
        await wait(pause, undefined, { signal });
      }
    },
    close: () => pool.destroy(),
  };
}
