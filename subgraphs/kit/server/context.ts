import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { unauthenticated } from '../graphql/errors.ts';
import type { Grant } from '../trust/grant.ts';
import type { AboutYouth, Shown } from '../trust/policy.ts';
import { SCOPES, variableOf, type Scope } from '../trust/scope.ts';
import { namingPlatforms, type Viewer } from '../trust/viewer.ts';

/** What travels with a request besides its document. */
export interface RequestFacts {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly operation: string;
  /** Why the record is read, as the caller said; null takes the role's default. */
  readonly purpose: string | null;
}

/** Gets grants for youths that the request brought none for; coordination itself answers from its own tables. */
export type AskGrants = (context: RequestContext, youths: readonly string[]) => Promise<ReadonlyMap<string, Grant>>;

/**
 * One request: its viewer, what it may read so far, and its one transaction, opened at the first statement
 * and carrying viewer and grants as session variables for the row policies.
 */
export class RequestContext {
  private manager: Promise<EntityManager> | undefined;
  private readonly open = new Map<Scope, Set<string>>(SCOPES.map((s) => [s, new Set<string>()]));
  private readonly grants = new Map<string, Grant>();
  private readonly loaders = new Map<unknown, unknown>();
  private dirty = true;
  private told: Promise<void> = Promise.resolve();
  /** A statement failed: the transaction can only be rolled back. */
  broken = false;
  /** Run before the commit, in the transaction (the journal's lines). */
  readonly beforeCommit: (() => Promise<void>)[] = [];

  constructor(
    readonly facts: RequestFacts,
    private readonly fork: () => EntityManager,
    private readonly ask: AskGrants,
    private readonly readGrant: (text: string, viewer: Viewer) => Promise<Grant | null>,
  ) {}

  get viewer(): Viewer | null {
    return this.facts.viewer;
  }

  /** The viewer, where a root field's policy already asked for one. */
  get member(): Viewer {
    if (!this.facts.viewer) throw unauthenticated();
    return this.facts.viewer;
  }

  /** The request's entity manager, inside its transaction, with the session variables of what is open by now. */
  async em(): Promise<EntityManager> {
    this.manager ??= this.begin();
    const em = await this.manager;
    if (this.dirty) {
      this.dirty = false;
      this.told = this.tell(em);
    }
    await this.told;
    return em;
  }

  /** Takes a grant into this request: its youths become readable, for its scopes, by policy and by row. */
  admit(grant: Grant): void {
    for (const id of grant.ids) {
      this.grants.set(id, grant);
      for (const scope of grant.scopes) this.open.get(scope)?.add(id);
    }
    this.dirty = true;
  }

  /** Takes a grant given as text, if it is authentic, this viewer's, and names this youth. */
  async admitText(text: string, youth: string): Promise<void> {
    const grant = this.viewer && (await this.readGrant(text, this.viewer));
    if (grant?.ids.includes(youth)) this.admit(grant);
  }

  /** The grant in hand for a youth, under any of its ids. */
  grantFor(youth: string): Grant | undefined {
    return this.grants.get(youth);
  }

  /** The grant for a youth, asked of coordination when none is in hand (batched); null is a no. */
  async grantOf(youth: string): Promise<Grant | null> {
    return this.grants.get(youth) ?? (this.viewer ? this.asked.load(youth) : null);
  }

  /** Whether this row, or this field of it, may be shown; asks for the youth's grant when it has to. */
  shows(shown: Shown, row: AboutYouth): boolean | Promise<boolean> {
    if (shown === 'PUBLIC') return true;
    const viewer = this.viewer;
    if (!viewer) return false;
    if (shown === 'MEMBER') return true;
    // D10: nobody reads of a person before having signed the charter, not even what their own organisation wrote.
    if (row.youthId !== undefined && !viewer.charter) return false;
    if (row.ownerId && row.ownerId === viewer.organisation) return true;
    if (shown === 'OWNER' || !row.youthId) return false;
    const grant = this.grants.get(row.youthId);
    if (grant) return shown === 'YOUTH' || grant.scopes.includes(shown);
    return this.asked.load(row.youthId).then((g) => !!g && (shown === 'YOUTH' || g.scopes.includes(shown)));
  }

  /** Made at first use, because Apollo Server copies the context object: a closure of the constructor would hold the other copy. */
  private get asked(): DataLoader<string, Grant | null> {
    return this.loader('grants', () => new DataLoader(async (youths) => {
      const given = await this.ask(this, youths);
      for (const grant of given.values()) this.admit(grant);
      return youths.map((y) => given.get(y) ?? null);
    }, { maxBatchSize: 1_000 }));
  }

  /** One loader per request and key: `make` is called once. */
  loader<L>(key: unknown, make: () => L): L {
    if (!this.loaders.has(key)) this.loaders.set(key, make());
    return this.loaders.get(key) as L;
  }

  /**
   * The request went back to a savepoint: what it learnt since is forgotten. Its session variables went back too, and a
   * grant that is used again must be asked, and journalled, again.
   */
  wentBack(): void {
    this.grants.clear();
    for (const ids of this.open.values()) ids.clear();
    this.loaders.clear();
    this.dirty = true;
  }

  /** Closes the transaction, if one was opened: commit, or roll back when something failed. */
  async finish(failed: boolean): Promise<void> {
    if (!this.manager) return;
    const em = await this.manager;
    if (failed || this.broken) return em.rollback();
    try {
      for (const step of this.beforeCommit) await step();
      await em.commit();
    } catch (error) {
      // Ends the transaction: its connection would else never be given back.
      await em.rollback();
      throw error;
    }
  }

  private async begin(): Promise<EntityManager> {
    const em = this.fork();
    await em.begin();
    return em;
  }

  /**
   * Policies read a variable that nobody set as an empty list, and lists only grow: empty ones need not be told. Those
   * that are not are told whole each time, because going back to a savepoint takes back what was told after it.
   */
  private async tell(em: EntityManager): Promise<void> {
    const lists: [string, readonly string[]][] = [
      ['hub.org', this.viewer ? [this.viewer.organisation] : []],
      ['hub.platforms', this.viewer ? namingPlatforms(this.viewer) : []],
      ['hub.youths', [...this.grants.keys()]],
      ...SCOPES.map((s): [string, readonly string[]] => [variableOf(s), [...(this.open.get(s) ?? [])]]),
    ];
    const told = lists.filter(([, ids]) => ids.length);
    if (!told.length) return;
    await em.execute(
      `select ${told.map(() => 'set_config(?, ?, true)').join(', ')}`,
      told.flatMap(([name, ids]) => [name, `{${ids.join(',')}}`]),
    );
  }
}
