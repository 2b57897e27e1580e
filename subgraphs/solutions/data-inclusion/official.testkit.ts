import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const folder = new URL('../../../../shared/data/reference/', import.meta.url);
/** The official schemas and lists are no part of the project: they are read where they stand beside it. */
export const hasOfficial = existsSync(new URL('di_v1_structure.schema.json', folder));
/** What a skipped test says. */
export const WHERE = hasOfficial ? 'official schemas of ../shared' : 'SKIPPED: ../shared/data/reference/di_v1_* is absent';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** An official schema, as JSON. */
export const officialSchema = (kind: 'structure' | 'service') => read(`di_v1_${kind}.schema.json`) as AnySchema & { $defs: Record<string, AnySchema>; properties: Record<string, AnySchema> };

/** Codes of an official list, e.g. `publics`. */
export const officialCodes = (name: string): string[] => (read(`di_v1_referentiels/${name}.json`) as { value: string }[]).map(({ value }) => value);

/** The documents of the sample answer of the official API. */
export const officialPage = (): string => readFileSync(new URL('di_v1_services_sample.json', folder), 'utf8');

const validators = new Map<string, ValidateFunction>();

/** What the official schema says against documents: nothing, when all are valid. */
export function officialFaults(kind: 'structure' | 'service', documents: readonly object[]): string[] {
  let valid = validators.get(kind);
  if (!valid) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    valid = ajv.compile(officialSchema(kind));
    validators.set(kind, valid);
  }
  return documents.flatMap((document) => (valid(document) ? [] : (valid.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)));
}
