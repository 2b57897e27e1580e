import { expect, it } from 'vitest';
import { deskOfService } from './keep-contacts.ts';
import { aService, aStructure } from './samples.testkit.ts';
import { territoryFrom } from './zone.ts';

const from = (zone: string[] | null, changes: object = {}, isOurs = false) => territoryFrom(aService({ zone_eligibilite: zone, ...changes }), aStructure(), isOurs);

it('E19: communes of a zone stay communes; départements stay whole; france is everywhere', () => {
  expect([from(['59512', '59599']), from(['62', '59512']), from(['france', '59']), from(['99100'])]).toEqual([['59~', '59512', '59599'], ['62', '59~', '59512'], ['*'], ['*']]);
});

it('an EPCI, whose communes nobody says, is the département of the address; so is a zone that nobody said', () => {
  expect([from(['245900410']), from(['245900410', '62041']), from(null), from(null, { code_insee: '2A004' })]).toEqual([['59'], ['59', '62~', '62041'], ['59'], ['2A']]);
  expect(territoryFrom(aService({ zone_eligibilite: ['ABCDE'] }), aStructure({ code_insee: null, code_postal: null }), false)).toBeNull();
});

it('a city is its arrondissements too, except where a hub named what it meant', () => {
  expect(from(['69123'])).toEqual(['69~', '69123', ...Array.from({ length: 9 }, (_, i) => String(69_381 + i))]);
  expect(from(['69123'], {}, true)).toEqual(['69~', '69123']);
});

it('E04: whom a document names is not shown: numbers, pages and shared mailboxes only; what its structure says already is not said again', () => {
  const said = { telephone: '03 53 01 00 01', courriel: 'jeanne.martin@maison.example', lien_mobilisation: 'javascript:alert(1)' };
  expect(deskOfService(aService(said), aStructure({ telephone: null, site_web: null }), true)).toEqual({ phone: '+33353010001', email: null, website: null });
  expect(deskOfService(aService(said), aStructure(), true).phone).toBeNull();
  expect(deskOfService(aService({ courriel: null }), aStructure(), false)).toEqual({ phone: '+33353010001', email: null, website: 'https://maison.example/accueil' });
});
