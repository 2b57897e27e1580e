import { expect } from 'vitest';
import type { WholeHub } from './hub.ts';

/** A person of the network at work: what they read and what they do, through the gateway, with their own token and nothing else. */
export interface Person {
  /** Reads, and expects no error. @returns the answer's `data` */
  reads<D>(query: string, variables?: object): Promise<D>;
  /**
   * Does one thing, and expects that nothing prevents it.
   * @param intent name of the mutation, e.g. `closeCase`
   * @param selection what is read of its payload, e.g. `dropoutCase { id }`
   * @returns the payload
   */
  does<P>(intent: string, input: object, selection: string): Promise<P>;
  /** Tries one thing that is refused. @returns the codes of the reasons */
  isRefused(intent: string, input: object): Promise<readonly string[]>;
}

interface Payload { readonly userErrors: readonly { readonly code: string; readonly message: string }[] }

/** The person who signs in under this key of the demonstration (`scripts/demo/people*.ts`). */
export function personAt(hub: WholeHub, key: string): Person {
  const send = async (intent: string, input: object, selection: string): Promise<Payload> => {
    const type = `${intent[0]!.toUpperCase()}${intent.slice(1)}Input`;
    const { data, errors } = await hub.ask<Record<string, Payload>>(key, `mutation Act($input: ${type}!) { ${intent}(input: $input) { ${selection} userErrors { code message } } }`, { input });
    expect([key, intent, errors]).toEqual([key, intent, []]);
    return data![intent]!;
  };
  return {
    async reads<D>(query: string, variables: object = {}) {
      const { data, errors } = await hub.ask<D>(key, query, variables);
      expect([key, errors]).toEqual([key, []]);
      return data!;
    },
    async does<P>(intent: string, input: object, selection: string) {
      const payload = await send(intent, input, selection);
      expect([key, intent, payload.userErrors]).toEqual([key, intent, []]);
      return payload as P;
    },
    isRefused: async (intent, input) => (await send(intent, input, '')).userErrors.map(({ code }) => code),
  };
}
