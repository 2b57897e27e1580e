import { randomUUID } from 'node:crypto';
import type { EventData } from '@passerelle/kit/events/event';
import { Sender } from '@passerelle/kit/events/send';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';

const CONTACTS = 'query ($id: ID!) { youth(id: $id) { contacts { partner kind mode outcome } nextAppointmentAt isContactStopped contactStoppedUntil } }';

describe('contacts of every partner', () => {
  let hub: TestCoordination;
  let sender: Sender;
  let position = 0;
  beforeAll(async () => {
    hub = await aCoordination();
    sender = new Sender(hub.subgraph.url, hub.subgraph.running.services.settings.eventsSecret);
  });
  afterAll(async () => {
    await sender.close();
    await hub.close();
  });

  const aYouth = async () => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId;
  const tell = (type: string, subject: string, data: EventData, at = ++position, partner = 'education') => sender.send({
    position: String(at), id: randomUUID(), type: `fr.passerelle.${partner}.${type}`, subject, time: new Date().toISOString(), data, attempts: 0,
  });
  const read = async (id: string, who: Parameters<TestCoordination['as']>[0] = 'assistant') => (await hub.as(who, CONTACTS, { id })).data!['youth'] as Record<string, unknown> | null;
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();

  it('B04: one timeline, the last first; an appointment told again moves on', async () => {
    const youth = await aYouth();
    const interviewId = randomUUID();
    await tell('contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-03T10:00:00.000Z', mode: 'PHONE', outcome: 'VOICEMAIL' });
    await tell('contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-05T10:00:00.000Z', outcome: 'REACHED' });
    await tell('interview.planned', youth, { interviewId, at: soon, kind: 'FIRST' });
    const attempts = [{ partner: 'education', kind: 'ATTEMPT', mode: null, outcome: 'REACHED' }, { partner: 'education', kind: 'ATTEMPT', mode: 'PHONE', outcome: 'VOICEMAIL' }];
    expect(await read(youth)).toMatchObject({ contacts: [{ kind: 'APPOINTMENT', mode: 'FIRST', outcome: 'PLANNED' }, ...attempts], nextAppointmentAt: soon });
    await tell('interview.cancelled', youth, { interviewId, at: soon, kind: 'FIRST' });
    await tell('interview.planned', youth, { interviewId, at: soon, kind: 'FIRST' }, 1);
    expect(await read(youth), 'what is told late does not undo it').toMatchObject({ contacts: [{ outcome: 'CANCELLED' }, ...attempts], nextAppointmentAt: null });
  });

  it('B04: meetings of a pair of mentoring stand on it too, by their day, each once; only MENTORING reads them (F13)', async () => {
    const youth = await aYouth();
    const meetingId = randomUUID();
    const met = (verb: string, on: string, id = meetingId, at?: number) => tell(`meeting.${verb}`, youth, { meetingId: id, on, kind: 'OUTING' }, at, 'mentoring');
    await met('held', '2026-10-07', randomUUID());
    await met('planned', soon.slice(0, 10));
    const line = (outcome: string) => ({ partner: 'mentoring', kind: 'APPOINTMENT', mode: 'OUTING', outcome });
    expect(await read(youth)).toMatchObject({ contacts: [line('PLANNED'), line('HELD')], nextAppointmentAt: `${soon.slice(0, 10)}T12:00:00.000Z` });
    await met('missed', soon.slice(0, 10));
    expect(await read(youth)).toMatchObject({ contacts: [line('NO_SHOW'), line('HELD')], nextAppointmentAt: null });
    await met('cancelled', soon.slice(0, 10));
    await met('planned', soon.slice(0, 10), meetingId, 1);
    expect(await read(youth)).toMatchObject({ contacts: [line('CANCELLED'), line('HELD')] });
    expect(await read(youth, 'school')).toMatchObject({ contacts: [] });
  });

  it('3.2: who does not hold the partner’s scope sees none of its contacts; the stop is seen by whoever sees a telephone', async () => {
    const youth = await aYouth();
    await tell('contact-attempt.logged', youth, { caseId: randomUUID(), at: '2026-11-03T10:00:00.000Z', mode: 'PHONE', outcome: 'VOICEMAIL' });
    await tell('contact.stopped', youth, { on: '2026-11-02', until: addMonths(today(), 2) });
    expect(await read(youth, 'school')).toMatchObject({ contacts: [], isContactStopped: true, contactStoppedUntil: addMonths(today(), 2) });
    expect(await read(youth, 'provider')).toBeNull();
    expect(await hub.subgraph.running.services.app.em.fork().execute('select (select count(*) from contact_line)::int + (select count(*) from contact_stop)::int as n')).toEqual([{ n: 0 }]);
  });

  it('C29: in force from its first day to its last, until it is lifted; the last told holds', async () => {
    const youth = await aYouth();
    const stop = (on: string, until: string | null, at?: number) => tell('contact.stopped', youth, { on, until }, at);
    await stop('2025-09-01', '2026-08-31');
    expect(await read(youth)).toMatchObject({ isContactStopped: false, contactStoppedUntil: null });
    await stop(today(), today());
    expect(await read(youth)).toMatchObject({ isContactStopped: true, contactStoppedUntil: today() });
    await stop('2026-11-01', null);
    expect(await read(youth)).toMatchObject({ isContactStopped: true, contactStoppedUntil: null });
    await tell('contact.resumed', youth, { on: today() });
    expect(await read(youth)).toMatchObject({ isContactStopped: false, contactStoppedUntil: null });
    await stop('2026-11-01', null, 2);
    expect(await read(youth), 'what is told late does not undo it').toMatchObject({ isContactStopped: false });
  });

  describe('what a mission locale tells', () => {
    const ofMl = (type: string, subject: string, data: Record<string, string | boolean | null>) => tell(type, subject, data, ++position, 'missions-locales');
    const later = new Date(Date.now() + 5 * 86_400_000).toISOString();

    it('B04: its appointments and answers are on the one timeline; a moved appointment leaves its trace, the new one is the next', async () => {
      const youth = await aYouth();
      const [first, second] = [randomUUID(), randomUUID()];
      await ofMl('contact.logged', youth, { at: '2026-11-03T10:00:00.000Z', mode: 'PHONE', outcome: 'NO_ANSWER', isYouthReached: false });
      await ofMl('appointment.planned', youth, { appointmentId: first, at: soon, kind: 'FIRST_RECEPTION' });
      expect(await read(youth)).toMatchObject({ nextAppointmentAt: soon, contacts: [{ partner: 'missions-locales', kind: 'APPOINTMENT', mode: 'FIRST_RECEPTION', outcome: 'PLANNED' }, { kind: 'ATTEMPT', mode: 'PHONE', outcome: 'NO_ANSWER' }] });
      await ofMl('appointment.moved', youth, { appointmentId: second, at: later, kind: 'FIRST_RECEPTION', fromId: first, fromAt: soon });
      expect(await read(youth)).toMatchObject({ nextAppointmentAt: later, contacts: [{ outcome: 'PLANNED' }, { outcome: 'REVOKED' }, { outcome: 'NO_ANSWER' }] });
      for (const [type, outcome] of [['revoked', 'REVOKED'], ['missed', 'NO_SHOW'], ['excused', 'EXCUSED'], ['held', 'SEEN']] as const) {
        await ofMl(`appointment.${type}`, youth, { appointmentId: second, at: later, kind: 'FIRST_RECEPTION' });
        expect(await read(youth)).toMatchObject({ nextAppointmentAt: null, contacts: [{ outcome }, { outcome: 'REVOKED' }, { outcome: 'NO_ANSWER' }] });
      }
    });

    it('B04: a youth who was seen, or answered, was reached; a family that answered is not the youth', async () => {
      const youth = await aYouth();
      const last = async () => ((await hub.as('assistant', 'query ($id: ID!) { youth(id: $id) { journey { lastContactAt } } }', { id: youth })).data!['youth'] as { journey: { lastContactAt: string } | null }).journey?.lastContactAt ?? null;
      await ofMl('contact.logged', youth, { at: '2026-11-03T10:00:00.000Z', mode: 'PHONE', outcome: 'ALREADY_SUPPORTED', isYouthReached: false });
      expect(await last()).toBeNull();
      await ofMl('contact.logged', youth, { at: '2026-11-04T10:00:00.000Z', mode: 'PHONE', outcome: 'APPOINTMENT_MADE', isYouthReached: true });
      expect(await last()).toBe('2026-11-04T10:00:00.000Z');
      await ofMl('appointment.held', youth, { appointmentId: randomUUID(), at: '2026-11-09T10:00:00.000Z', kind: 'FOLLOW_UP' });
      expect(await last()).toBe('2026-11-09T10:00:00.000Z');
    });

    it('C29: a youth who does not wish to be contacted again is contacted by nobody; a school’s stop is another’s', async () => {
      const youth = await aYouth();
      await ofMl('contact.stopped', youth, { on: today(), until: null });
      expect(await read(youth, 'school')).toMatchObject({ isContactStopped: true, contactStoppedUntil: null });
      await tell('contact.resumed', youth, { on: today() });
      expect(await read(youth)).toMatchObject({ isContactStopped: true });
      await ofMl('contact.resumed', youth, { on: today() });
      expect(await read(youth)).toMatchObject({ isContactStopped: false });
    });

    it('R. 114-7: a convening is on the timeline, and is no appointment that was agreed', async () => {
      const youth = await aYouth();
      await ofMl('training-obligation.convened', youth, { conveningId: randomUUID(), on: today(), at: soon, dueOn: addMonths(today(), 2) });
      expect(await read(youth)).toMatchObject({ nextAppointmentAt: null, contacts: [{ mode: 'TRAINING_OBLIGATION', outcome: 'CONVENED' }] });
    });
  });

  describe('two records of one person', () => {
    /** Merged as the register does it: the first is the current one. */
    const aPair = async () => {
      const [current, absorbed] = [await aYouth(), await aYouth()];
      await hub.subgraph.worker().execute('update youth set merged_into_id = ? where id = ?', [current, absorbed]);
      return { current, absorbed };
    };
    const ofMl = (type: string, subject: string, data: EventData, at?: number) => tell(type, subject, data, at, 'missions-locales');

    it('B04, 3.5: what became of an appointment is known under whichever id it is told; a stranger’s id moves nothing', async () => {
      const { current, absorbed } = await aPair();
      const [first, second] = [randomUUID(), randomUUID()];
      const planned = { appointmentId: first, at: soon, kind: 'FOLLOW_UP' };
      await ofMl('appointment.planned', absorbed, planned);
      await ofMl('appointment.revoked', await aYouth(), planned);
      expect(await read(current)).toMatchObject({ nextAppointmentAt: soon });
      await ofMl('appointment.moved', current, { appointmentId: second, at: new Date(Date.now() + 9 * 86_400_000).toISOString(), kind: 'FOLLOW_UP', fromId: first, fromAt: soon });
      expect(((await read(current))!['contacts'] as { outcome: string }[]).map((c) => c.outcome)).toEqual(['PLANNED', 'REVOKED']);
      await ofMl('appointment.revoked', absorbed, { ...planned, appointmentId: second });
      expect(await read(current)).toMatchObject({ nextAppointmentAt: null });
    });

    it('C29, 3.5: a stop told under one id is lifted under the other, and not by what was told before it', async () => {
      const { current, absorbed } = await aPair();
      const lifted = { on: today(), ids: [current, absorbed] };
      await ofMl('contact.resumed', current, lifted);
      const before = position;
      await ofMl('contact.stopped', absorbed, { on: today(), until: null });
      await ofMl('contact.resumed', current, lifted, before);
      expect(await read(current)).toMatchObject({ isContactStopped: true });
      await ofMl('contact.resumed', current, lifted);
      expect(await read(current)).toMatchObject({ isContactStopped: false });
      await ofMl('contact.stopped', absorbed, { on: today(), until: null });
      await tell('contact.resumed', current, lifted);
      expect(await read(current), 'another partner’s stop').toMatchObject({ isContactStopped: true });
      const [one, other] = [await aYouth(), await aYouth()];
      await ofMl('contact.stopped', one, { on: today(), until: null });
      await ofMl('contact.resumed', other, { on: today() });
      await hub.subgraph.worker().execute('update youth set merged_into_id = ? where id = ?', [other, one]);
      expect(await read(other), 'what was said of another, before it was known to be the same').toMatchObject({ isContactStopped: true });
    });
  });

  it('F17: a discovery event of mentoring that the youth is registered for is an appointment, held, missed or cancelled', async () => {
    const youth = await aYouth();
    const registered = (become: string, registrationId: string, at = soon) => sender.send({
      position: String(++position), id: randomUUID(), type: `fr.passerelle.mentoring.registration.${become}`, subject: youth, time: new Date().toISOString(), data: { registrationId, at, kind: 'FORUM' }, attempts: 0,
    });
    const [coming, past] = [randomUUID(), randomUUID()];
    await registered('made', coming);
    await registered('made', past, '2026-11-04T13:00:00.000Z');
    await registered('attended', past, '2026-11-04T13:00:00.000Z');
    const line = { partner: 'mentoring', kind: 'APPOINTMENT', mode: 'FORUM' };
    expect(await read(youth)).toMatchObject({ contacts: [{ ...line, outcome: 'PLANNED' }, { ...line, outcome: 'HELD' }], nextAppointmentAt: soon });
    await registered('missed', past, '2026-11-04T13:00:00.000Z');
    await registered('cancelled', coming);
    expect(await read(youth)).toMatchObject({ contacts: [{ ...line, outcome: 'CANCELLED' }, { ...line, outcome: 'NO_SHOW' }], nextAppointmentAt: null });
  });
});
