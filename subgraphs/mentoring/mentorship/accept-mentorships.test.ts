import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Association } from '../association/association.ts';
import { aHouse, anAssociation, aPair, type House } from '../house.testkit.ts';
import { acceptMentorships, BATCH, type MentorshipRow } from './accept-mentorships.ts';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { MentoringRequest } from '../matching/mentoring-request.ts';
import { MentoringMeeting } from '../meeting/meeting.ts';
import { Mentorship } from './mentorship.ts';

const aRow = (changes: Partial<MentorshipRow> = {}): MentorshipRow => ({
  externalId: randomUUID(), association: 'Afev', youthId: randomUUID(), ownerId: null, mentor: 'Elio Monnier', objective: 'INSERTION',
  startedOn: '2026-01-15', endedOn: null, endReason: null, flags: [], ...changes,
});

describe('acceptMentorships', () => {
  let house: House;
  beforeAll(async () => {
    house = await aHouse();
    await anAssociation(house.subgraph, { name: 'Télémaque' });
    await anAssociation(house.subgraph, { name: 'C’Possible' });
  });
  afterAll(() => house.subgraph.close());

  const accept = (...rows: MentorshipRow[]) => acceptMentorships(house.subgraph.worker(), rows);
  const stored = (row: MentorshipRow) => house.subgraph.worker().findOneOrFail(Mentorship, { externalId: row.externalId });

  it('stores a pair under the association’s own organisation', async () => {
    const row = aRow({ flags: ['PHONE_INVALID'], ownerId: randomUUID() });
    expect(await accept(row)).toBe(1);
    expect(await stored(row)).toMatchObject({
      youthId: row.youthId, ownerId: house.association.organisationId, associationId: house.association.id, mentorName: 'Elio Monnier', objective: 'INSERTION',
      startedOn: '2026-01-15', endedOn: null, flags: ['PHONE_INVALID'], isSecond: false,
    });
  });

  it('sent again it writes nothing; sent changed it follows the file', async () => {
    const row = aRow();
    expect(await accept(row, row)).toBe(1);
    const first = await stored(row);
    expect(await accept(row)).toBe(0);
    expect((await stored(row)).updatedAt).toEqual(first.updatedAt);
    expect(await accept({ ...row, mentor: 'Maia Weber', endedOn: '2026-09-01' })).toBe(1);
    expect(await stored(row)).toMatchObject({ id: first.id, mentorName: 'Maia Weber', endedOn: '2026-09-01' });
    expect(await house.subgraph.worker().count(Mentorship, { externalId: row.externalId })).toBe(1);
  });

  it('an end written here, or a youth registered since, is not taken back by a file that lacks it', async () => {
    const row = aRow({ youthId: null });
    const youthId = randomUUID();
    await accept(row);
    await accept({ ...row, youthId });
    await house.subgraph.worker().nativeUpdate(Mentorship, { externalId: row.externalId }, { endedOn: '2026-03-01', endReason: 'MOVED' });
    expect(await accept(row)).toBe(0);
    expect(await stored(row)).toMatchObject({ youthId, endedOn: '2026-03-01', endReason: 'MOVED' });
  });

  it('F13: a youth whose pair a file tells of waits for a mentor no more; one whose pair is over does', async () => {
    const [paired, over] = [aRow(), aRow({ endedOn: '2026-09-01' })];
    const em = house.subgraph.worker();
    for (const { youthId } of [paired, over]) {
      em.create(MentoringRequest, {
        youthId, ownerId: house.association.organisationId, associationId: house.association.id, authorId: randomUUID(), statedOn: '2026-01-05', objective: 'INSERTION', public: 'OUT_OF_SCHOOL',
      } as never);
    }
    await em.flush();
    await accept(paired, over);
    const outcome = async (row: MentorshipRow) => (await house.subgraph.worker().findOneOrFail(MentoringRequest, { youthId: row.youthId! })).outcome ?? null;
    expect([await outcome(paired), await outcome(over)]).toEqual(['MATCHED', null]);
  });

  it('F16: « Télémarque » is Télémaque, and any apostrophe is C’Possible', async () => {
    const rows = ['Télémarque', 'TELEMARQUE', 'telemaque', 'C\'Possible', 'c’possible'].map((association) => aRow({ association }));
    await accept(...rows);
    const names = await Promise.all(rows.map(async (row) => (await house.subgraph.worker().findOneOrFail(Association, (await stored(row)).associationId!)).name));
    expect(names).toEqual(['Télémaque', 'Télémaque', 'Télémaque', 'C’Possible', 'C’Possible']);
    expect((await stored(rows[0]!)).associationAsTyped).toBe('Télémarque');
  });

  it('an unknown association is kept as typed and flagged, and found once it is known', async () => {
    const row = aRow({ association: 'Unis-Cité', ownerId: null });
    await accept(row);
    expect(await stored(row)).toMatchObject({ associationId: null, ownerId: null, associationAsTyped: 'Unis-Cité', flags: ['UNKNOWN_ASSOCIATION'] });
    const { id, organisationId } = await anAssociation(house.subgraph, { name: 'Unis Cité' });
    await accept(row);
    expect(await stored(row)).toMatchObject({ associationId: id, ownerId: organisationId, flags: [] });
  });

  it.each([
    ['2026-07-14', null, ['ENDED_EARLY_WITHOUT_REASON']], ['2026-07-15', null, []], ['2026-07-14', 'ABANDON', []], ['2026-07-14', ' ', ['ENDED_EARLY_WITHOUT_REASON']],
    ['2026-01-14', 'ABANDON', ['ENDED_BEFORE_START']],
  ])('F13: started 15/01/2026, ended %s, reason %j: kept, flags %j', async (endedOn, endReason, flags) => {
    const row = aRow({ endedOn, endReason });
    await accept(row);
    expect(await stored(row)).toMatchObject({ endedOn, flags });
  });

  it.each([['ABANDON', 'ABANDONED'], ['DEMENAGEMENT', 'MOVED'], ['Objectif atteint', 'OBJECTIVE_REACHED'], ['MATERNITÉ', 'MATERNITY'], ['service militaire', 'OTHER']])(
    'F13: the reason « %s » is %s', async (endReason, code) => {
      const row = aRow({ endedOn: '2026-03-01', endReason });
      await accept(row);
      expect(await stored(row)).toMatchObject({ endReason: code, endComment: code === 'OTHER' ? endReason : null });
    });

  it('F14: an objective that is none of the three is kept as typed and flagged', async () => {
    const row = aRow({ objective: 'LOISIRS' });
    await accept(row);
    expect(await stored(row)).toMatchObject({ objective: null, objectiveAsTyped: 'LOISIRS', flags: ['UNKNOWN_OBJECTIVE'] });
  });

  it('F15: a mentee who is not registered is kept for its association', async () => {
    const row = aRow({ youthId: null });
    await accept(row);
    expect(await stored(row)).toMatchObject({ youthId: null, ownerId: house.association.organisationId });
  });

  it('F13: of two active pairs of a youth in one association the first is the pair, the other is kept and flagged, in one batch or two', async () => {
    const [youthId, other] = [randomUUID(), randomUUID()];
    const [first, second] = [aRow({ youthId }), aRow({ youthId, mentor: 'Un autre' })];
    await accept(first, second, aRow({ youthId, association: 'Télémaque' }));
    const [early, late] = [aRow({ youthId: other }), aRow({ youthId: other })];
    await accept(early);
    await accept(late);
    expect(await accept(first, second)).toBe(0);
    for (const row of [first, early]) expect(await stored(row)).toMatchObject({ isSecond: false, flags: [] });
    for (const row of [second, late]) expect(await stored(row)).toMatchObject({ isSecond: true, flags: ['SECOND_ACTIVE_MENTOR'] });
    await accept({ ...second }, { ...first, endedOn: '2026-09-01' });
    expect(await stored(second)).toMatchObject({ isSecond: false, flags: [] });
  });

  it('a pair made here keeps its place before a file’s', async () => {
    const youthId = randomUUID();
    await aPair(house, { youthId });
    const row = aRow({ youthId });
    await accept(row);
    expect((await stored(row)).isSecond).toBe(true);
  });

  it('F15: a mentee registered since takes the log along; another’s stays as it is', async () => {
    const [row, other] = [aRow({ youthId: null }), aRow({ youthId: null })];
    await accept(row, other);
    const em = house.subgraph.worker();
    for (const one of [row, other]) {
      const { id, ownerId } = await stored(one);
      em.create(MentoringMeeting, { mentorshipId: id, youthId: null, ownerId, authorId: randomUUID(), day: '2026-02-01', state: 'HELD', means: 'PHONE', minutes: 30, themes: [] } as never);
    }
    await em.flush();
    const youthId = randomUUID();
    await accept({ ...row, youthId }, { ...other, mentor: 'Maia Weber' });
    const meetingOf = async (one: MentorshipRow) => (await house.subgraph.worker().findOneOrFail(MentoringMeeting, { mentorshipId: (await stored(one)).id })).youthId;
    expect([await meetingOf(row), await meetingOf(other)]).toEqual([youthId, null]);
  });

  it('a batch of a thousand costs the statements of one', async () => {
    const worker = house.subgraph.running.services.worker;
    const rows = Array.from({ length: BATCH }, () => aRow());
    expect((await statementsOf(worker, () => accept(aRow()))).length).toBe(5);
    expect((await statementsOf(worker, () => accept(...rows))).length).toBe(5);
    await expect(accept(...rows, aRow())).rejects.toThrow(RangeError);
    expect(await accept()).toBe(0);
  });
});
