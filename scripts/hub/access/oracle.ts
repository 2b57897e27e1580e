import { SCOPES, type Scope } from '@passerelle/kit/trust/scope';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { CONTACTS, isOwn, ORGANISATION_OF, OF_ROUBAIX, READS_JOURNAL, scopesOf, SLICES, TRACES, type Persona, type YouthKey } from './expected.ts';
import type { KnownRow } from './known-rows.ts';
import type { Policies } from './policies.ts';

/** An object of an answer. */
export type Node = Readonly<Record<string, unknown>>;

/** What the judgement of an answer rests on. */
export interface Grounds {
  readonly schema: GraphQLSchema;
  readonly policies: Policies;
  readonly known: ReadonlyMap<string, KnownRow>;
}

/** Whom an object is about: itself when the databases know its id, else what it stands under. */
interface About {
  readonly youth: YouthKey | null;
  readonly owners: readonly string[];
}

const NOBODY: About = { youth: null, owners: [] };
const OPEN = ['PUBLIC', 'MEMBER'];
/** Lines of the journal are made by reading: they are about the youth that they stand under. */
const MADE_BY_READING = ['Access'];
/** Made of the row that they stand under: who owns it owns them. */
const OF_ITS_ROW = ['Criterion', 'MeetingTotals', 'MentoringStep', 'ImmersionDetail', 'EmploymentDetail', 'TrainingDetail', 'CivicServiceDetail'];
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Says what a persona may see of an answer, by the declared policies and the hand-written table: nothing else is asked. */
export class Oracle {
  constructor(private readonly grounds: Grounds) {}

  /**
   * The part of an answer that the persona may see, in the same shape: withheld fields null, withheld items of lists gone.
   * @param answer what was answered, to this persona (nothing should be missing then) or to all of them together
   * @param seen is told each `Type.field` that is not null
   */
  trim(persona: Persona, type: GraphQLObjectType, answer: Node | null, seen?: (field: string, node: Node) => void): Node | null {
    return answer && this.object(persona, type, answer, NOBODY, seen);
  }

  /** What the persona may see of one row that stands alone, as `_entities` answers it: null when it may not see the row. */
  trimItem(persona: Persona, type: GraphQLObjectType, row: Node): Node | null {
    return this.value(persona, type, row, NOBODY) as Node | null;
  }

  private object(persona: Persona, type: GraphQLObjectType, node: Node, above: About, seen?: (field: string, node: Node) => void): Node {
    const about = this.aboutOf(type, node, above);
    const trimmed: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(node)) {
      const field = type.getFields()[name];
      if (name === '__typename' || !field) { trimmed[name] = value; continue; }
      if (value !== null) seen?.(`${type.name}.${name}`, node);
      const shown = isRoot(type) || (this.shows(persona, this.policyOf(`${type.name}.${name}`), about) && this.alsoShows(persona, type.name, name, value, about));
      trimmed[name] = shown ? this.value(persona, getNamedType(field.type), value, about, seen) : null;
    }
    return trimmed;
  }

  private value(persona: Persona, type: unknown, value: unknown, above: About, seen?: (field: string, node: Node) => void): unknown {
    if (!isObjectType(type) || value === null) return value;
    const visible = (item: Node): boolean => this.shows(persona, this.policyOfType(type), this.aboutOf(type, item, above)) && this.opensSlice(persona, type.name, item, above);
    if (Array.isArray(value)) return value.filter((item) => !isNode(item) || visible(item)).map((item: unknown) => (isNode(item) ? this.object(persona, type, item, above, seen) : item));
    return isNode(value) && visible(value) ? this.object(persona, type, value, above, seen) : null;
  }

  private aboutOf(type: GraphQLObjectType, node: Node, above: About): About {
    if (typeof node['id'] === 'string' && !OPEN.includes(this.policyOfType(type)) && !MADE_BY_READING.includes(type.name)) {
      const row = this.grounds.known.get(node['id']);
      if (row?.type !== type.name) throw new Error(`${type.name} ${node['id']} is in no database`);
      return row;
    }
    return OF_ITS_ROW.includes(type.name) ? above : { youth: above.youth, owners: [] };
  }

  private shows(persona: Persona, policy: string, { youth, owners }: About): boolean {
    if (policy === 'PUBLIC') return true;
    if (ORGANISATION_OF[persona] === null) return false;
    if (policy === 'MEMBER' || isOwn(persona, owners)) return true;
    if (policy === 'OWNER' || youth === null) return false;
    const scopes = scopesOf(persona, youth);
    if (policy === 'YOUTH') return scopes.length > 0;
    if (!SCOPES.includes(policy as Scope)) throw new Error(`${policy} is not a policy`);
    return scopes.includes(policy as Scope);
  }

  /** Narrower than the declared policy, each from a sentence of the design. */
  private alsoShows(persona: Persona, type: string, field: string, value: unknown, { youth, owners }: About): boolean {
    const owns = isOwn(persona, owners);
    if (type === 'Youth' && field === 'journal') return youth !== null && READS_JOURNAL.includes(persona) && OF_ROUBAIX.includes(youth);
    // What infers health is RESTRICTED: its owner's alone (of a pair that ended early, where a reason is obligatory, others read OTHER).
    if (type === 'Mentorship' && field === 'endReason' && value === 'MATERNITY') return owns;
    // SOCIAL is of its own: another mission locale's needs stay closed, whatever the scope.
    if (type === 'SupportNeed') return owns;
    // C29-⑤, ⑥: of a pupil's stop, whatever the school, the reason is its owner's alone.
    if (type === 'DoNotContact' && field === 'reason' && (/SCHOOL/.test(String(value)) || value === 'CNED')) return owns;
    return true;
  }

  private opensSlice(persona: Persona, type: string, item: Node, above: About): boolean {
    if (type === 'SupportNeed') return this.aboutOwner(persona, item);
    const told = type === 'PartnerTrace' ? TRACES : type === 'ContactLine' ? CONTACTS : null;
    const needed = SLICES[type] ?? (told ? [told[String(item['partner'])] ?? 'RESTRICTED'] : null);
    return !needed || (above.youth !== null && needed.some((scope) => scopesOf(persona, above.youth ?? 'alone').includes(scope)));
  }

  private aboutOwner(persona: Persona, item: Node): boolean {
    return isOwn(persona, this.grounds.known.get(String(item['id']))?.owners ?? []);
  }

  private policyOf(field: string): string {
    const policy = this.grounds.policies.get(field);
    if (!policy) throw new Error(`${field} declares no policy`);
    return policy;
  }

  /** A type's own policy is that of its id; of its widest field where it has none. */
  private policyOfType(type: GraphQLObjectType): string {
    if (SLICES[type.name]) return 'YOUTH';
    const [first] = Object.keys(type.getFields());
    return this.policyOf(`${type.name}.${type.getFields()['id'] ? 'id' : first}`);
  }
}

const isRoot = (type: GraphQLObjectType): boolean => ['Query', 'Mutation'].includes(type.name);
