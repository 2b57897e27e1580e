import type { Entry } from './export-documents.ts';

/** What an export wrote, and what v1 could not say of it. */
export class ExportReport {
  readonly written = { structure: 0, service: 0, extension: 0 };
  /** What is not written, by reason. */
  readonly leftOut: Record<string, number> = {};
  /** Our words without a code there, with how often they occur: `réseau GRETA`. */
  readonly withoutCode: Record<string, number> = {};
  private readonly said = { structure: new Set<string>(), service: new Set<string>() };
  private readonly fields = { structure: new Set<string>(), service: new Set<string>() };

  take(entry: Entry): void {
    if ('leftOut' in entry) { this.leftOut[entry.leftOut] = (this.leftOut[entry.leftOut] ?? 0) + 1; return; }
    this.written[entry.kind]++;
    if (entry.extension) this.written.extension++;
    for (const word of entry.withoutCode) this.withoutCode[word] = (this.withoutCode[word] ?? 0) + 1;
    if (!entry.isOwn) return;
    for (const [field, value] of Object.entries(entry.document)) {
      this.fields[entry.kind].add(field);
      if (value !== null) this.said[entry.kind].add(field);
    }
  }

  /** Fields that none of our documents fills: nobody told the hub. */
  unsaid(kind: 'structure' | 'service'): string[] {
    return [...this.fields[kind]].filter((field) => !this.said[kind].has(field));
  }
}
