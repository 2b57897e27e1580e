import { parseCommune } from '../values/codes.ts';
import { ageAt, parseFrenchDate } from '../values/date.ts';
import { parseEmail } from '../values/email.ts';
import { parsePhone } from '../values/phone.ts';
import type { Fault } from './kind.ts';

/** Beyond this age (whole years, on the day of sending) a birth date is most likely a slip. */
const OLDEST = 40;

/**
 * Reads one row's cells. What cannot be understood is kept as typed and flagged; only what no record can do without
 * (both names, the birth date) is a fault, for which the row is given back.
 */
export class Cells<K extends string> {
  readonly flags = new Set<string>();
  /** Cells as typed that no other column keeps. */
  readonly typed: Record<string, string> = {};
  readonly faults: Fault<K>[] = [];

  constructor(private readonly values: Readonly<Record<K, string>>) {}

  /** The cell without the spaces around it; null when empty. */
  text(column: K): string | null {
    return this.values[column].trim() || null;
  }

  /** A name, without which a row is given back. */
  name(column: K): string {
    const name = this.text(column);
    if (!name || !/\p{L}/u.test(name)) this.faults.push({ column, code: 'NAME_MISSING', message: 'Le nom ou le prénom manque : complétez-le puis renvoyez la ligne.' });
    return name ?? '';
  }

  /** A birth date (AAAA-MM-JJ), without which a row is given back. @param today the day of sending, AAAA-MM-JJ */
  birthDate(column: K, today: string): string {
    const date = parseFrenchDate(this.values[column]);
    if (!date) {
      this.faults.push({ column, code: 'BIRTH_DATE_UNREADABLE', message: 'La date de naissance est illisible : écrivez-la JJ/MM/AAAA ou AAAA-MM-JJ puis renvoyez la ligne.' });
      return '';
    }
    if (date > today || ageAt(date, today) > OLDEST) this.flags.add('BIRTH_DATE_UNLIKELY');
    return date;
  }

  /** Another date; null when empty or, flagged and kept as typed, unreadable. */
  date(column: K, flag: string): string | null {
    return this.parsed(column, parseFrenchDate, flag);
  }

  /** What `parse` makes of the cell; null when empty or, flagged and kept as typed, unreadable. */
  parsed<T>(column: K, parse: (text: string) => T | null, flag: string): T | null {
    const text = this.text(column);
    if (!text) return null;
    const value = parse(text);
    if (value === null) {
      this.flags.add(flag);
      this.keep(column);
    }
    return value;
  }

  /** Phones as typed. */
  phones(...columns: K[]): string[] {
    return columns.flatMap((column) => {
      const typed = this.text(column);
      if (typed && !parsePhone(typed)) this.flags.add('PHONE_UNREADABLE');
      return typed ?? [];
    });
  }

  /** A mail address as typed. */
  email(column: K): string | null {
    const typed = this.text(column);
    if (typed && !parseEmail(typed)) this.flags.add('EMAIL_UNREADABLE');
    return typed;
  }

  postcode(column: K): string | null {
    const typed = this.text(column);
    if (typed && !/^\d{5}$/.test(typed)) this.flags.add('POSTCODE_UNREADABLE');
    return typed;
  }

  /** A commune's code (COG). */
  communeCode(column: K): string | null {
    return this.parsed(column, parseCommune, 'COMMUNE_UNREADABLE');
  }

  sex(column: K): 'F' | 'M' | null {
    return this.parsed(column, (t) => (/^[FM]$/i.test(t) ? (t.toUpperCase() as 'F' | 'M') : null), 'SEX_UNKNOWN');
  }

  /** Keeps cells as typed, for want of a column of their own. */
  keep(...columns: K[]): void {
    for (const column of columns) if (this.text(column)) this.typed[column] = this.values[column];
  }

  flag(flag: string, when: unknown = true): void {
    if (when) this.flags.add(flag);
  }

  /** What was kept as typed, or null. */
  get kept(): Record<string, string> | null {
    return Object.keys(this.typed).length ? this.typed : null;
  }
}
