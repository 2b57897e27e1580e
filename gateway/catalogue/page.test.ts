import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHub, type TestHub } from '../testkit/hub.ts';
import type { Ranked } from './ask.ts';
import { listPage } from './list-page.ts';
import { addressOf, questionOf } from './question.ts';
import { solutionPage } from './solution-page.ts';
import { KINDS, NEEDS } from './words.ts';

const moment = { today: '2027-01-01', now: 0 };
const BREAKING = '"><script>alert(1)</script>\' onmouseover=x';
const hostile: Ranked = {
  id: '0192f1a0-0000-7000-8000-000000000000', title: BREAKING, description: `${BREAKING}\n- ${BREAKING}`, kind: BREAKING, aim: BREAKING, audience: BREAKING, ageMin: 16, ageMax: null, needs: [BREAKING], town: { name: BREAKING, departement: '59' },
  departements: [BREAKING], provider: { name: BREAKING }, contact: { phone: BREAKING, email: BREAKING, website: `https://x/${BREAKING}` }, sessions: [],
  reasons: [{ code: 'NEAR', text: BREAKING }],
};

describe('pages', () => {
  it('whatever a provider or a visitor writes is text', () => {
    const question = { ...questionOf({}), ville: BREAKING, mot: BREAKING };
    const place = { name: BREAKING, departement: '59', commune: '59512', typed: BREAKING };
    for (const html of [solutionPage(hostile, moment), listPage({ question, place: null, otherPlaces: [place], guesses: [place], found: { solutions: [hostile], next: BREAKING, count: null, isCapped: false, families: [{ code: BREAKING, count: 1 }] } }, moment)]) {
      // Whole values of attributes aside, nothing of it is an element or an attribute.
      expect(html.replace(/="[^"<>]*"/g, '')).not.toMatch(/<script|<[^>]+ onmouseover/);
    }
  });

  it('E04: where counting stopped, the page says that there are more', () => {
    const found = { solutions: [hostile], next: null, count: 5000, families: [{ code: 'CFA', count: 312 }, { code: 'E2C', count: 9 }] };
    const html = (isCapped: boolean) => listPage({ question: questionOf({ besoin: 'STAGE' }), place: null, otherPlaces: [], guesses: [], found: { ...found, isCapped } }, moment);
    expect(html(true)).toMatch(/5000 solutions ou plus pour[^]*\(312 ou plus\)/);
    expect(html(false)).not.toContain('ou plus');
  });

  it('what was asked survives its own address, whatever it is', () => {
    const question = fc.record({
      besoin: fc.constantFrom('', ...Object.keys(NEEDS)), ville: fc.string({ unit: 'grapheme', maxLength: 40 }).map((t) => t.trim()), mot: fc.string({ maxLength: 40 }).map((t) => t.trim()),
      km: fc.constantFrom('', '10', '60', 'dep'), famille: fc.constantFrom('', ...Object.keys(KINDS)), age: fc.constantFrom('', '9', '16'), places: fc.boolean(), apres: fc.base64String({ maxLength: 20 }),
    });
    fc.assert(fc.property(question, (asked) => {
      const query = Object.fromEntries(new URLSearchParams(addressOf(asked).split('?')[1] ?? ''));
      expect(questionOf(query)).toEqual(asked);
    }));
  });

  it('what it does not understand is nothing; of two needs the last counts, which is the chip that was touched', () => {
    expect(questionOf({ besoin: 'SANTE', km: '500', famille: 'toString', age: '-3', places: 'oui', ville: { a: 1 } })).toEqual(questionOf({}));
    expect([questionOf({ besoin: ['STAGE', 'EMPLOI'] }).besoin, questionOf({ besoin: ['STAGE', ''] }).besoin]).toEqual(['EMPLOI', '']);
  });
});

describe('without the solutions slice', () => {
  let hub: TestHub;
  beforeAll(async () => { hub = await startHub(); await hub.subgraphs.solutions.stop(); });
  afterAll(() => hub.close());

  it('3.3: the page says so in French, with a number to call, and when to come back; the rest of the gateway answers', async () => {
    const reply = await hub.send('/catalogue?besoin=STAGE');
    expect([reply.status, reply.headers.get('retry-after'), reply.headers.get('content-type')]).toEqual([503, '60', 'text/html; charset=utf-8']);
    expect(reply.text).toMatch(/ne répond pas pour le moment[^]*0 800 12 25 00/);
    expect((await hub.send('/data-inclusion/services.json')).status).toBe(503);
    expect((await hub.ask('{ hello }')).data).toEqual({ hello: 'bonjour' });
  });
});
