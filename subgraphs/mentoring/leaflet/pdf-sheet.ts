import PDFDocument from 'pdfkit';
import { typeset } from './typography.ts';
import { winAnsi } from './win-ansi.ts';

/** Points: A4 with margins of about 18 mm. */
const MARGIN = 51;
export const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN;
export const BLUE = '#000091';

export type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc['struct']>;

/** How a text looks. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Points left free on the left, and after. */
  readonly indent?: number;
  readonly after?: number;
}

/**
 * Sheets of A4 that are filled from top to bottom, with their structure for whoever has them read aloud: headings, paragraphs,
 * lists. Letters are those of every reader's own fonts.
 */
export class Sheet {
  readonly doc: Doc;
  private readonly root: Element;
  private readonly bytes: Promise<Buffer>;

  /** @param made the day written into the file, so that equal texts give equal bytes */
  constructor(title: string, subject: string, made: Date, compress: boolean) {
    this.doc = new PDFDocument({
      size: 'A4', margin: MARGIN, lang: 'fr-FR', tagged: true, displayTitle: true, pdfVersion: '1.7', compress, bufferPages: true,
      info: { Title: title, Subject: subject, Author: 'Passerelle', Creator: 'Passerelle', Producer: 'Passerelle', CreationDate: made, ModDate: made },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    const chunks: Buffer[] = [];
    this.bytes = new Promise((done, fail) => this.doc.on('data', (c: Buffer) => chunks.push(c)).on('end', () => done(Buffer.concat(chunks))).on('error', fail));
  }

  /** One text, told as this kind of element. */
  text(kind: 'H1' | 'H2' | 'H3' | 'P', text: string, look: Look): void {
    this.root.add(this.doc.struct(kind, {}, () => this.set(text, look)));
  }

  /** A term in bold and what it says beside it, as one item of a list. */
  lines(all: readonly (readonly [term: string, value: string])[], look: Look, column: number): void {
    const list = this.doc.struct('L');
    this.root.add(list);
    for (const [term, value] of all) {
      const item = this.doc.struct('LI');
      list.add(item);
      const y = this.doc.y;
      item.add(this.doc.struct('Lbl', {}, () => this.set(typeset(`${term} :`), { ...look, bold: true, after: 0 })));
      this.doc.y = y;
      item.add(this.doc.struct('LBody', {}, () => this.set(value, { ...look, indent: (look.indent ?? 0) + column })));
      item.end();
    }
    list.end();
  }

  /** Something drawn that says nothing. */
  drawn(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Begins another sheet unless as many points are left on this one. */
  room(points: number): void {
    if (this.doc.y + points > BOTTOM) this.doc.addPage();
  }

  /** Points that a text takes. */
  heightOf(text: string, { size, bold, indent = 0, after = 0 }: Look): number {
    return this.doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size).heightOfString(winAnsi(text), { width: WIDTH - indent, lineGap: 2 }) + after;
  }

  /** Numbers the sheets and closes them. */
  close(foot: string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.doc.switchToPage(start + i);
      // Below the margin a text would begin another sheet.
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination' });
      this.doc.font('Helvetica').fontSize(8).fillColor('#3a3a3a')
        .text(winAnsi(foot), MARGIN, BOTTOM + 14, { width: WIDTH - 80, lineBreak: false })
        .text(winAnsi(`Page ${i + 1} sur ${count}`), MARGIN + WIDTH - 80, BOTTOM + 14, { width: 80, align: 'right', lineBreak: false });
      this.doc.endMarkedContent();
    }
    this.doc.end();
    return this.bytes;
  }

  private set(text: string, { size, bold, color = '#161616', indent = 0, after = 0 }: Look): void {
    this.doc.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size).fillColor(color).text(winAnsi(text), MARGIN + indent, this.doc.y, { width: WIDTH - indent, lineGap: 2 });
    this.doc.y += after;
  }
}
