import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departementInWords } from '@passerelle/kit/values/departement-names';
import { leafletOf, type LeafletFacts } from './leaflet.ts';
import { chooserPage, leafletPage } from './leaflet-page.ts';
import { leafletPdf } from './leaflet-pdf.ts';
import { anOffer, someFacts, textOf } from './leaflet.testkit.ts';
import { typeset } from './typography.ts';
import { winAnsi } from './win-ansi.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const page = (changes: Partial<LeafletFacts> = {}) => leafletPage(leafletOf(someFacts(changes)), '/plaquette.pdf?departement=59');
const pdf = (changes: Partial<LeafletFacts> = {}, compress = true) => leafletPdf(leafletOf(someFacts(changes)), compress);
const times = (text: string, part: string) => text.split(part).length - 1;

describe('F17: the leaflet', () => {
  it('goes association by association in the order of the French alphabet, with the day, the contact, and no name of a person', () => {
    const leaflet = leafletOf(someFacts());
    expect(leaflet.associations.map(({ name, offers }) => [name, offers.map((o) => o.title)])).toEqual([['Afev', ['Aide aux devoirs', 'Été à l’école']], ['Télémaque', ['Mentorat d’apprentissage']]]);
    expect(plain(JSON.stringify([leaflet.contacts, leaflet.edition]))).toBe('[["Roubaix : roubaix@collectifmentorat.fr","Référent unique : roubaix@collectifmentorat.fr"],"Édition du 22 novembre 2026"]');
    expect(JSON.stringify(leaflet)).not.toContain('Grandetablee');
  });

  it('F14, F15: says the objective, for whom, where, how many places, whom to ask, and since when it is known', () => {
    const { lines } = leafletOf(someFacts({ offers: [anOffer('1', 'a', 'X')] as never })).associations[0]!.offers[0]!;
    expect(lines.map(([term, value]) => [term, plain(value)])).toEqual([
      ['Objectif', 'Accompagnement scolaire'], ['Pour qui', 'Collégiens, lycéens ; de 12 à 18 ans ; quartiers prioritaires'], ['Où', 'Nord (59), une commune'],
      ['Places', '6 places ouvertes sur 10'], ['Contact', 'roubaix@collectifmentorat.fr'], ['Mise à jour', 'Confirmée le 1er octobre 2026'],
    ]);
    const said = (changes: object) => plain(JSON.stringify(leafletOf(someFacts({ offers: [anOffer('1', 'a', 'X', changes)] as never })).associations[0]!.offers[0]!.lines));
    expect(said({ territoryName: 'Roubaix et Tourcoing' })).toContain('["Où","Roubaix et Tourcoing"]');
    expect(said({ communes: ['86194', '59599', '59512', '97411'], departements: ['86'] })).toContain('["Où","Vienne (86) ; Nord (59), 2 communes ; La Réunion (974), une commune"]');
    expect(said({ placesLeft: 0 })).toContain('Complet : renseignez-vous');
    expect(said({ placesLeft: 1 })).toContain('1 place ouverte sur 10');
    expect(said({ confirmedOn: '2026-05-22' })).toContain('Confirmée le 22 mai 2026 ; renseignez-vous avant');
    expect(said({ confirmedOn: '2026-05-23' })).not.toContain('renseignez-vous avant');
    expect(said({ confirmedOn: null })).toContain('À confirmer');
    expect(said({ validUntil: '2027-06-30', departements: ['2A'] })).toMatch(/Corse-du-Sud \(2A\).*"Jusqu’au","30 juin 2027"/);
  });

  it('equal facts give equal bytes, page and PDF, in whatever order they were read', async () => {
    const [first, firstPdf] = [page(), await pdf()];
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
      const facts = someFacts();
      const changes = { offers: order.map((i) => facts.offers[i]!), associations: order.map((i) => facts.associations[i]!) };
      expect(page(changes)).toBe(first);
      expect((await pdf(changes)).equals(firstPdf)).toBe(true);
    }), { numRuns: 6 });
    expect((await pdf({ on: '2026-11-23' })).equals(firstPdf)).toBe(false);
  });

  it('the PDF says every offer once, with its accents, and counts its sheets; so it does compressed', async () => {
    const offers = Array.from({ length: 40 }, (_, i) => anOffer(String(i), ['a', 'b', 'c'][i % 3]!, `Œuvre n° ${i + 100} « à l’été »`));
    for (const compress of [false, true]) {
      const text = textOf(await pdf({ offers: offers as never }, compress));
      for (const { title } of offers) expect([title, times(text, title)]).toEqual([title, 1]);
      for (const name of ['Afev', 'Égalité', 'Télémaque']) expect(times(text, ` ${name} `)).toBe(1);
      const sheets = Number(/Page 1 sur (\d+)/.exec(text)?.[1]);
      expect(sheets).toBeGreaterThan(5);
      expect([times(text, `Page ${sheets} sur ${sheets}`), times(text, `Page ${sheets + 1} `)]).toEqual([1, 0]);
    }
  });

  it('RGAA: the PDF says its language and its title, and is tagged: one first heading, headings, lists, nothing drawn is read', async () => {
    const bytes = (await pdf({}, false)).toString('latin1');
    expect(bytes).toContain('/Lang (fr-FR)');
    expect(bytes).toContain('/DisplayDocTitle true');
    expect(bytes).toMatch(/\/MarkInfo \d+ 0 R/);
    expect([...bytes.matchAll(/\/S \/(\w+)/g)].map(([, kind]) => kind).filter((kind) => /^(H\d|L|Document)$/.test(kind!)).sort()).toEqual(['Document', 'H1', 'H2', 'H2', 'H2', 'H3', 'H3', 'H3', 'L', 'L', 'L']);
    expect(bytes).toContain('/Artifact');
  });

  it('a territory without offers gets a clear page, and a PDF of one sheet', async () => {
    const none = { offers: [], consortia: [], territory: 'Lozère (48)' };
    expect(plain(page(none))).toContain('Aucune offre de mentorat n’est publiée aujourd’hui sur ce territoire.');
    const text = textOf(await pdf(none));
    expect(text).toContain('Aucune offre de mentorat');
    expect(text).toContain('Page 1 sur 1');
  });

  it('whatever was typed is text: no tag, no script, nothing to load; signs without a letter in the PDF’s fonts do not break it', async () => {
    const attack = '</h3><script>alert(1)</script><img src=x onerror="alert(2)"> 🎓 Łódź';
    const offers = [anOffer('1', 'a', attack, { description: attack, contact: attack, territoryName: attack })] as never;
    const html = page({ offers, territory: attack });
    expect(/<script|<img|<[^>]*\bon\w+=/.test(html)).toBe(false);
    expect(/https?:|@import|url\(/.test(html)).toBe(false);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(textOf(await pdf({ offers }))).toContain('? Lódz');
    expect(chooserPage(attack)).not.toContain('<script');
  });

  it('French spacing, and letters of the PDF’s fonts', () => {
    expect(typeset('Qui ? « Toi » : 12 ans ; 3 places !')).toBe('Qui\u00A0? «\u00A0Toi\u00A0»\u00A0: 12\u00A0ans\u00A0; 3\u00A0places\u00A0!');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(Buffer.from(winAnsi(text)).includes(0xfffd)).toBe(false); expect(winAnsi(winAnsi(text))).toBe(winAnsi(text)); }));
    expect(winAnsi('« Œuvre » à l’été – 5 €\u202F!')).toBe('« Œuvre » à l’été – 5 €\u00A0!');
    expect(['59', '2A', '974', '978', '00'].map(departementInWords)).toEqual(['Nord (59)', 'Corse-du-Sud (2A)', 'La Réunion (974)', 'Saint-Martin (978)', '00']);
  });
});
