import type { Services, SubgraphDefinition } from './define.ts';

type Work = NonNullable<SubgraphDefinition['work']>;

/**
 * Several works of a subgraph as one, for `definition.work`: started in order, stopped together.
 * @returns work whose stop waits for all of theirs
 */
export const together = (...works: readonly Work[]): Work => async (services: Services) => {
  const stops: (() => Promise<void>)[] = [];
  for (const work of works) stops.push(await work(services));
  return async () => { await Promise.all(stops.map((stop) => stop())); };
};
