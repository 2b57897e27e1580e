import type { EventData } from '@passerelle/kit/events/event';
import { TELLINGS, told, type OpenedBy } from './kinds.ts';

/** An event that waits, as SQL gives it. */
export interface Waiting { readonly type: string; readonly subject: string; readonly at: string; readonly data: EventData }

/** A change, before it is known whose it is. */
export interface NewChange {
  readonly kind: string;
  readonly partner: string;
  readonly openedBy: readonly OpenedBy[];
  readonly at: string;
  readonly data: EventData;
  /** Ids of the youths whom it is about: whoever stands for one of them is told. */
  readonly youths: readonly string[];
  /** These organisations and no others, whether they still stand for the youth or not. */
  readonly parties: readonly string[] | null;
  /** Only to organisations of this network, or to all others. */
  readonly network: string | null;
  readonly isForNetwork: boolean;
}

const REFERRAL = /\.referral\./;
const OPPOSITION = /\.opposition\.(recorded|lifted)$/;
const MERGE = /\.youth\.(merged|unmerged)$/;
const id = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);
const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/**
 * The changes that an event makes: none for an event that is told to nobody; a referral's are its two parties'; an opposition
 * to a network closes the youth to that network's organisations, and is told to the others. Pure.
 */
export function changesOf({ type, subject, at, data }: Waiting): NewChange[] {
  const telling = TELLINGS[type];
  if (!telling) return [];
  const { kind, openedBy } = telling;
  const change: NewChange = {
    kind, openedBy, partner: type.split('.')[2]!, at, data: told(telling, data), youths: [subject], parties: null, network: null, isForNetwork: false,
  };
  if (REFERRAL.test(type)) return [{ ...change, parties: [...new Set([...id(data['senderId']), ...id(data['receiverId'])])] }];
  if (MERGE.test(type)) return [{ ...change, youths: [...new Set([subject, ...id(data['canonicalId']), ...ids(data['ids'])])] }];
  const turn = OPPOSITION.exec(type)?.[1];
  if (!turn || typeof data['network'] !== 'string') return [change];
  const closing = turn === 'recorded' ? { kind: 'ACCESS_CLOSED', openedBy: ['PARTY'] as const } : { kind: 'ACCESS_OPENED', openedBy: ['YOUTH'] as const };
  return [{ ...change, network: data['network'] }, { ...change, ...closing, data: {}, network: data['network'], isForNetwork: true }];
}
