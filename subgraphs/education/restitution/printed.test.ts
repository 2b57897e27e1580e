import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explained } from './glossary.ts';
import { escapeHtml } from '@passerelle/kit/values/escape-html';
import { printed } from './printed.ts';
import { TEXT } from './restitution.testkit.ts';
import type { RestitutionText } from './text.ts';

const page = (changes: Partial<RestitutionText> = {}, issuedOn: string | null = '2026-11-20') => printed({ kind: 'AFTER_DIAGNOSIS', text: { ...TEXT, ...changes }, issuedOn });
/** The tags of a page and how many there are of each: what somebody's text must never change. */
const tags = (html: string): string => (html.match(/<\/?[a-z][^>]*>/gi) ?? []).join('\n');
const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
/** What a browser shows of it. */
const read = (html: string): string => html.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => SIGNS[entity]!);
const NASTY = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style></section><h2>', '&lt;b&gt; & \' " `', '<!-- ', ']]>', '${x}', 'javascript:alert(1)'];

describe('the printable page', () => {
  it('B14: is French, for paper, and fetches or runs nothing', () => {
    const html = page();
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).toContain('@page { size: A4');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:|url\(|@import|<link|<img|<iframe/i);
  });

  it('B14: no text of anybody makes a tag, wherever it stands', () => {
    const plain = 'Bonjour';
    const all = (text: string) => page({ understood: text, strengths: text, wishes: text, contact: text, nextSteps: [{ what: text, who: text, on: '2026-12-01' }] });
    const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ minLength: 1 }), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', '=', '!', '-') , minLength: 1 }));
    // A line is a paragraph, and a word of the glossary an entry: neither is in question here.
    fc.assert(fc.property(nasty.filter((text) => !text.includes('\n') && !explained(text).length), (text) => {
      expect(tags(all(text))).toBe(tags(all(plain)));
      expect(all(text)).toContain(`<p>${escapeHtml(text)}</p>`);
      expect(read(escapeHtml(text))).toBe(text);
    }));
    for (const text of NASTY) expect(tags(all(text))).toBe(tags(all(plain)));
  });

  it('B14: a line that was written is a paragraph that is read; a day has its name; the first of a month is said so', () => {
    const html = page({ understood: 'Une ligne.\n\nUne autre.', nextSteps: [{ what: 'Signer', who: 'Le CFA', on: '2026-12-01' }] });
    expect(html).toContain('<p>Une ligne.</p><p>Une autre.</p>');
    expect(html).toContain('Le mardi 1er décembre 2026');
  });

  it('B14: what is not agreed by both says so on the paper itself', () => {
    expect(page({}, null)).toContain('Ne le donnez pas.');
    expect(page()).not.toContain('Brouillon');
    expect(page()).toContain('Écrit pour vous le 20 novembre 2026.');
  });

  it('B14: the two documents do not have the same headings', () => {
    const headings = (['AFTER_DIAGNOSIS', 'AFTER_COMMITMENT'] as const).map((kind) => [...printed({ kind, text: TEXT, issuedOn: null }).matchAll(/<h[12]>([^<]*)</g)].map((m) => m[1]));
    expect(headings[0]).toEqual(['Votre projet, étape par étape', 'Ce que nous avons compris', 'Vos points forts', 'Ce que vous voulez', 'Les prochaines étapes', 'Une question ? Un empêchement ?', 'Les mots à connaître']);
    expect(headings[1]?.slice(0, 4)).toEqual(['Votre parcours : où vous en êtes', 'Le chemin parcouru', 'Ce que vous avez réussi', 'Ce que vous avez choisi']);
  });

  it('B14: no acronym is left unexplained; what is not in the text is not explained', () => {
    expect(explained('Au CFA, puis à la MLDS').map(([word]) => word)).toEqual(['CFA', 'MLDS']);
    expect(explained('garder le cap, la CAPsule, un Service civique').map(([word]) => word)).toEqual(['service civique']);
    expect(page()).toContain('<dt>MLDS</dt>');
    expect(page({ understood: 'x', strengths: 'x', wishes: 'x', contact: 'x', nextSteps: [{ what: 'x', who: 'x' }] })).not.toContain('Les mots');
  });
});
