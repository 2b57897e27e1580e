import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Refusal } from '@passerelle/kit/graphql/errors';
import { addDays } from '@passerelle/kit/values/date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MissionLocaleFile } from '../file/file.ts';
import { missionsLocales } from '../index.ts';
import { lastDayOf } from '../situation/last-day.ts';
import { aFile, anAdviser } from '../testkit.ts';
import { checkPrescription, type Prescribed } from './rules.ts';

const PRESCRIBE = 'mutation ($i: PrescribeInsertionContractInput!) { r: prescribeInsertionContract(input: $i) { contract { id kind employer weeklyHours aidUntil endedOn outcome } userErrors { code field } } }';
const END = 'mutation ($i: EndInsertionContractInput!) { r: endInsertionContract(input: $i) { contract { endedOn outcome } userErrors { code } } }';
const READ = 'query ($id: ID!) { missionLocaleFile(id: $id) { insertionContracts { kind outcome } } }';
interface Result { contract: { id: string } | null; userErrors: { code: string; field: string[] }[] }

const A_PEC: Prescribed = { kind: 'PEC', employer: 'ASSOCIATION', weeklyHours: 20, prescribedOn: '2026-01-05', aidFrom: '2026-02-01', aidUntil: '2026-12-31' };
const refusal = (changes: Partial<Prescribed>): string | null => {
  try { checkPrescription({ ...A_PEC, ...changes }); return null; } catch (error) { return (error as Refusal).code; }
};
const day = fc.date({ min: new Date('2018-01-01'), max: new Date('2029-03-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('E17, I06: the rules of a prescription', () => {
  it('the market sector has the CIE, the others the CAE or the PEC', () => {
    expect([refusal({ employer: 'COMPANY' }), refusal({ kind: 'CUI_CIE' }), refusal({ kind: 'CUI_CIE', employer: 'COMPANY' }), refusal({ kind: 'CUI_CAE', employer: 'PUBLIC_BODY' })]).toEqual(['WRONG_SECTOR', 'WRONG_SECTOR', null, null]);
  });
  it('20 to 35 hours a week', () => expect([19, 20, 35, 36].map((weeklyHours) => refusal({ weeklyHours }))).toEqual(['HOURS_OUT_OF_BOUNDS', null, null, 'HOURS_OUT_OF_BOUNDS']));
  it('an aid of 24 months from date to date is in, one day more is out; it begins with the prescription at the earliest', () => {
    expect(['2026-01-31', '2028-01-31', '2028-02-01'].map((aidUntil) => refusal({ aidUntil }))).toEqual(['ENDS_BEFORE_START', null, 'AID_TOO_LONG']);
    expect(['2026-01-04', '2026-01-05'].map((aidFrom) => refusal({ aidFrom }))).toEqual(['AID_BEFORE_PRESCRIPTION', null]);
    expect(['2028-02-27', '2028-02-28'].map((aidUntil) => refusal({ aidFrom: '2026-02-28', aidUntil }))).toEqual([null, 'AID_TOO_LONG']);
  });
  it('property: an aid is let through exactly up to its 24th month', () => {
    fc.assert(fc.property(day, fc.integer({ min: -40, max: 40 }), (aidFrom, more) => {
      const aidUntil = addDays(lastDayOf(aidFrom, 24), more);
      expect(refusal({ prescribedOn: aidFrom, aidFrom, aidUntil })).toBe(more > 0 ? 'AID_TOO_LONG' : null);
    }));
  });
});

describe('prescribeInsertionContract and endInsertionContract', () => {
  let subgraph: TestSubgraph;
  let file: MissionLocaleFile;
  const [mine, other] = [anAdviser(), anAdviser()];
  beforeAll(async () => { subgraph = await startTestSubgraph(missionsLocales); });
  beforeEach(async () => { file = await aFile(subgraph.worker(), mine); });
  afterAll(() => subgraph.close());

  const send = async (query: string, i: object, viewer = mine) => ((await subgraph.execute(query, { viewer, variables: { i } })).data as { r: Result }).r;
  const prescribe = (changes: Partial<Prescribed> = {}, viewer = mine) => send(PRESCRIBE, { fileId: file.id, ...A_PEC, ...changes }, viewer);
  const end = (insertionContractId: string, endedOn: string, outcome: string, viewer = mine) => send(END, { insertionContractId, endedOn, outcome }, viewer);
  const code = (result: Result) => result.userErrors[0]?.code ?? null;

  it('prescribed while the contract exists: a CUI-CAE until 2017, a PEC since', async () => {
    const aid = { aidFrom: '2018-02-01', aidUntil: '2018-12-31' };
    expect(code(await prescribe({ ...aid, kind: 'PEC', prescribedOn: '2017-12-31' }))).toBe('SCHEME_NOT_VALID');
    expect(code(await prescribe({ ...aid, kind: 'CUI_CAE', prescribedOn: '2018-01-01' }))).toBe('SCHEME_NOT_VALID');
    expect(code(await prescribe({ ...aid, kind: 'CUI_CAE', prescribedOn: '2017-12-31' }))).toBeNull();
  });

  it('one at a time; it ends once, with what it led to, not before it began unless it was not signed; another follows it', async () => {
    const { contract } = await prescribe();
    expect(contract).toMatchObject({ kind: 'PEC', employer: 'ASSOCIATION', weeklyHours: 20, aidUntil: '2026-12-31', endedOn: null, outcome: null });
    expect(code(await prescribe())).toBe('ALREADY_OPEN');
    expect(code(await end(contract!.id, '2026-01-04', 'NOT_SIGNED'))).toBe('BEFORE_START');
    expect(code(await end(contract!.id, '2026-01-20', 'BROKEN_OFF'))).toBe('NOT_BEGUN');
    expect(code(await end(contract!.id, '2099-01-20', 'BROKEN_OFF'))).toBe('IN_THE_FUTURE');
    expect(await end(contract!.id, '2026-06-30', 'DURABLE_EMPLOYMENT')).toMatchObject({ contract: { endedOn: '2026-06-30', outcome: 'DURABLE_EMPLOYMENT' } });
    expect(code(await end(contract!.id, '2026-06-30', 'TRAINING'))).toBe('ALREADY_ENDED');
    expect(code(await prescribe({ prescribedOn: '2026-06-01', aidFrom: '2026-06-29' }))).toBe('OVERLAPS');
    expect(code(await prescribe({ prescribedOn: '2026-06-01', aidFrom: '2026-07-01' }))).toBeNull();
    expect(code(await prescribe({ prescribedOn: '2099-06-01' }))).toBe('IN_THE_FUTURE');
  });

  it('3.2: SUPPORT reads it, no other scope; another mission locale neither prescribes nor ends', async () => {
    const { contract } = await prescribe();
    const [partner, stranger] = [aViewer(), aViewer()];
    subgraph.allow(partner, file.youthId!, ['SUPPORT']);
    subgraph.allow(stranger, file.youthId!, ['IDENTITY', 'SOLUTION']);
    subgraph.allow(other, file.youthId!, ['IDENTITY', 'SUPPORT', 'SOCIAL']);
    const read = async (viewer: typeof mine) => (await subgraph.execute(READ, { viewer, variables: { id: file.id } })).data;
    expect(await read(partner)).toEqual({ missionLocaleFile: { insertionContracts: [{ kind: 'PEC', outcome: null }] } });
    expect(await read(stranger)).toEqual({ missionLocaleFile: null });
    expect([code(await prescribe({}, other)), code(await end(contract!.id, '2026-06-30', 'TRAINING', other))]).toEqual(['FILE_NOT_FOUND', 'CONTRACT_NOT_FOUND']);
  });
});
