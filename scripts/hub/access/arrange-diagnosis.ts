import type { Row, Rows } from '../../seed/bulk.ts';
import { organisationId, personIdOf, platformId } from '../../seed/network.ts';
import { stableId } from '../../seed/stable-id.ts';
import type { Chosen } from './arrange-youths.ts';
import { secretOf } from './secrets.ts';

const id = (kind: string, y: Chosen, n: string | number = 0): string => stableId('access', kind, y.key, n);
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The text of a document belongs to the pair that wrote it. */
const textOf = (pair: string): Row => ({ understood: pair, strengths: pair, wishes: pair, contact: pair, nextSteps: [{ what: pair, who: pair, on: day(9) }] });

/** An interview, an assessment, a signed diagnosis with both notes, and a document, for each youth who has a case. */
export function diagnosisExtras(youths: readonly Chosen[]): Rows {
  const all = youths.filter((y) => y.key !== 'young').map((y) => {
    const isHere = y.platform === platformId('roubaix-tourcoing');
    const [platform, education, missionLocale] = isHere ? ['psad-roubaix-tourcoing', 'cio-roubaix', 'ml-roubaix'] : ['psad-poitiers-chatellerault', 'cio-poitiers', 'ml-poitou'];
    const [counsellor, adviser] = isHere ? ['psyen-roubaix', 'mission-locale'] : ['responsable-education-poitiers', 'responsable-emploi-poitiers'];
    return {
      y, platform: platform!, about: { case_id: id('case', y), youth_id: y.id }, diagnosis: id('diagnosis', y),
      education: { key: education!, owner_id: organisationId(education!), person: personIdOf(counsellor!) }, missionLocale: { key: missionLocale!, owner_id: organisationId(missionLocale!), person: personIdOf(adviser!) },
    };
  });
  return [
    ['interview', all.map(({ y, about, platform, education }) => ({
      id: id('interview', y), ...about, owner_id: organisationId(platform), author_id: y.assistant.person, kind: 'SITUATION', setting: 'INDIVIDUAL', planned_at: `${day(-20)}T09:00:00Z`, place_id: education.owner_id,
      outcome: 'HELD', outcome_on: day(-20), recorded_by_id: y.assistant.person, guardians: 'PRESENT', notes: secretOf(platform),
    }))],
    ['diagnosis', all.map(({ about, diagnosis, education }) => ({
      id: diagnosis, ...about, owner_id: education.owner_id, author_id: education.person, version: 1, needs: ['PROJECT'], aims: ['DIPLOMA'], paths: ['MLDS'], structure_id: organisationId('cned'), expected_ids: [], is_drafted_by_pair: true,
      drafted_on: day(-15), signed_on: day(-14),
    }))],
    ['diagnosis_signature', all.flatMap(({ y, diagnosis, education, missionLocale }) => ([['EDUCATION', education], ['MISSION_LOCALE', missionLocale]] as const).map(([network, who]) => ({
      id: id('signature', y, network), diagnosis_id: diagnosis, youth_id: y.id, owner_id: who.owner_id, person_id: who.person, network, version: 1, signed_on: day(-14),
    })))],
    ['diagnosis_note', all.flatMap(({ y, diagnosis, platform, missionLocale }) => [platform, missionLocale.key].map((owner) => ({ id: id('note', y, owner), diagnosis_id: diagnosis, youth_id: y.id, owner_id: organisationId(owner), text: secretOf(owner) })))],
    ['assessment', all.map(({ y, about, diagnosis, missionLocale }) => ({
      id: id('assessment', y), ...about, owner_id: missionLocale.owner_id, author_id: missionLocale.person, diagnosis_id: diagnosis, kind: 'SKILLS', made_on: day(-16), results: [{ domain: 'READING', level: 'ACQUIRED' }], comment: secretOf(missionLocale.key),
    }))],
    ['restitution', all.flatMap(({ y, about, diagnosis, education, missionLocale }) => [false, true].map((isSecond) => ({
      id: id('restitution', y, Number(isSecond)), ...about, diagnosis_id: diagnosis, education_organisation_id: education.owner_id, mission_locale_organisation_id: missionLocale.owner_id, author_id: education.person, author_organisation_id: education.owner_id,
      kind: isSecond ? 'AFTER_COMMITMENT' : 'AFTER_DIAGNOSIS', version: 1, text: textOf(`${education.key} et ${missionLocale.key}`),
      // The second one waits for the other side.
      ...(isSecond ? {} : { agreed_by_id: missionLocale.person, issued_on: day(-12), handed_over_on: day(-11), handed_over_by_id: missionLocale.person }),
    })))],
  ];
}
