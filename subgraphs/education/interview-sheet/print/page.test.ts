import { describe, expect, it } from 'vitest';
import { BLANKS } from '../fields.ts';
import '../interview-sheet.ts';
import type { SheetValues } from '../interview-sheet.ts';
import { pageOf } from './page.ts';

const every = (text: string): SheetValues =>
  Object.fromEntries(BLANKS.map((b) => [b.name, { text: `${text} ${b.name}`, day: '2026-11-02', box: true, choice: 'CNED', boxes: b.codes }[b.kind]])) as SheetValues;
const ticked = (html: string) => html.split('☒').length - 1;
const unticked = (html: string) => html.split('☐').length - 1;

describe('the sheet on paper (guide, annexe 3.9)', () => {
  it('every blank is on it, in the sheet’s order', () => {
    const html = pageOf(every('mot'), null, true);
    const texts = BLANKS.filter((b) => b.kind === 'text').map((b) => b.name);
    expect(texts.filter((name) => !html.includes(`mot ${name}<`))).toEqual([]);
    const headings = ['Nom de l’organisme', 'NOM :', 'Date de 1er contact', 'Courrier envoyé le', 'Situation actuelle', 'Que souhaite le jeune ?', 'A déjà une solution', 'Refuse la prise en charge', 'Sans solution et sans accompagnement', 'Prochain RDV', 'En cours d’accompagnement par', 'Partie réservée à la PSAD', 'Nouveau décroché', 'Informations transmises', 'A ne pas contacter'];
    const places = headings.map((h) => html.indexOf(h));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).toContain('<title>Fiche d’entretien pour le suivi</title>');
    expect(html).toContain('2 novembre 2026');
  });

  it('every box is printed, ticked or not, and says so aloud', () => {
    // 3 voicemails, unreachable; graduate and mission locale yes/no; 3 answers, 5 causes, 7 wishes; 14 + other; new, schooled, told; 14 reasons.
    const all = 4 + 4 + 3 + 5 + 7 + 15 + 3 + 14;
    const [empty, full] = [pageOf({}, null, true), pageOf(every('mot'), null, true)];
    expect([ticked(empty), unticked(empty)]).toEqual([0, all]);
    expect([ticked(full), unticked(full)]).toEqual([all - 2 - 13, 2 + 13]);
    expect(pageOf({ isGraduate: false }, null, true)).toContain('coché');
    expect(ticked(pageOf({ isGraduate: false }, null, true))).toBe(1);
    expect(full.match(/aria-label="coché"/g)).toHaveLength(ticked(full));
  });

  it('whatever was typed is text: no tag, no script, nothing to load', () => {
    const attack = `</span><script>alert(1)</script><img src=x onerror="alert('x')">&amp;`;
    const html = pageOf(every(attack), null, true);
    expect(/<script|<img|<[^>]*\bon\w+=/.test(html)).toBe(false);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&amp;amp;');
    expect(/https?:|<[^>]*\b(src|href)=|@import|url\(/.test(html)).toBe(false);
  });

  it('a partner’s copy has no reasons to read as unticked, and says what it leaves out', () => {
    const html = pageOf({}, null, false);
    expect(html).toContain('Exemplaire d’un autre partenaire');
    expect(html).not.toContain('établissement de la Justice');
  });
});
