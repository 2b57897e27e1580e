import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { agencies } from './agencies.ts';
import { mentoringOffers, mentors } from './mentoring.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { platforms } from './platforms.ts';
import { schemes } from './schemes.ts';
import { solutions } from './solutions.ts';
import type { PersonaKey } from './types.ts';

interface Commune { code: string; type: string; departement?: string }
const load = createRequire(import.meta.url);
const known = new Map((load('@etalab/decoupage-administratif/data/communes.json') as Commune[])
  .filter((commune) => commune.type === 'commune-actuelle')
  .map((commune) => [commune.code, commune.departement]));

const organisationKeys = new Set(organisations.map((one) => one.key));
const byKey = new Map(organisations.map((one) => [one.key, one]));
const repeated = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

const uaiHolds = (uai: string) => {
  const digits = /^(\d{7})([A-Z])$/.exec(uai);
  return digits !== null && 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(digits[1]) % 23] === digits[2];
};

const siretHolds = (siret: string) => /^\d{14}$/.test(siret)
  && [...siret].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10 === 0;

describe('organisations', () => {
  it('have unique keys and unique codes', () => {
    expect(repeated(organisations.map((one) => one.key))).toEqual([]);
    expect(repeated(organisations.flatMap((one) => Object.values(one.codes)))).toEqual([]);
  });

  it('have codes that pass their check key', () => {
    for (const { key, codes } of organisations) {
      if (codes.uai !== undefined) expect(uaiHolds(codes.uai), `${key} ${codes.uai}`).toBe(true);
      if (codes.siret !== undefined) expect(siretHolds(codes.siret), `${key} ${codes.siret}`).toBe(true);
      if (codes.imilo !== undefined) expect(codes.imilo, key).toMatch(/^\d[0-9AB]\d{3}S\d{2}$/);
    }
    expect(uaiHolds('0590185G')).toBe(false);
    expect(siretHolds('19590185500014')).toBe(false);
  });

  it('stand in a commune that exists, in its département', () => {
    for (const { key, commune, departement } of organisations) expect(known.get(commune), key).toBe(departement);
  });

  it('name parents that come before them', () => {
    organisations.forEach((one, at) => {
      if (one.parent !== undefined) expect(organisations.slice(0, at).map((other) => other.key), one.key).toContain(one.parent);
    });
  });

  it('F16: ten mentoring associations, and « Télémarque » leads to Télémaque', () => {
    expect(organisations.filter((one) => one.kind === 'ASSOCIATION_MENTORAT')).toHaveLength(10);
    expect(organisations.filter((one) => one.aliases?.includes('Télémarque')).map((one) => one.name)).toEqual(['Télémaque']);
  });

  it('agences belong to missions locales of their own département', () => {
    expect(repeated(agencies.map((one) => one.key))).toEqual([]);
    for (const { key, organisation, departement } of agencies) {
      expect(byKey.get(organisation)?.kind, key).toBe('MISSION_LOCALE');
      expect(byKey.get(organisation)?.departement, key).toBe(departement);
    }
  });
});

describe('platforms', () => {
  it('cover communes that exist, each in one platform only', () => {
    const communes = platforms.flatMap((one) => one.communes);
    expect(repeated(communes)).toEqual([]);
    for (const { communes: own, departement } of platforms) for (const commune of own) expect(known.get(commune), commune).toBe(departement);
  });

  it('D01, D02: circles name known organisations, no one in both', () => {
    for (const { key, organisation, circle1, circle2 } of platforms) {
      expect([organisation, ...circle1, ...circle2].filter((one) => !organisationKeys.has(one)), key).toEqual([]);
      expect(repeated([...circle1, ...circle2]), key).toEqual([]);
    }
  });

  it('D12: each has two responsables of two networks in its circle 1', () => {
    for (const { key, circle1 } of platforms) {
      const holders = people.filter((one) => one.role === 'RESPONSABLE' && circle1.includes(one.organisation));
      expect(holders.map((one) => byKey.get(one.organisation)?.network).sort(), key).toEqual(['EDUCATION', 'MISSION_LOCALE']);
    }
  });
});

describe('people', () => {
  it('have unique keys and addresses that no domain serves, in known organisations', () => {
    expect(repeated(people.map((one) => one.key))).toEqual([]);
    expect(repeated(people.map((one) => one.email))).toEqual([]);
    for (const { key, email, organisation } of people) {
      expect(email, key).toMatch(/^[a-z0-9.-]+@exemple\.fr$/);
      expect(organisationKeys.has(organisation), key).toBe(true);
    }
  });

  it('hold every persona once', () => {
    const expected: readonly PersonaKey[] = [
      'assistant', 'responsable-education', 'responsable-emploi', 'school', 'mission-locale', 'provider', 'cfa', 'mentoring', 'pilot',
      'outsider', 'integration', 'feed-education', 'feed-missions-locales', 'feed-jdc', 'feed-mentoring', 'operator',
    ];
    expect(people.flatMap((one) => one.persona ?? []).sort()).toEqual([...expected].sort());
  });

  it('the outsider belongs to no platform, and machines are exactly the integration and the feeds', () => {
    const outsider = people.find((one) => one.persona === 'outsider');
    expect(platforms.flatMap((one) => [...one.circle1, ...one.circle2])).not.toContain(outsider?.organisation);
    for (const { key, machine, role } of people) expect(machine === true, key).toBe(role === 'INTEGRATION' || role === 'FEED');
  });

  it('D10, A26: circle 1 holds one person without charter; an adviser, a school and a machine without habilitation', () => {
    const members = people.filter((one) => platforms.some((platform) => platform.circle1.includes(one.organisation)));
    expect(members.filter((one) => !one.charterSigned)).toHaveLength(1);
    expect(members.filter((one) => !one.habilitated).map((one) => one.key).toSorted()).toEqual(['adviser-hem', 'integration', 'school']);
  });
});

describe('solutions', () => {
  it('have unique keys, a known organisation and commune, and sessions that make sense', () => {
    expect(repeated(solutions.map((one) => one.key))).toEqual([]);
    for (const { key, organisation, commune, fundedPlaces, minAge, maxAge, sessions } of solutions) {
      expect(organisationKeys.has(organisation), key).toBe(true);
      expect(known.has(commune), key).toBe(true);
      expect(minAge, key).toBeLessThanOrEqual(maxAge);
      expect(sessions.length, key).toBeGreaterThan(0);
      for (const { start, end, capacity, taken } of sessions) {
        expect(start < end && start >= '2026-09-01' && end <= '2027-08-31', key).toBe(true);
        expect(taken <= capacity && capacity <= fundedPlaces, key).toBe(true);
      }
    }
  });

  it('B21: no solution takes anyone under 16', () => {
    expect(solutions.filter((one) => one.minAge < 16)).toEqual([]);
  });

  it('E11: a service civique lasts 6 to 12 months', () => {
    const months = ({ start, end }: { start: string; end: string }) => (Date.parse(end) + 86_400_000 - Date.parse(start)) / (86_400_000 * 30.4375);
    for (const session of solutions.filter((one) => one.kind === 'SERVICE_CIVIQUE').flatMap((one) => one.sessions)) {
      expect(months(session)).toBeGreaterThan(5.9);
      expect(months(session)).toBeLessThan(12.1);
    }
  });
});

describe('mentoring and schemes', () => {
  it('F16: every association has an offer and a mentor, and only associations have', () => {
    const associations = organisations.filter((one) => one.kind === 'ASSOCIATION_MENTORAT').map((one) => one.key).sort();
    expect([...new Set(mentoringOffers.map((one) => one.association))].sort()).toEqual(associations);
    expect([...new Set(mentors.map((one) => one.association))].sort()).toEqual(associations);
  });

  it('have unique keys and known communes', () => {
    expect(repeated([...mentoringOffers, ...mentors].map((one) => one.key))).toEqual([]);
    expect(repeated([...people, ...mentors].map((one) => one.email))).toEqual([]);
    expect([...mentoringOffers.flatMap((one) => one.communes), ...mentors.map((one) => one.commune)].filter((one) => !known.has(one))).toEqual([]);
  });

  it('E15, I06: scheme codes and aliases are unique, successors known, dates in order', () => {
    expect(repeated(schemes.flatMap((one) => [one.code, ...one.aliases]))).toEqual([]);
    for (const { code, successor, validFrom, validTo } of schemes) {
      if (successor !== undefined) expect(schemes.map((one) => one.code), code).toContain(successor);
      if (validFrom !== null && validTo !== null) expect(validFrom < validTo, code).toBe(true);
    }
  });
});
