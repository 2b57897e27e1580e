import { Cells } from '@passerelle/kit/imports/cells';
import { importKind, type ImportOptions, type Reading } from '@passerelle/kit/imports/kind';
import { rowFingerprint } from '@passerelle/kit/imports/row-fingerprint';
import { hasRole, type Viewer } from '@passerelle/kit/trust/viewer';
import { associationKey, canonicalAssociation } from '../association/collective.ts';
import { acceptMentorships, type MentorshipRow } from '../mentorship/accept-mentorships.ts';
import { Mentorship } from '../mentorship/mentorship.ts';

const columns = {
  ASSOCIATION: { required: true }, PRENOM: { required: true }, NOM: { required: true }, DATE_NAISSANCE: { required: true, aliases: ['DATE DE NAISSANCE', 'NE_LE'] }, COMMUNE: {},
  TELEPHONE: {}, OBJECTIF: {}, MENTOR: {}, DATE_DEBUT: {}, DATE_FIN: {}, MOTIF_FIN: {},
} as const;
type Column = keyof typeof columns;

/** A pair as read: who the mentee is comes with the registration. */
type PairRow = Omit<MentorshipRow, 'youthId' | 'ownerId'>;

/** A youth and a mentor (F13). F15: mentees under 16 are registered like the others; lists leave them out. */
export function readPair(values: Readonly<Record<Column, string>>, { today }: ImportOptions): Reading<Column, PairRow> {
  const cells = new Cells(values);
  const [familyName, givenName, birthDate] = [cells.name('NOM'), cells.name('PRENOM'), cells.birthDate('DATE_NAISSANCE', today)];
  const association = cells.text('ASSOCIATION');
  if (!association) cells.faults.push({ column: 'ASSOCIATION', code: 'ASSOCIATION_MISSING', message: 'Le nom de l’association manque : complétez-le puis renvoyez la ligne.' });
  if (cells.faults.length || !association) return { faults: cells.faults };
  const startedOn = cells.date('DATE_DEBUT', 'START_UNREADABLE');
  const endedOn = cells.date('DATE_FIN', 'END_UNREADABLE');
  const mentor = cells.text('MENTOR');
  const name = canonicalAssociation(association) ?? association;
  // The pair has no number: the youth, the association and the first day tell it. The mentor's name may be typed otherwise.
  const externalId = `${rowFingerprint(familyName, givenName, birthDate, associationKey(name))}|${startedOn ?? cells.text('DATE_DEBUT') ?? ''}`;
  const phones = cells.phones('TELEPHONE');
  return {
    externalId,
    person: {
      externalId, owner: { scheme: 'name', code: name }, ground: 'HOLDS_FILE', familyName, givenName, birthDate, phones, commune: cells.text('COMMUNE'), flags: [...cells.flags],
    },
    row: { externalId, association, mentor, objective: cells.text('OBJECTIF'), startedOn, endedOn, endReason: cells.text('MOTIF_FIN'), flags: [...cells.flags] },
  };
}

/** The collective sends for its associations; an association sends its own pairs. */
export const pairSender = (viewer: Viewer): 'ALL' | 'OWN' | null => {
  if (viewer.network !== 'MENTORING') return null;
  if (hasRole(viewer, 'FEED')) return 'ALL';
  return hasRole(viewer, 'MENTORING_COORDINATOR', 'INTEGRATION', 'RESPONSABLE') ? 'OWN' : null;
};

/** F13–F16: the pairs of the mentoring associations. */
export const mentorat = importKind<Column, PairRow>({
  name: 'mentorat', source: 'mentoring/pair', columns, audience: pairSender, read: readPair,
  async accept(em, rows) {
    const known = await em.count(Mentorship, { externalId: { $in: rows.map((r) => r.externalId) } });
    await acceptMentorships(em, rows.map(({ row, youthId, ownerId }) => ({ ...row, youthId, ownerId })));
    return rows.length - known;
  },
});
