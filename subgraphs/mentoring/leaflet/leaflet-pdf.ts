import type { Leaflet, Line } from './leaflet.ts';
import { BLUE, Sheet, WIDTH, type Look } from './pdf-sheet.ts';
import { CUT, NONE_HERE, PRIVACY, WHAT_IS_MENTORING, WHAT_THEN, WHO_TO_ASK } from './words.ts';

const TEXT: Look = { size: 10.5, after: 6 };
const TITLE: Look = { size: 12, bold: true, after: 2 };
const LINE: Look = { size: 10, after: 1.5 };
const BAND: Look = { size: 13, bold: true, color: '#ffffff', indent: 8, after: 10 };
/** Points of the column of terms. */
const COLUMN = 78;

/**
 * The leaflet (« plaquette ») as a PDF of A4 sheets, tagged for screen readers, in French. Equal leaflets give equal bytes.
 * @param compress false leaves the texts readable in the bytes
 */
export async function leafletPdf(leaflet: Leaflet, compress = true): Promise<Buffer> {
  const { title, territory, edition, editedOn, contacts, associations, events, offerCount, isCut } = leaflet;
  const sheet = new Sheet(`${title} – ${territory}`, 'Offres des associations de mentorat', new Date(`${editedOn}T00:00:00Z`), compress);
  sheet.text('H1', title, { size: 24, bold: true, color: BLUE, after: 2 });
  sheet.text('P', territory, { size: 15, bold: true, after: 2 });
  sheet.text('P', edition, { ...TEXT, color: '#3a3a3a', after: 4 });
  sheet.drawn((doc) => doc.moveTo(doc.page.margins.left, doc.y).lineTo(doc.page.margins.left + WIDTH, doc.y).lineWidth(2.5).stroke(BLUE));
  sheet.doc.y += 8;
  sheet.text('P', WHAT_IS_MENTORING, { ...TEXT, after: 8 });
  if (contacts.length) {
    sheet.text('H2', WHO_TO_ASK, { ...TITLE, color: BLUE });
    for (const contact of contacts) sheet.text('P', contact, { ...TEXT, after: 3 });
    sheet.doc.y += 6;
  }
  if (!offerCount) {
    sheet.text('P', NONE_HERE, { ...TEXT, size: 13, bold: true });
    sheet.text('P', WHAT_THEN, TEXT);
  }
  if (isCut) sheet.text('P', CUT, TEXT);
  for (const { name, offers } of associations) part(sheet, name, offers);
  if (events.length) part(sheet, 'Événements à venir', events);
  return sheet.close(PRIVACY);
}

type Entry = { readonly title: string; readonly description?: string | null; readonly lines: readonly Line[] };

/** A heading on its band, then its entries; a heading never ends a sheet, and an entry is not cut where it fits on one. */
function part(sheet: Sheet, heading: string, entries: readonly Entry[]): void {
  sheet.room(40 + heightOf(sheet, entries[0]!));
  const { doc } = sheet;
  const height = sheet.heightOf(heading, BAND) - BAND.after!;
  sheet.drawn((d) => d.rect(d.page.margins.left, d.y, WIDTH, height + 6).fill(BLUE));
  doc.y += 5.5;
  sheet.text('H2', heading, BAND);
  entries.forEach((entry, i) => {
    if (i) sheet.room(heightOf(sheet, entry));
    sheet.text('H3', entry.title, TITLE);
    if (entry.description) sheet.text('P', entry.description, { ...TEXT, after: 4 });
    sheet.lines(entry.lines, LINE, COLUMN);
    doc.y += 10;
  });
}

const heightOf = (sheet: Sheet, { title, description, lines }: Entry): number => sheet.heightOf(title, TITLE) + (description ? sheet.heightOf(description, { ...TEXT, after: 4 }) : 0)
  + lines.reduce((sum, [, value]) => sum + sheet.heightOf(value, { ...LINE, indent: COLUMN }), 0);
