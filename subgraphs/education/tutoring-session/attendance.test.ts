import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { aCounsellor, aTutoring, aYouth, daysAway } from '../tutoring/tutoring.testkit.ts';
import type { Tutoring } from '../tutoring/tutoring.ts';
import { attendanceCsv } from './attendance-lines.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import { TutoringSession } from './tutoring-session.ts';

const EXPORT = 'query ($funding: TutoringFunding!, $from: LocalDate!, $to: LocalDate!) { tutoringAttendance(funding: $funding, from: $from, to: $to) { csv signedSessions unsignedSessions } }';
const line = fc.record({
  tutoringId: fc.uuid(), youth: fc.constantFrom('a', 'b', 'c'), heldOn: fc.constantFrom('2026-10-01', '2026-11-02'), minutes: fc.integer({ min: 1, max: 480 }),
  kind: fc.constantFrom('FACE_TO_FACE' as const, 'OTHER' as const), signedByYouthOn: fc.constant('2026-11-02'), signedByTutorOn: fc.constant('2026-11-03'),
});

it('H09: one line a session, then its youth’s total; the totals are the sum of the lines', () => {
  fc.assert(fc.property(fc.array(line), (lines) => {
    const [, ...rows] = attendanceCsv('IEJ', lines).trimEnd().split('\r\n').map((r) => r.split(';'));
    const minutes = (kind: string) => rows.filter((r) => r[0] === kind).reduce((sum, r) => sum + Number(r[5]), 0);
    expect(rows.filter((r) => r[0] === 'Séance')).toHaveLength(lines.length);
    expect(rows.filter((r) => r[0] === 'Total du jeune').map((r) => r[3])).toEqual([...new Set(lines.map((l) => l.youth))].toSorted());
    expect(minutes('Total du jeune')).toBe(minutes('Séance'));
  }));
});

describe('the attendance sheet', () => {
  const tutoring = { id: 'ref', funding: 'PERSEVAL', tutorName: '<script>alert("1")</script>', objectives: 'A & B <img src=x onerror=alert(1)>', startedOn: '2026-09-01', plannedEndOn: '2027-01-15' } as Tutoring;
  const session = (changes: Partial<TutoringSession>) => ({ heldOn: '2026-09-08', minutes: 90, kind: 'FACE_TO_FACE', mission: 'LEVERS', ...changes }) as TutoringSession;

  it('H09: has a line per face-to-face session with both signatures, and its total', () => {
    const page = attendanceSheet(tutoring, [session({ signedByYouthOn: '2026-09-08' }), session({ heldOn: '2026-09-15', minutes: 30 }), session({ kind: 'OTHER', minutes: 77 }), session({ cancelledOn: '2026-09-16', minutes: 88 })]);
    expect(page).toContain('<td>8 septembre 2026</td><td>1 h 30</td><td>signé le 8 septembre 2026</td><td></td>');
    expect(page).toContain('<td>15 septembre 2026</td><td>30 min</td>');
    expect(page).toContain('consigné dans ce tutorat : 2 h (40 h au plus');
    expect(page).toContain('PERSEVAL, cofinancé par l’Union européenne');
    expect(page).toContain('du 1er septembre 2026 au 15 janvier 2027');
    expect(page).not.toMatch(/1 h 17|1 h 28/);
  });

  it('security: what people typed is text, never markup', () => {
    const page = attendanceSheet(tutoring, []);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(page).toContain('A &amp; B &lt;img');
    fc.assert(fc.property(fc.string(), (typed) => {
      const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
      expect(tags(attendanceSheet({ ...tutoring, tutorName: typed, objectives: `<${typed}>` }, []))).toBe(tags(page));
    }));
  });
});

describe('the attendance export', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const [counsellor, other] = [aCounsellor({ platforms: [{ id: platform, circle: 1 }] }), aCounsellor({ platforms: [{ id: platform, circle: 1 }] })];
  const responsable = aViewer({ roles: ['RESPONSABLE'], platforms: [{ id: platform, circle: 1 }] });
  let open = '';
  let closed = '';
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    open = aYouth(subgraph, ['SCHOOLING', 'CASE'], counsellor, responsable);
    closed = aYouth(subgraph, ['SCHOOLING'], other);
    const em = subgraph.worker();
    const held = (viewer: Viewer, tutoringId: string, youthId: string, changes = {}) => em.create(TutoringSession, {
      tutoringId, youthId, ownerId: viewer.organisation, authorId: viewer.person, heldOn: daysAway(-5), minutes: 60, kind: 'FACE_TO_FACE', mission: 'LEVERS', signedByYouthOn: daysAway(-5), signedByTutorOn: daysAway(-4), ...changes,
    } as never);
    const [iej, perseval, others] = [await aTutoring(subgraph, counsellor, open), await aTutoring(subgraph, counsellor, open, { funding: 'PERSEVAL', audience: 'RETURN' }), await aTutoring(subgraph, other, closed)];
    held(counsellor, iej, open);
    held(counsellor, iej, open, { heldOn: daysAway(-10), minutes: 45 });
    held(counsellor, iej, open, { signedByTutorOn: null, minutes: 7 });
    held(counsellor, iej, open, { cancelledOn: today(), minutes: 8 });
    held(counsellor, iej, open, { heldOn: daysAway(-40), minutes: 9 });
    held(counsellor, perseval, open, { minutes: 11 });
    held(other, others, closed, { minutes: 13 });
    await em.flush();
  });
  afterAll(() => subgraph.close());

  const ask = async (viewer: Viewer, variables = {}) => subgraph.execute(EXPORT, { viewer, variables: { funding: 'IEJ', from: daysAway(-30), to: today(), ...variables } });
  const french = (date: string) => date.split('-').toReversed().join('/');

  it('H09: the organisation’s own signed sessions of the project and the period; those that lack a signature are counted apart', async () => {
    const { data, errors } = await ask(counsellor);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ tutoringAttendance: { signedSessions: 2, unsignedSessions: 1 } });
    const rows = (data!['tutoringAttendance'] as { csv: string }).csv.trimEnd().split('\r\n').map((r) => r.split(';'));
    expect(rows.slice(1).map((r) => [r[0], r[3], r[4], r[5], r[7]])).toEqual([
      ['Séance', open, french(daysAway(-10)), '45', french(daysAway(-5))], ['Séance', open, french(daysAway(-5)), '60', french(daysAway(-5))], ['Total du jeune', open, '', '105', ''],
    ]);
    expect(JSON.stringify(data)).not.toContain('Tuteur d’essai');
  });

  it('H09: who is responsible for the platform has its tutorings, of the youths that are opened to them only', async () => {
    const { data } = await ask(responsable);
    expect(data).toMatchObject({ tutoringAttendance: { signedSessions: 2, unsignedSessions: 1 } });
    expect(JSON.stringify(data)).not.toContain(closed);
  });

  it('3.1: another organisation exports nothing of it; without the charter signed, nobody exports anything', async () => {
    expect((await ask(aCounsellor({ platforms: [{ id: platform, circle: 1 }] }))).data).toMatchObject({ tutoringAttendance: { signedSessions: 0, unsignedSessions: 0 } });
    expect((await ask({ ...counsellor, charter: false })).data).toMatchObject({ tutoringAttendance: { signedSessions: 0, unsignedSessions: 0 } });
    expect((await ask(aViewer({ roles: ['ADVISER'] }))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([[daysAway(1), daysAway(0)], [addMonths(today(), -13), today()], ['0001-01-01', '0001-02-01'], ['2099-06-01', '9999-01-01']])('a period from %s to %s is refused', async (from, to) => {
    expect((await ask(counsellor, { from, to })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
