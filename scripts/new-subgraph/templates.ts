/** What the files of a new subgraph are made from. */
export interface NewSubgraph {
  /** Folder and supergraph name, e.g. `logement`. */
  readonly name: string;
  /** Port of the process in development. */
  readonly port: number;
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

/** Files of the new folder, by path: it composes, starts, answers, and its test passes, before a word of domain is written. */
export function files({ name }: NewSubgraph): Record<string, string> {
  const [field, type] = [camel(name), pascal(name)];
  return {
    'package.json': `${JSON.stringify({
      name: `@passerelle/${name}`, version: '0.1.0', private: true, type: 'module',
      exports: { './*': { types: './dist/*.d.ts', default: './dist/*.js' } },
      scripts: { build: 'tsc -b' },
      dependencies: { '@passerelle/kit': '0.1.0', '@mikro-orm/core': '7.2.1', '@mikro-orm/decorators': '7.2.1', graphql: '16.15.0', 'type-graphql': '2.0.0-rc.4' },
    }, null, 2)}\n`,
    'tsconfig.json': `${JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: { rootDir: '.', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
      include: ['**/*.ts'], exclude: ['dist', 'node_modules'], references: [{ path: '../kit' }],
    }, null, 2)}\n`,
    'database.ts': `/** This subgraph's database: prefixes its roles in row policies. */\nexport const DATABASE = '${name.replaceAll('-', '_')}';\n`,
    'main.ts': `import { run } from '@passerelle/kit/server/run';\nimport { ${field} } from './index.ts';\n\nawait run(${field});\n`,
    'migrate.ts': `import { isEntry, migrate as bring, migrateFromEnvironment } from '@passerelle/kit/data/migrate';
import { ${field} } from './index.ts';

/** Brings the database up to date (\`url\`: the owner's connection). */
export const migrate = (url: string) => bring(${field}, url, import.meta.url);

if (isEntry(import.meta.url)) await migrateFromEnvironment(${field}, import.meta.url);
`,
    'note/note.ts': `import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Base } from '@passerelle/kit/data/entity';
import { either, guarded, own } from '@passerelle/kit/data/rows';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';
import { DATABASE } from '../database.ts';

/** A first concept, to be renamed: choose its scope in the charter, then open it with \`granted(…)\` beside \`own()\`. */
@Shared('OWNER')
@ObjectType({ description: 'Premier objet de ce partenaire, lisible de lui seul' })
@Entity({ tableName: 'note', ...guarded(DATABASE, 'note', either(own())) })
@Index({ properties: ['ownerId', 'id'] })
export class ${type}Note extends Base {
  @Index()
  @Property({ type: 'uuid' })
  youthId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Field(() => String, { description: 'Libellé' })
  @Property({ type: 'text' })
  label!: string;
}
`,
    'note/notes.ts': `import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { ${type}Note } from './note.ts';

const ${type}NoteConnection = Connection(() => ${type}Note, '${type}Note');

@Resolver()
export class NoteQueries {
  @Allow('MEMBER')
  @Query(() => ${type}NoteConnection, { description: 'Objets de votre organisation' })
  ${field}Notes(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<${type}Note>> {
    return page(context, ${type}Note, args, { ownerId: context.member.organisation });
  }
}
`,
    'note/note.resolver.ts': `import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Youth } from '../youth/youth.ts';
import { ${type}Note } from './note.ts';

@Resolver(() => ${type}Note)
export class NoteResolver {
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() note: ${type}Note): Youth {
    return Object.assign(new Youth(), { id: note.youthId });
  }
}
`,
    'youth/youth.ts': `import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ${type}Note } from '../note/note.ts';

@Shared('YOUTH')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Jeune suivi' })
export class Youth {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
  @Directive('@external') @Field(() => String, { nullable: true, description: 'Autorisation signée' }) grant?: string | null;

  get youthId(): string {
    return this.id;
  }
}

@Shared('YOUTH')
@ObjectType({ description: 'Ce que ce partenaire sait du jeune' })
export class ${type}Slice {
  youthId!: string;
}

@Resolver(() => Youth)
export class YouthResolver {
  @Directive('@requires(fields: "grant")')
  @FieldResolver(() => ${type}Slice, { nullable: true, description: 'Ce que ce partenaire sait du jeune' })
  async ${field}(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<${type}Slice | null> {
    return context.grantFor(youth.id) ? Object.assign(new ${type}Slice(), { youthId: youth.id }) : null;
  }
}

@Resolver(() => ${type}Slice)
export class ${type}SliceResolver {
  @FieldResolver(() => [${type}Note], { nullable: true, description: 'Objets de ce partenaire' })
  notes(@Root() slice: ${type}Slice, @Ctx() context: RequestContext): Promise<${type}Note[]> {
    return ofYouth(context, ${type}Note, slice.youthId, { id: 'asc' });
  }
}
`,
    'index.ts': `import { eventsRoute } from '@passerelle/kit/events/inbox';
import { relayEvents } from '@passerelle/kit/events/relay';
import { eventTables } from '@passerelle/kit/events/tables';
import { defineSubgraph } from '@passerelle/kit/server/define';
import { DATABASE } from './database.ts';
import { NoteResolver } from './note/note.resolver.ts';
import { ${type}Note } from './note/note.ts';
import { NoteQueries } from './note/notes.ts';
import { ${type}SliceResolver, Youth, YouthResolver } from './youth/youth.ts';

/** A partner network: say here whose it is. */
export const ${field} = defineSubgraph({
  name: '${name}',
  entities: [${type}Note, ...eventTables(DATABASE)],
  resolvers: [NoteQueries, NoteResolver, YouthResolver, ${type}SliceResolver],
  references: { Youth: ({ id }) => Object.assign(new Youth(), { id }) },
  routes: (http, services) => eventsRoute(http, services, {}),
  work: relayEvents,
});
`,
    'youth/youth.test.ts': `import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ${field} } from '../index.ts';
import { ${type}Note } from '../note/note.ts';

const SLICE = \`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { ${field} { notes { label } } } } }\`;

let subgraph: TestSubgraph;
beforeAll(async () => { subgraph = await startTestSubgraph(${field}); });
afterAll(() => subgraph.close());

it('3.3: the slice is empty for a grant, withheld without one, and its owner reads its own', async () => {
  const [viewer, youthId] = [aViewer(), randomUUID()];
  const grant = await subgraph.authority.grant(viewer, youthId);
  const read = async (given?: string) => (await subgraph.execute(SLICE, { viewer, variables: { r: [{ __typename: 'Youth', id: youthId, ...(given ? { grant: given } : {}) }] } })).data;
  expect(await read()).toEqual({ _entities: [null] });
  expect(await read(grant)).toEqual({ _entities: [{ ${field}: { notes: [] } }] });
  const em = subgraph.worker();
  em.create(${type}Note, { youthId, ownerId: viewer.organisation, label: 'premier' } as never);
  em.create(${type}Note, { youthId, ownerId: randomUUID(), label: 'd’un autre' } as never);
  await em.flush();
  expect(await read(grant)).toEqual({ _entities: [{ ${field}: { notes: [{ label: 'premier' }] } }] });
});

it('3.1: the list is of one’s own organisation only', async () => {
  const viewer = aViewer();
  const em = subgraph.worker();
  em.create(${type}Note, { youthId: randomUUID(), ownerId: viewer.organisation, label: 'à moi' } as never);
  await em.flush();
  expect((await subgraph.execute('{ ${field}Notes { edges { node { label } } } }', { viewer })).data).toEqual({ ${field}Notes: { edges: [{ node: { label: 'à moi' } }] } });
});
`,
    'README.md': `# ${name}\n\nOwns: to be said. Never stores: identity (it is coordination's), NIR.\n`,
  };
}
