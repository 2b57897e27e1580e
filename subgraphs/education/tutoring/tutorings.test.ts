import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { education } from '../index.ts';
import { aCounsellor, aTutoring, aYouth, readSlice } from './tutoring.testkit.ts';

const LIST = '{ tutorings { edges { node { id funding tutorName objectives attendanceSheet sessions { minutes } school { name } youth { id } } } } }';
type Node = { id: string; tutorName: string | null; attendanceSheet: string | null };

describe('who reads tutorings', () => {
  let subgraph: TestSubgraph;
  const platform = randomUUID();
  const counsellor = aCounsellor({ platforms: [{ id: platform, circle: 1 }] });
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  const youths: string[] = [];
  const ids: string[] = [];
  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    for (let i = 0; i < 5; i++) {
      youths.push(aYouth(subgraph, ['SCHOOLING', 'STAGE', 'CASE'], assistant, counsellor));
      ids.push(await aTutoring(subgraph, counsellor, youths[i]!, { objectives: 'SECRET' }));
    }
  });
  afterAll(() => subgraph.close());

  const list = async (viewer: Viewer) => {
    const { data, errors } = await subgraph.execute(LIST, { viewer });
    expect(errors).toBeUndefined();
    return (data!['tutorings'] as { edges: { node: Node }[] }).edges.map((e) => e.node);
  };

  it('F01, A26: circle 1 lists its platform’s; another organisation lists none of them', async () => {
    expect((await list(assistant)).map((n) => n.id)).toEqual(ids);
    expect(await list(aViewer({ platforms: [{ id: platform, circle: 2 }] }))).toEqual([]);
    expect(await list(aViewer({ platforms: [{ id: randomUUID(), circle: 1 }] }))).toEqual([]);
  });

  it('3.2: tutor, objectives and the sheet stay with the organisation that wrote them', async () => {
    const [seen, owned] = [(await list(assistant))[0], (await list(counsellor))[0]];
    expect(seen).toMatchObject({ tutorName: null, objectives: null, attendanceSheet: null });
    expect(owned).toMatchObject({ tutorName: 'Tuteur d’essai', objectives: 'SECRET' });
    expect(owned?.attendanceSheet).toContain('Feuille de présence');
  });

  it('3.1: by its id, a tutoring opens to who holds SCHOOLING for its youth, and looks absent to others', async () => {
    const read = async (viewer: Viewer, id: string) => (await subgraph.execute('query ($id: ID!) { tutoring(id: $id) { id } }', { viewer, variables: { id } })).data?.['tutoring'];
    const [colleague, narrow] = [aViewer(), aViewer()];
    subgraph.allow(colleague, youths[0]!, ['SCHOOLING']);
    subgraph.allow(narrow, youths[0]!, ['STAGE']);
    expect(await read(colleague, ids[0]!)).toEqual({ id: ids[0] });
    expect([await read(narrow, ids[0]!), await read(aViewer(), ids[0]!), await read(colleague, randomUUID())]).toEqual([null, null, null]);
  });

  it('3.3: in the slice, tutorings are SCHOOLING, sessions and hours are CASE', async () => {
    const fields = 'tutorings { funding sessions { minutes } } tutoringHours { faceToFaceMinutes }';
    const school = aViewer();
    expect(await readSlice(subgraph, school, [youths[0]!], ['SCHOOLING'], fields)).toEqual([{ tutorings: [{ funding: 'IEJ', sessions: null }], tutoringHours: null }]);
    expect(await readSlice(subgraph, school, [youths[0]!], ['STAGE'], fields)).toEqual([{ tutorings: null, tutoringHours: null }]);
    expect(await readSlice(subgraph, school, [youths[0]!], ['SCHOOLING', 'CASE'], fields)).toEqual([{ tutorings: [{ funding: 'IEJ', sessions: [] }], tutoringHours: { faceToFaceMinutes: 0 } }]);
  });

  it('F09: anyone is told where the académie recruits its tutors', async () => {
    const { data } = await subgraph.execute('{ tutorRecruitment { academie url section notice } }');
    expect(data).toMatchObject({ tutorRecruitment: [{ academie: 'Lille', section: 'Recrutement', notice: expect.stringContaining('lutte contre le décrochage') }] });
  });

  it('no N+1: five youths cost the statements of one', async () => {
    const read = (n: number) => statementsOf(subgraph.running.services.app, () => readSlice(subgraph, assistant, youths.slice(0, n), ['SCHOOLING', 'CASE'], 'tutorings { funding sessions { minutes } } tutoringHours { faceToFaceMinutes remainingMinutes }'));
    const [one, five] = [await read(1), await read(5)];
    expect(one).toHaveLength(3);
    expect(five).toHaveLength(3);
  });
});
