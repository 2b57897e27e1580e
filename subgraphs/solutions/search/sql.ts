/** A piece of a statement: text with `?` where the values go, in order. Only code writes the text. */
export interface Sql { readonly text: string; readonly values: readonly unknown[] }

/** A piece with its values. */
export const sql = (text: string, ...values: readonly unknown[]): Sql => ({ text, values });

/** Pieces one after the other. */
export const joined = (pieces: readonly Sql[], between: string): Sql => ({ text: pieces.map((p) => p.text).join(between), values: pieces.flatMap((p) => p.values) });

/** An array of texts; of none, it is empty. */
export const texts = (values: readonly string[]): Sql => sql(`array[${values.map(() => '?').join(', ')}]::text[]`, ...values);
