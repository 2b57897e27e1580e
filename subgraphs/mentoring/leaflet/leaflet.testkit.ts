import { inflateSync } from 'node:zlib';
import type { LeafletFacts } from './leaflet.ts';

/** Facts as the tables hold them, for tests without a database. */
export const someFacts = (changes: Partial<LeafletFacts> = {}): LeafletFacts => ({
  territory: 'Nord (59)', on: '2026-11-22', isCut: false, events: [],
  associations: [{ id: 'a', name: 'Télémaque' }, { id: 'b', name: 'Afev' }, { id: 'c', name: 'Égalité' }] as never,
  consortia: [{ id: 'k', name: 'Roubaix', contact: 'roubaix@collectifmentorat.fr', referentRole: 'référent unique', referentName: 'Perrine Grandetablee' }] as never,
  offers: [anOffer('1', 'a', 'Mentorat d’apprentissage'), anOffer('2', 'b', 'Été à l’école'), anOffer('3', 'b', 'Aide aux devoirs')] as never,
  ...changes,
});

/** One offer, 12 to 18, in force, confirmed in October. */
export const anOffer = (id: string, associationId: string, title: string, changes: object = {}) => ({
  id, associationId, title, description: 'Deux heures par semaine.\nGratuit ?', objective: 'SCOLAIRE', publics: ['COLLEGE', 'LYCEE'], areas: ['PRIORITY_DISTRICT'], minAge: 12, maxAge: 18, communes: ['59512'],
  departements: [], territoryName: null, places: 10, placesTaken: 4, placesLeft: 6, contact: 'roubaix@collectifmentorat.fr', confirmedOn: '2026-10-01', validUntil: null, ...changes,
});

const WIN_ANSI = new TextDecoder('windows-1252');

/**
 * What a PDF of ours says, in the order of its sheets: the texts that its content streams show, read back through their letters'
 * codes. Pieces of a line, which kerning cuts, are put together; lines are parted by one space.
 */
export function textOf(pdf: Buffer): string {
  const bytes = pdf.toString('latin1');
  const streams = [...bytes.matchAll(/\/Length (\d+)(?:\n\/Filter (\/FlateDecode))?\n>>\nstream\n/g)].map((m) => {
    const from = m.index + m[0].length;
    const raw = pdf.subarray(from, from + Number(m[1]));
    return (m[2] ? inflateSync(raw) : raw).toString('latin1');
  });
  return streams.flatMap((stream) => [...stream.matchAll(/\[((?:<[0-9a-f]*>|[-\d. ]+)*)\] TJ/g)].map(([, shown = '']) =>
    [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => WIN_ANSI.decode(Buffer.from(hex, 'hex'))).join(''))).join(' ').replace(/[ \u00A0]+/g, ' ');
}
