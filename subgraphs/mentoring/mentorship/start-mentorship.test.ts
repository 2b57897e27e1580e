import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCoordinator, aHouse, aMentor, aPair, anAssociation, type House } from '../house.testkit.ts';
import { Mentorship } from './mentorship.ts';

const START = `mutation ($input: StartMentorshipInput!) {
  startMentorship(input: $input) { mentorship { id mentorName objective plannedEndOn youth { id } mentor { displayName } association { name } } userErrors { code field message } }
}`;

describe('startMentorship', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.subgraph.close());

  const aYouth = (scopes: Parameters<House['subgraph']['allow']>[2] = ['IDENTITY', 'MENTORING'], viewer = house.coordinator) => {
    const youth = randomUUID();
    house.subgraph.allow(viewer, youth, scopes);
    return youth;
  };
  const start = async (input: object, viewer = house.coordinator) =>
    (await house.subgraph.execute(START, { viewer, variables: { input: { objective: 'SCOLAIRE', startedOn: '2026-08-31', ...input } } })).data as unknown as { startMentorship: { mentorship: { id: string } | null; userErrors: { code: string }[] } };
  const refusal = async (input: object, viewer?: House['coordinator']) => {
    const before = await house.subgraph.worker().count(Mentorship);
    const { startMentorship } = await start(input, viewer);
    expect(startMentorship.mentorship).toBeNull();
    expect(await house.subgraph.worker().count(Mentorship)).toBe(before);
    return startMentorship.userErrors[0]?.code;
  };

  it('F13: a pair of a youth and a checked volunteer starts, six months ahead of it', async () => {
    const [youthId, mentor] = [aYouth(), await aMentor(house)];
    expect(await start({ youthId, mentorId: mentor.id })).toMatchObject({ startMentorship: {
      mentorship: { mentorName: 'Colombe Grandlivre', objective: 'SCOLAIRE', plannedEndOn: '2027-02-28', youth: { id: youthId }, mentor: { displayName: 'Colombe Grandlivre' }, association: { name: 'Afev' } }, userErrors: [],
    } });
    expect(await house.subgraph.worker().findOneOrFail(Mentorship, { youthId })).toMatchObject({ ownerId: house.coordinator.organisation, associationId: house.association.id });
  });

  it('3.2: from a referral, in one step: coordination is told that the pair begins, and that it answers', async () => {
    const [youthId, mentor, referralId] = [aYouth(), await aMentor(house), randomUUID()];
    const { mentorship } = (await start({ youthId, mentorId: mentor.id, referralId })).startMentorship;
    const { organisation: organisationId, person: personId } = house.coordinator;
    expect(await house.subgraph.worker().execute(`select replace(type, 'fr.passerelle.mentoring.', '') as type, data from outbox_event where subject = ? order by position`, [youthId])).toEqual([
      { type: 'mentorship.started', data: { mentorshipId: mentorship!.id, organisationId, on: '2026-08-31' } }, { type: 'referral.taken-up', data: { referralId, organisationId, personId } },
    ]);
  });

  it('F13: no pair without the date of the background check, nor before it', async () => {
    const mentor = await aMentor(house, { backgroundCheckedOn: null });
    expect(await refusal({ youthId: aYouth(), mentorId: mentor.id })).toBe('NO_BACKGROUND_CHECK');
    const late = await aMentor(house, { backgroundCheckedOn: '2026-09-01' });
    expect(await refusal({ youthId: aYouth(), mentorId: late.id, startedOn: '2026-08-31' })).toBe('STARTS_BEFORE_CHECK');
    expect((await start({ youthId: aYouth(), mentorId: late.id, startedOn: '2026-09-01' })).startMentorship.userErrors).toEqual([]);
  });

  it('3.2: no pair about a youth whose grant does not hold MENTORING', async () => {
    const mentor = await aMentor(house);
    expect(await refusal({ youthId: randomUUID(), mentorId: mentor.id })).toBe('YOUTH_NOT_OPEN');
    expect(await refusal({ youthId: aYouth(['IDENTITY', 'CASE']), mentorId: mentor.id })).toBe('YOUTH_NOT_OPEN');
  });

  it('a mentor of another association looks like one that does not exist', async () => {
    const other = aCoordinator();
    await anAssociation(house.subgraph, { organisationId: other.organisation });
    const mentor = await aMentor(house);
    expect(await refusal({ youthId: aYouth(['MENTORING'], other), mentorId: mentor.id }, other)).toBe('MENTOR_NOT_FOUND');
    expect(await refusal({ youthId: aYouth(), mentorId: randomUUID() })).toBe('MENTOR_NOT_FOUND');
  });

  it('F13: one youth, one mentor: a second pair waits for the end of the first, in one association', async () => {
    const [first, second] = [await aMentor(house), await aMentor(house)];
    const youthId = aYouth();
    const { startMentorship: { mentorship } } = await start({ youthId, mentorId: first.id });
    expect(await refusal({ youthId, mentorId: first.id })).toBe('ALREADY_MENTORED');
    expect(await refusal({ youthId, mentorId: second.id })).toBe('ALREADY_MENTORED');
    const other = aCoordinator();
    const association = await anAssociation(house.subgraph, { organisationId: other.organisation });
    house.subgraph.allow(other, youthId, ['MENTORING']);
    const elsewhere = await aMentor({ ...house, association });
    expect((await start({ youthId, mentorId: elsewhere.id }, other)).startMentorship.userErrors).toEqual([]);
    await house.subgraph.worker().nativeUpdate(Mentorship, { id: mentorship!.id }, { endedOn: '2026-09-30' });
    expect((await start({ youthId, mentorId: second.id })).startMentorship.userErrors).toEqual([]);
  });

  it('F13: of ten coordinators who pair one youth at once, one succeeds and nine are told why', async () => {
    const youthId = aYouth();
    const mentors = await Promise.all(Array.from({ length: 10 }, () => aMentor(house)));
    const answers = await Promise.all(mentors.map((mentor) => start({ youthId, mentorId: mentor.id })));
    const codes = answers.map(({ startMentorship: { userErrors } }) => userErrors[0]?.code ?? 'PAIRED').sort();
    expect(codes).toEqual([...Array.from({ length: 9 }, () => 'ALREADY_MENTORED'), 'PAIRED']);
    expect(await house.subgraph.worker().count(Mentorship, { youthId })).toBe(1);
  });

  it('F13: a pair that another request is about to commit counts too', async () => {
    const [youthId, mentor] = [aYouth(), await aMentor(house)];
    const other = house.subgraph.worker();
    await other.begin();
    other.create(Mentorship, { youthId, ownerId: house.association.organisationId, associationId: house.association.id, startedOn: '2026-02-01' } as never);
    await other.flush();
    const asked = start({ youthId, mentorId: mentor.id });
    await vi.waitFor(async () => {
      const [{ waiting }] = await house.subgraph.worker().execute(`select count(*)::int as waiting from pg_locks where not granted and locktype = 'transactionid'`) as [{ waiting: number }];
      expect(waiting).toBeGreaterThan(0);
    }, { timeout: 20_000 });
    await other.commit();
    expect((await asked).startMentorship).toMatchObject({ mentorship: null, userErrors: [{ code: 'ALREADY_MENTORED' }] });
  });

  it('a mentor’s last place is never taken twice, whoever asks at once', async () => {
    const mentor = await aMentor(house, { capacity: 2 });
    await aPair(house, { mentorId: mentor.id });
    const answers = await Promise.all(Array.from({ length: 8 }, () => start({ youthId: aYouth(), mentorId: mentor.id })));
    expect(answers.filter(({ startMentorship: { userErrors } }) => userErrors.length === 0)).toHaveLength(1);
    expect(await house.subgraph.worker().count(Mentorship, { mentorId: mentor.id, endedOn: null })).toBe(2);
    expect(await refusal({ youthId: aYouth(), mentorId: mentor.id })).toBe('MENTOR_FULL');
  });
});
