import { describe, expect, it } from 'vitest';
import { canonicalAssociation, COLLECTIVE } from './collective.ts';

describe('F16', () => {
  it('the Collectif Mentorat has ten associations', () => {
    expect(COLLECTIVE.map(({ name }) => name)).toEqual([
      'Afev', 'ANAF', 'Article 1', 'Proximité', 'C’Possible', 'Duo for a job', 'La cravate solidaire', 'La clé', 'Télémaque', 'FACE',
    ]);
  });

  it.each([
    ['Télémarque', 'Télémaque'], ['TELEMARQUE', 'Télémaque'], ['telemaque ', 'Télémaque'],
    ['C\'Possible', 'C’Possible'], ['C’Possible', 'C’Possible'], ['c possible', 'C’Possible'], ['CPOSSIBLE', 'C’Possible'],
    ['AFEV', 'Afev'], ['Proximite', 'Proximité'], ['la cle', 'La clé'], ['Article1', 'Article 1'], ['DUO FOR A JOB', 'Duo for a job'], ['Face', 'FACE'],
  ])('« %s » is %s', (written, name) => {
    expect(canonicalAssociation(written)).toBe(name);
  });

  it.each(['', '  ', 'La Croix-Rouge', 'Télé', 'Afev Lille'])('« %s » is none of the ten', (written) => {
    expect(canonicalAssociation(written)).toBeNull();
  });
});
