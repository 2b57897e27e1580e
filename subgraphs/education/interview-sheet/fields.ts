import { Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Shared } from '@passerelle/kit/trust/policy';
import { Field } from 'type-graphql';

/** What a blank of the sheet takes. */
export type Kind = 'text' | 'day' | 'box' | 'choice' | 'boxes';

/** One blank of the sheet: everything that saving, printing, exporting and importing need to know of it. */
export interface Blank {
  /** The property, the column and the GraphQL field. */
  readonly name: string;
  /** Its row, C01 to C30. */
  readonly row: string;
  /** French, one of a kind: with the row, the header of its CSV column. */
  readonly label: string;
  readonly kind: Kind;
  /** Characters at most. */
  readonly max: number;
  /** Codes that a choice or boxes take. */
  readonly codes: readonly string[];
  /** Read by the organisation that wrote it alone (3.2). */
  readonly isOwners: boolean;
  /** As TypeGraphQL wants it. */
  readonly type: () => object;
}

/** Every blank, in the order of the sheet: filled by the decorators below as the blocks are read. */
export const BLANKS: Blank[] = [];

const COLUMNS = { text: 'text', day: 'date', box: 'boolean', choice: 'text', boxes: 'text[]' } as const;

function blank(given: Omit<Blank, 'name'>): PropertyDecorator {
  return (target, key) => {
    BLANKS.push({ ...given, name: String(key) });
    Property({ type: COLUMNS[given.kind], nullable: true })(target, String(key));
    Field(given.type, { nullable: true, description: descriptionOf(given) })(target, String(key));
    if (given.isOwners) Shared('OWNER')(target, String(key));
  };
}

/** What GraphQL says of a blank. */
export const descriptionOf = ({ label, row, isOwners }: Pick<Blank, 'label' | 'row' | 'isOwners'>): string =>
  `${label} (${row})${isOwners ? ', lisible de votre seule organisation' : ''}`;

const SHORT = 200;
/** Characters of a comment. */
export const LONG = 4_000;

/** Words: they never leave their owner (3.2). */
export const Words = (row: string, label: string, max = SHORT) => blank({ row, label, max, kind: 'text', codes: [], isOwners: true, type: () => String });
/** A day, AAAA-MM-JJ. */
export const Day = (row: string, label: string, isOwners = false) => blank({ row, label, max: 10, kind: 'day', codes: [], isOwners, type: () => LocalDate });
/** A box, ticked or not; or « Oui / Non », where null is no answer. */
export const Box = (row: string, label: string, isOwners = false) => blank({ row, label, max: 3, kind: 'box', codes: [], isOwners, type: () => Boolean });
/** One code of several. */
export const Choice = (row: string, label: string, codes: object, isOwners = false) => blank({ row, label, max: 60, kind: 'choice', codes: Object.keys(codes), isOwners, type: () => codes });
/** Several boxes of a list of codes. */
export const Boxes = (row: string, label: string, codes: object) => blank({ row, label, max: 60, kind: 'boxes', codes: Object.keys(codes), isOwners: false, type: () => [codes] });
