import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { today } from '@passerelle/kit/values/today';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DropoutCase } from '../case/case.ts';
import { DoNotContact } from '../do-not-contact/do-not-contact.ts';
import { education } from '../index.ts';
import { BLANKS } from './fields.ts';
import { InterviewSheet, type SheetValues } from './interview-sheet.ts';
import { valuesOf } from './read-values.ts';
import { soundSheet } from './sheet.testkit.ts';

const FIELDS = BLANKS.map((b) => b.name).join(' ');
const SAVE = `mutation ($input: SaveInterviewSheetInput!) { saveInterviewSheet(input: $input) { interviewSheet { id version completedOn ${FIELDS} } userErrors { code field } } }`;
const COMPLETE = `mutation ($input: CompleteInterviewSheetInput!) { completeInterviewSheet(input: $input) { interviewSheet { id version completedOn } userErrors { code field } } }`;
const IMPORT = `mutation ($input: ImportInterviewSheetInput!) { importInterviewSheet(input: $input) { interviewSheet { id version ${FIELDS} } userErrors { code field message } } }`;
const READ = `query ($id: ID!) { dropoutCase(id: $id) { interviewSheets { version ${FIELDS} printable json: export(format: JSON) csv: export(format: CSV) } } }`;

type Sheet = SheetValues & { id: string; version: number; completedOn: string | null; printable: string; json: string | null; csv: string | null };
type Result = { interviewSheet: Sheet | null; userErrors: { code: string; field: string[]; message?: string }[] };

describe('the interview sheet (C01–C30)', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const circle = { platforms: [{ id: platform, circle: 1 as const }] };
  const assistant = aViewer(circle);
  const colleague = { ...aViewer(circle), organisation: assistant.organisation };
  const adviser = aViewer({ ...circle, network: 'MISSION_LOCALE', roles: ['ADVISER'] });
  beforeAll(async () => { subgraph = await startTestSubgraph(education); });
  afterAll(() => subgraph.close());

  async function aCase() {
    const youthId = randomUUID();
    for (const viewer of [assistant, colleague, adviser]) subgraph.allow(viewer, youthId, ['STAGE', 'CASE']);
    const em = subgraph.worker();
    const { id } = em.create(DropoutCase, { youthId, ownerId: assistant.organisation, platformId: platform, origin: 'SIEI_LIST', openedOn: '2026-11-02' } as never);
    await em.flush();
    return id;
  }
  const run = async (query: string, input: object, viewer = assistant) => {
    const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Result;
  };
  const save = (caseId: string, values: object, viewer = assistant) => run(SAVE, { caseId, ...values }, viewer);
  const read = async (id: string, viewer = assistant) => {
    const { data, errors } = await subgraph.execute(READ, { viewer, variables: { id } });
    expect(errors).toBeUndefined();
    return (data!['dropoutCase'] as { interviewSheets: Sheet[] } | null)?.interviewSheets;
  };

  it('every blank is saved, read again by who wrote it, exported, and imported elsewhere without loss', async () => {
    await fc.assert(fc.asyncProperty(soundSheet(), fc.constantFrom('json' as const, 'csv' as const), async (sheet, format) => {
      const [from, to] = [await aCase(), await aCase()];
      expect((await save(from, sheet)).userErrors).toEqual([]);
      const [kept] = (await read(from))!;
      expect(valuesOf(kept!)).toEqual(valuesOf(sheet));
      const imported = await run(IMPORT, { caseId: to, format: format.toUpperCase(), content: kept![format] });
      expect(imported.userErrors).toEqual([]);
      expect(valuesOf(imported.interviewSheet!)).toEqual(valuesOf(sheet));
    }), { numRuns: 12 });
  }, 60_000);

  it('is saved partly: absent is unchanged, null is erased, and it stays one sheet', async () => {
    const caseId = await aCase();
    await save(caseId, { comments: 'premier appel', isUnreachable: true, wishes: ['JOB'] });
    const { interviewSheet } = await save(caseId, { comments: null, letterSentOn: '2026-11-05' }, colleague);
    expect(interviewSheet).toMatchObject({ comments: null, isUnreachable: true, wishes: ['JOB'], letterSentOn: '2026-11-05', version: 2 });
    expect(await subgraph.worker().find(InterviewSheet, { caseId })).toMatchObject([{ authorId: colleague.person, ownerId: assistant.organisation }]);
  });

  it('a sheet that somebody saved meanwhile is not overwritten', async () => {
    const caseId = await aCase();
    await save(caseId, { comments: 'un', expectedVersion: 0 });
    await save(caseId, { comments: 'deux', expectedVersion: 1 }, colleague);
    expect(await save(caseId, { comments: 'trois', expectedVersion: 1 })).toMatchObject({ interviewSheet: null, userErrors: [{ code: 'CONFLICT', field: ['input', 'expectedVersion'] }] });
    expect((await save(caseId, { expectedVersion: 0 })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await read(caseId))![0]).toMatchObject({ comments: 'deux', version: 2 });
  });

  it('of savings at the same moment one wins, also when they begin the sheet', async () => {
    const caseId = await aCase();
    const first = await Promise.all(Array.from({ length: 4 }, (_, i) => save(caseId, { comments: `n° ${i}`, expectedVersion: 0 })));
    expect(first.flatMap((r) => r.userErrors.map((e) => e.code))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    await Promise.all(Array.from({ length: 4 }, (_, i) => save(caseId, { comments: `n° ${i}` })));
    expect(await subgraph.worker().find(InterviewSheet, { caseId })).toMatchObject([{ version: 5 }]);
  });

  it('what contradicts what was saved before is told, and nothing is written', async () => {
    const caseId = await aCase();
    await save(caseId, { hasSolution: true, firstContactOn: '2026-11-05' });
    expect(await save(caseId, { isRefusing: true, secondContactOn: '2026-11-04', comments: 'x'.repeat(10) })).toEqual({
      interviewSheet: null,
      userErrors: [{ code: 'CONTACTS_OUT_OF_ORDER', field: ['input', 'secondContactOn'] }, { code: 'ANSWERS_EXCLUDE_EACH_OTHER', field: ['input', 'isRefusing'] }],
    });
    expect((await read(caseId))![0]).toMatchObject({ version: 1, comments: null });
    expect((await save(caseId, { comments: 'x'.repeat(4_001) })).userErrors).toEqual([{ code: 'TEXT_TOO_LONG', field: ['input', 'comments'] }]);
  });

  it('is done when nothing is missing, all of which is told at once; the next interview is a new sheet', async () => {
    const caseId = await aCase();
    expect((await run(COMPLETE, { caseId })).userErrors).toEqual([{ code: 'SHEET_NOT_STARTED', field: ['input', 'caseId'] }]);
    await save(caseId, { isRefusing: true });
    expect((await run(COMPLETE, { caseId })).userErrors).toEqual(['interviewer', 'firstContactOn', 'refusalCauses'].map((name) => ({ code: 'MISSING', field: ['input', name] })));
    await save(caseId, { interviewer: 'CIO de Roubaix', firstContactOn: '2026-11-05', refusalCauses: ['TIME'] });
    const done = await run(COMPLETE, { caseId, expectedVersion: 2 });
    expect(done).toMatchObject({ interviewSheet: { completedOn: today(), version: 3 }, userErrors: [] });
    expect((await save(caseId, { comments: 'plus tard', expectedVersion: 0 })).interviewSheet).toMatchObject({ version: 1, completedOn: null, interviewer: null });
    expect(await read(caseId)).toHaveLength(2);
  });

  it('C29: a reason not to contact stops every partner once the interview is done, and not before', async () => {
    const caseId = await aCase();
    await save(caseId, { interviewer: 'CIO', letterSentOn: '2026-11-05', stopReason: 'JUSTICE_SCHOOL' });
    expect(await subgraph.worker().count(DoNotContact, { caseId })).toBe(0);
    await run(COMPLETE, { caseId });
    expect(await subgraph.worker().find(DoNotContact, { caseId })).toMatchObject([{ reason: 'JUSTICE_SCHOOL', declaredOn: today(), authorId: assistant.person }]);
    // The same said again at the next interview is the same stop.
    await save(caseId, { interviewer: 'CIO', letterSentOn: '2026-11-06', stopReason: 'JUSTICE_SCHOOL' });
    expect((await run(COMPLETE, { caseId })).userErrors).toEqual([]);
    expect(await subgraph.worker().count(DoNotContact, { caseId })).toBe(1);
  });

  it('3.2: another partner of circle 1 reads boxes, codes and dates; words, coordinates and the reason stay with their owner', async () => {
    const caseId = await aCase();
    const filled = Object.fromEntries(BLANKS.map((b) => [b.name, { text: 'SECRET', day: '2026-11-02', box: true, choice: b.codes[0], boxes: b.codes }[b.kind]]));
    await save(caseId, { ...filled, isRefusing: false, isWithoutSolution: false, birthDate: '2009-05-04', platformBirthDate: '2009-05-04', stopReason: 'HEALTH_SCHOOL' });
    const [own] = (await read(caseId))!;
    const [seen] = (await read(caseId, adviser))!;
    expect(BLANKS.filter((b) => own![b.name as keyof Sheet] === null)).toEqual([]);
    expect(BLANKS.filter((b) => (seen![b.name as keyof Sheet] === null) !== b.isOwners)).toEqual([]);
    expect(BLANKS.filter((b) => b.kind === 'text' && !b.isOwners)).toEqual([]);
    expect(seen).toMatchObject({ json: null, csv: null });
    const text = JSON.stringify(seen);
    for (const word of ['SECRET', '2009', '4 mai', 'HEALTH', 'Santé', 'Justice']) expect(text).not.toContain(word);
    expect(own!.printable).toContain('SECRET');
    expect(await subgraph.worker().execute(`select data::text from outbox_event where data::text ~ 'SECRET|HEALTH|2009'`)).toEqual([]);
  });

  it('3.1: who has no grant reads and writes nothing, and a hidden case looks like an absent one', async () => {
    const caseId = await aCase();
    await save(caseId, { comments: 'un' });
    const stranger = aViewer();
    expect(await read(caseId, stranger)).toBeUndefined();
    for (const [query, more] of [[SAVE, {}], [COMPLETE, {}], [IMPORT, { format: 'CSV', content: 'C13 Injoignable\noui' }]] as const) {
      const [hidden, absent] = await Promise.all([caseId, randomUUID()].map((id) => run(query, { caseId: id, ...more }, stranger)));
      expect(hidden).toMatchObject({ interviewSheet: null, userErrors: [{ code: 'CASE_NOT_FOUND' }] });
      expect(hidden).toEqual(absent);
    }
  });

  it('two organisations each have their own sheet of one case', async () => {
    const caseId = await aCase();
    await save(caseId, { comments: 'assistant' });
    await save(caseId, { comments: 'mission locale' }, adviser);
    expect((await read(caseId))!.map((s) => s.comments).toSorted()).toEqual(['assistant', null]);
  });

  it('a file with bad cells is refused with line and column, and nothing of it is written', async () => {
    const caseId = await aCase();
    await save(caseId, { comments: 'avant' });
    const csv = await run(IMPORT, { caseId, format: 'CSV', content: 'C21 Commentaires;C12 Courrier envoyé le;C19 Souhaits\naprès;31/02/2026;DORMIR\n' });
    expect(csv.userErrors).toEqual([
      { code: 'DATE_UNREADABLE', field: ['input', 'content', '2', 'C12 Courrier envoyé le'], message: expect.stringContaining('ligne 2, colonne « C12 Courrier envoyé le »') },
      { code: 'CODE_UNKNOWN', field: ['input', 'content', '2', 'C19 Souhaits'], message: expect.stringContaining('RESUME_STUDIES') },
    ]);
    // A number hidden by the file's own way of writing is found too.
    const json = await run(IMPORT, { caseId, format: 'JSON', content: JSON.stringify({ format: 'passerelle/fiche-entretien/1', sheet: { comments: 'sécu 1 85 05 78 006 084 91' } }).replace('1 85', '\\u0031 85') });
    expect(json.userErrors).toMatchObject([{ code: 'NIR_REFUSED', field: ['input', 'content', 'comments'] }]);
    expect((await run(IMPORT, { caseId, format: 'CSV', content: 'C17 A déjà une solution;C18 Refuse la prise en charge\noui;oui' })).userErrors).toMatchObject([{ code: 'ANSWERS_EXCLUDE_EACH_OTHER', field: ['input', 'content', '2', 'C18 Refuse la prise en charge'] }]);
    expect((await read(caseId))![0]).toMatchObject({ comments: 'avant', version: 1 });
  });
});
