import { Cells } from '@passerelle/kit/imports/cells';
import { importKind, type Accepted, type EntityManager, type ImportOptions, type Reading } from '@passerelle/kit/imports/kind';
import { rowFingerprint } from '@passerelle/kit/imports/row-fingerprint';
import { parsePhone } from '@passerelle/kit/values/phone';
import { JdcDetection } from '../jdc/jdc-detection.ts';
import { isUnderSixteen, release, withhold } from '../leaver/withhold.ts';
import { campaignOf } from './campaign-of.ts';
import { departementOfPostcode } from '@passerelle/kit/values/departement';
import { jdcSender } from './senders.ts';

const columns = {
  NOM: { required: true }, PRENOM: { required: true }, DATE_NAISSANCE: { required: true, aliases: ['DATE DE NAISSANCE', 'NE_LE'] }, TELEPHONE: {}, COURRIEL: { aliases: ['MEL', 'EMAIL'] },
  ADRESSE: {}, CODE_POSTAL: {}, COMMUNE: {}, DATE_JDC: {}, DIFFICULTE_LECTURE: {},
} as const;
type Column = keyof typeof columns;

export interface JdcRow {
  readonly facts: Pick<JdcDetection, 'detectedOn' | 'hasReadingDifficulty' | 'departement' | 'typed' | 'flags'>;
  /** Under 16 at the processing date (A03): the row as typed; null for everyone else. */
  readonly withheld: object | null;
}

const parseYesNo = (text: string): boolean | null => (/^o(ui)?$/i.test(text) ? true : /^n(on)?$/i.test(text) ? false : null);

/** A21: a youth met at the JDC, coordinates and reading test. The centre's table gives no number: names and dates know it again. */
export function readDetection(values: Readonly<Record<Column, string>>, { campaign, today, organisation }: ImportOptions): Reading<Column, JdcRow> {
  const cells = new Cells(values);
  const [familyName, givenName, birthDate] = [cells.name('NOM'), cells.name('PRENOM'), cells.birthDate('DATE_NAISSANCE', today)];
  if (cells.faults.length) return { faults: cells.faults };
  const detectedOn = cells.date('DATE_JDC', 'JDC_DATE_UNREADABLE');
  const hasReadingDifficulty = cells.parsed('DIFFICULTE_LECTURE', parseYesNo, 'READING_TEST_UNKNOWN');
  const postcode = cells.postcode('CODE_POSTAL');
  const phones = cells.phones('TELEPHONE');
  const externalId = `${rowFingerprint(familyName, givenName, birthDate, ...phones.map((p) => parsePhone(p) ?? p))}|${detectedOn ?? cells.text('DATE_JDC') ?? ''}`;
  const isOut = isUnderSixteen(birthDate, campaign!);
  const person = {
    externalId, owner: { scheme: 'id' as const, code: organisation }, ground: null, familyName, givenName, birthDate, phones, email: cells.email('COURRIEL'),
    address: cells.text('ADRESSE'), postcode, commune: cells.text('COMMUNE'), flags: [...cells.flags],
  };
  const flags = [...cells.flags];
  return {
    externalId, person: isOut ? null : person,
    row: { facts: { detectedOn, hasReadingDifficulty, departement: departementOfPostcode(postcode), typed: cells.kept, flags }, withheld: isOut ? { ...values } : null },
  };
}

async function accept(em: EntityManager, rows: readonly Accepted<JdcRow>[], { campaign, today }: ImportOptions): Promise<number> {
  const added = await withhold(em, 'jdc', rows.filter((r) => r.row.withheld), campaign!, today);
  const kept = rows.filter((r) => !r.row.withheld);
  if (!kept.length) return added;
  await release(em, 'jdc', kept.map((r) => r.externalId));
  const known = await em.count(JdcDetection, { externalId: { $in: kept.map((r) => r.externalId) } });
  await em.upsertMany(JdcDetection, kept.map(({ externalId, row: { facts }, youthId, ownerId }) =>
    Object.assign(new JdcDetection(), { ...facts, externalId, youthId: youthId!, ownerId })),
  { onConflictFields: ['externalId'], onConflictExcludeFields: ['id', 'createdAt', 'ownerId'] });
  return added + kept.length - known;
}

/** A21: the monthly table of a centre du service national. It opens no case by itself. */
export const jdc = importKind<Column, JdcRow>({
  name: 'jdc', source: 'education/jdc', columns, audience: jdcSender, campaign: campaignOf, read: readDetection, accept,
});
