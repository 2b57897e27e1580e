import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connect } from '../data/database.ts';
import { Base } from '../data/entity.ts';
import { unguarded } from '../data/rows.ts';
import { Refusal, UserError } from '../graphql/errors.ts';
import type { RequestContext } from '../server/context.ts';
import { defineSubgraph, type SubgraphDefinition } from '../server/define.ts';
import type { Settings } from '../server/settings.ts';
import { startTestSubgraph, type TestSubgraph } from '../testkit/subgraph.ts';
import { Allow, Public } from '../trust/policy.ts';
import { eventsRoute, type EventHandlers } from './inbox.ts';
import { emit } from './record.ts';
import { eventTables } from './tables.ts';

/** The event that the test subgraph `mentoring` tells. */
export const WRITTEN = 'fr.passerelle.mentoring.note.written';

@Public()
@ObjectType({ description: 'Note' })
@Entity({ tableName: 'note', ...unguarded('mentoring', 'note') })
export class Note extends Base {
  @Field(() => String, { description: 'Code' })
  @Property({ type: 'text' })
  code!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
class WriteNotePayload {
  @Field(() => Note, { nullable: true, description: 'La note' }) note?: Note | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
class Notes {
  @Allow('ANYONE')
  @Query(() => Boolean, { description: 'Prêt' })
  ready(): boolean {
    return true;
  }

  /** `REFUSED` is refused and `BROKEN` fails, both after the event was written. */
  @Allow('ANYONE')
  @Mutation(() => WriteNotePayload, { description: 'Écrit une note' })
  async writeNote(@Arg('code', () => String) code: string, @Arg('subject', () => String) subject: string, @Ctx() context: RequestContext): Promise<Partial<WriteNotePayload>> {
    const note = (await context.em()).create(Note, { code } as never) as Note;
    await emit(context, WRITTEN, subject, { code });
    if (code === 'REFUSED') throw new Refusal('REFUSED', 'Non.');
    if (code === 'BROKEN') throw new Error('broken');
    return { note };
  }
}

/** What a receiver did: one row an event handled. */
@Entity({ tableName: 'effect', ...unguarded('solutions', 'effect') })
export class Effect extends Base {
  @Property({ type: 'uuid' })
  eventId!: string;

  @Property({ type: 'uuid' })
  subject!: string;

  @Property({ type: 'text' })
  code!: string;
}

async function start(definition: SubgraphDefinition, settings: Partial<Settings>): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(definition, settings);
  const owner = await connect(subgraph.database.owner, { entities: definition.entities, pool: 1 });
  await owner.schema.update({ safe: true });
  await owner.close(true);
  return subgraph;
}

/** A subgraph that tells (named `mentoring`), without a relay of its own: the test ticks one. */
export const startTeller = (siblings: Record<string, string> = {}) =>
  start(defineSubgraph({ name: 'mentoring', entities: [Note, ...eventTables('mentoring')], resolvers: [Notes], references: {} }), { siblings });

/** A subgraph that is told (named `solutions`). */
export const startListener = (handlers: EventHandlers, settings: Partial<Settings> = {}) =>
  start(defineSubgraph({
    name: 'solutions', entities: [Effect, ...eventTables('solutions')], resolvers: [Notes], references: {},
    routes: (http, services) => eventsRoute(http, services, handlers),
  }), settings);

/** Keeps an effect; the code `POISON` fails after it did. */
export const keepEffect: EventHandlers = {
  [WRITTEN]: async (em, { id, subject, data }) => {
    await em.insert(Effect, Object.assign(new Effect(), { eventId: id, subject: subject!, code: data['code'] as string }));
    if (data['code'] === 'POISON') throw new Error('poison');
  },
};

/** Writes a note through the API. */
export const write = (teller: TestSubgraph, subject: string, code = 'SEEN') =>
  teller.execute('mutation ($code: String!, $subject: String!) { writeNote(code: $code, subject: $subject) { note { code } userErrors { code } } }', { variables: { code, subject } });

/** What the outbox holds, in order. */
export const outbox = (teller: TestSubgraph) =>
  teller.worker().execute<{ id: string; type: string; subject: string | null; data: Record<string, unknown> }[]>('select id, type, subject, data from outbox_event order by position');

/** The codes that a receiver acted on for a subject, in the order it did. */
export const effects = async (listener: TestSubgraph, subject: string) =>
  (await listener.worker().find(Effect, { subject }, { orderBy: { id: 'asc' } })).map((effect) => effect.code);
