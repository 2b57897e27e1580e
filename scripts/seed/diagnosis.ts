import { people } from '../demo/index.ts';
import type { Rows } from './bulk.ts';
import { STAGES, type InventedYouth } from './invented.ts';
import { organisationId, personIdOf, platformId } from './network.ts';
import { stableId } from './stable-id.ts';

/** Who signs for Éducation nationale on each platform: the psychologist of the CIO, or its director. */
const COUNSELLORS = new Map([
  [platformId('roubaix-tourcoing'), { person: personIdOf('psyen-roubaix'), organisation: organisationId('cio-roubaix') }],
  [platformId('poitiers-chatellerault'), { person: personIdOf('responsable-education-poitiers'), organisation: organisationId('cio-poitiers') }],
]);
const signers = people.filter((p) => p.role === 'ADVISER' || p.role === 'RESPONSABLE');
const adviserOf = (y: InventedYouth) => signers.find((p) => organisationId(p.organisation) === y.missionLocale?.organisation)?.key;

const text = {
  understood: 'Vous avez quitté le lycée au printemps. Depuis, vous cherchez ce qui vous conviendrait mieux.', strengths: 'Vous êtes à l’heure, vous aimez le contact, et vous apprenez vite en faisant.',
  wishes: 'Vous voulez un métier concret, près de chez vous, et essayer avant de choisir.', contact: 'Votre conseillère de la mission locale, du lundi au vendredi : le numéro est sur sa carte.',
  nextSteps: [{ what: 'Une semaine en entreprise, pour voir', who: 'Votre conseillère de la mission locale', on: '2026-11-30' }, { what: 'Le point tous ensemble', who: 'Nous deux, au CIO', on: '2026-12-11' }],
};

/** Interviews, assessments, the pair's diagnosis and its first document, of those who are far enough along: a draft during the diagnosis, signed after it. */
export function diagnosisRows(youths: readonly InventedYouth[]): Rows {
  const step = (y: InventedYouth) => STAGES.indexOf(y.stage);
  const reached = youths.flatMap((y) => {
    const counsellor = COUNSELLORS.get(y.platform);
    return step(y) >= 2 && counsellor ? [{ y, counsellor, adviser: adviserOf(y), about: { case_id: stableId('case', y.id), youth_id: y.id } }] : [];
  });
  const paired = reached.flatMap(({ adviser, ...rest }) => (adviser && rest.y.missionLocale
    ? [{ ...rest, isSigned: step(rest.y) >= 3, diagnosis: stableId('diagnosis', rest.y.id), adviser: { person: personIdOf(adviser), organisation: rest.y.missionLocale.organisation } }] : []));
  return [
    ['interview', reached.flatMap(({ y, counsellor, about }) => [
      { id: stableId('interview', y.id, 0), ...about, owner_id: y.assistant.organisation, author_id: y.assistant.person, kind: 'SITUATION', setting: 'INDIVIDUAL', planned_at: '2026-11-11T10:00:00+01:00', place_id: counsellor.organisation,
        outcome: 'HELD', outcome_on: '2026-11-11', recorded_by_id: y.assistant.person, guardians: 'INFORMED', notes: null },
      ...(step(y) === 2 ? [{ id: stableId('interview', y.id, 1), ...about, owner_id: counsellor.organisation, author_id: counsellor.person, kind: 'POSITIONING', setting: 'INDIVIDUAL', planned_at: '2026-12-02T14:00:00+01:00',
        place_id: counsellor.organisation, outcome: null, outcome_on: null, recorded_by_id: null, guardians: null, notes: null }] : []),
    ])],
    ['diagnosis', paired.map(({ y, counsellor, adviser, about, isSigned, diagnosis }) => ({
      id: diagnosis, ...about, owner_id: counsellor.organisation, author_id: counsellor.person, version: 1, needs: y.random().pick([['PROJECT'], ['CATCH_UP', 'PROJECT'], ['REMOBILISATION', 'OBSTACLES'], ['QUALIFICATION']]),
      aims: y.random().pick([['DEFINE_PROJECT'], ['APPRENTICESHIP'], ['RETURN_TO_TRAINING', 'DIPLOMA']]), paths: y.random().pick([['MLDS'], ['SECOND_CHANCE'], ['APPRENTICESHIP', 'MISSION_LOCALE_SUPPORT'], ['CIVIC_SERVICE']]),
      structure_id: null, expected_ids: [adviser.organisation], is_drafted_by_pair: true, drafted_on: '2026-11-12', signed_on: isSigned ? '2026-11-13' : null,
    }))],
    ['diagnosis_signature', paired.flatMap(({ y, counsellor, adviser, isSigned, diagnosis }) => [['EDUCATION', counsellor, '2026-11-12'] as const, ...(isSigned ? [['MISSION_LOCALE', adviser, '2026-11-13'] as const] : [])].map(([network, who, on]) => ({
      id: stableId('signature', y.id, network), diagnosis_id: diagnosis, youth_id: y.id, owner_id: who.organisation, person_id: who.person, network, version: 1, signed_on: on,
    })))],
    ['assessment', reached.map(({ y, counsellor, adviser, about }) => ({
      id: stableId('assessment', y.id), ...about, owner_id: counsellor.organisation, author_id: counsellor.person, diagnosis_id: adviser ? stableId('diagnosis', y.id) : null, kind: 'POSITIONING', made_on: '2026-11-11',
      results: [{ domain: 'READING', level: y.random().pick(['ACQUIRED', 'IN_PROGRESS']) }, { domain: 'ARITHMETIC', level: y.random().pick(['IN_PROGRESS', 'TO_WORK_ON']) }, { domain: 'DIGITAL', level: 'ACQUIRED' }], comment: null,
    }))],
    ['restitution', paired.filter((p) => p.isSigned).map(({ y, counsellor, adviser, about, diagnosis }) => ({
      id: stableId('restitution', y.id), ...about, diagnosis_id: diagnosis, education_organisation_id: counsellor.organisation, mission_locale_organisation_id: adviser.organisation, author_id: adviser.person, author_organisation_id: adviser.organisation,
      kind: 'AFTER_DIAGNOSIS', version: 1, text, agreed_by_id: counsellor.person, issued_on: '2026-11-13', handed_over_on: '2026-11-14', handed_over_by_id: adviser.person,
    }))],
    // Who still owes a signature, on the worklist of its mission locale.
    ['task', paired.filter((p) => !p.isSigned).map(({ y, adviser, diagnosis }) => ({
      id: stableId('task', 'SIGN_DIAGNOSIS', y.id), youth_id: y.id, owner_id: adviser.organisation, platform_id: y.platform, about_id: diagnosis, kind: 'SIGN_DIAGNOSIS', due_on: '2026-12-12', done_on: null, done_by_id: null,
    }))],
  ];
}
