import type { RowError } from '@passerelle/kit/file/row-errors';
import { normaliseDepartement } from '@passerelle/kit/values/codes';
import { departementOfUai, parseUai } from '@passerelle/kit/values/uai';
import { parseSiret } from '@passerelle/kit/values/siret';

/** Collects what is wrong (`errors`: the entry is rejected) and what was mended (`flags`) in one entry of a list. */
export class Check {
  readonly errors: RowError[] = [];
  readonly flags: string[] = [];

  /**
   * @param line 1 = first entry
   * @param columnOf the sender's spelling of a column
   */
  constructor(private readonly line: number, private readonly columnOf: (name: string) => string | null = (name) => name) {}

  /** Rejects the entry. @param message French, says what to do */
  reject(column: string | null, code: string, message: string): null {
    this.errors.push({ line: this.line, column: column && (this.columnOf(column) ?? column), code, message });
    return null;
  }

  /** Notes what was mended or is worth knowing. */
  flag(code: string): void { this.flags.push(code); }

  /** A text that must be there; spaces around it go. */
  text(column: string, text: string): string | null {
    return text.trim() || this.reject(column, 'VALUE_MISSING', 'Cette valeur manque : complétez-la puis renvoyez la ligne.');
  }

  /** A code that must be there and have the right form. @param called what people call it, e.g. « Code MEF » */
  code(column: string, text: string, parse: (text: string) => string | null, called: string): string | null {
    if (!text.trim()) return this.reject(column, 'CODE_MISSING', `${called} absent : complétez-le puis renvoyez la ligne.`);
    return parse(text) ?? this.reject(column, 'CODE_INVALID', `${called} mal formé : corrigez-le d’après la liste officielle puis renvoyez la ligne.`);
  }

  /** A UAI that must be there, with its key; a small key letter and spaces are mended. */
  uai(column: string, text: string): string | null {
    if (!text.trim()) return this.reject(column, 'UAI_MISSING', 'UAI absent : complétez-le (7 chiffres et une lettre) puis renvoyez la ligne.');
    const read = parseUai(text);
    if (!read) return this.reject(column, 'UAI_INVALID', 'UAI faux (7 chiffres et une lettre clé) : vérifiez-le sur l’annuaire de l’éducation puis renvoyez la ligne.');
    for (const flag of read.flags) this.flag(`UAI_${flag}`);
    return read.uai;
  }

  /** A SIRET that must be there. */
  siret(column: string, text: string): string | null {
    if (!text.trim()) return this.reject(column, 'SIRET_MISSING', 'SIRET absent : complétez-le (14 chiffres) puis renvoyez la ligne.');
    return parseSiret(text) ?? this.reject(column, 'SIRET_INVALID', 'SIRET faux (14 chiffres, dont une clé) : vérifiez-le sur l’annuaire des entreprises puis renvoyez la ligne.');
  }

  /** A school's département: as the list says, where it says it right, else that of its UAI. */
  departementOf(uai: string | null, text: string | number = ''): string | null {
    const said = normaliseDepartement(text);
    if (said && said !== String(text)) this.flag('DEPARTEMENT_MENDED');
    return said ?? (uai && departementOfUai(uai));
  }
}

/** What a check gives of one entry: the row unless something is wrong. */
export const outcome = <Row>(check: Check, row: Row | null, raw: unknown) =>
  ({ row: check.errors.length > 0 ? null : row, errors: check.errors, flags: check.flags, raw });
