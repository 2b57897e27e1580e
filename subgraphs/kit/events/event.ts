import { z } from 'zod';

/** `fr.passerelle.<subgraph>.<noun>.<verb>`: what happened, in the past tense, e.g. `fr.passerelle.coordination.opposition.recorded`. */
export type EventType = `fr.passerelle.${string}.${string}.${string}`;

type Code = string | number | boolean | null;

/**
 * What an event tells besides its type and subject: ids, dates, instants, codes, counts. Never a value of a person's data:
 * no name, text, phone, address or foreign number. Who needs a value asks its owner for it, under a grant.
 */
export type EventData = Readonly<Record<string, Code | readonly Code[]>>;

const TYPE = /^fr\.passerelle\.[a-z-]{1,40}\.[a-z-]{1,40}\.[a-z-]{1,40}$/;
const NOT_PERSONAL = [
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/,
  /^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/,
  /^(\d{2,3}|2[AB])$/,
];
const told = z.union([z.string().max(60).refine((text) => NOT_PERSONAL.some((shape) => shape.test(text))), z.number().int(), z.boolean(), z.null()]);

export const eventType = z.string().regex(TYPE);
export const eventData = z.record(z.string().regex(/^[a-z]\w{0,39}$/i), z.union([told, z.array(told).max(200)]));

/** An event on its way: CloudEvents 1.0, JSON format. Attributes that are not read here are let through and ignored. */
export const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  /** The same at every delivery: receivers keep it, and act once. */
  id: z.uuid(),
  source: z.string().regex(/^\/[a-z-]+$/),
  type: eventType,
  /** The youth, where there is one: events of one subject arrive in the order of their commits. */
  subject: z.uuid().optional(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** CloudEvents' `sequence` extension: grows with each event of a source, so that a late one can be told. */
  sequence: z.string().regex(/^\d{20}$/),
  data: eventData,
}).refine(({ source, type }) => type.startsWith(`fr.passerelle${source.replace('/', '.')}.`), 'a source speaks for itself only');

export type HubEvent = z.infer<typeof cloudEvent>;

export const MEDIA_TYPE = 'application/cloudevents+json';
/** Bytes of an event at most. */
export const LARGEST = 256_000;
