import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import { tablesRead } from '@passerelle/kit/testkit/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../campaign/campaign.ts';
import { DropoutCase } from '../case/case.ts';
import { CompetenceCertificate } from '../competence-certificate/competence-certificate.ts';
import type { CampaignDecision } from '../decision/decision.ts';
import { education } from '../index.ts';
import { Mef } from '../reference/mef.ts';
import { SavedFilter } from '../saved-filter/saved-filter.ts';
import { aCampaign, aListed, type Changes } from './listed.testkit.ts';

const NODE = `id age motif departement training { label } school { name } enrolment { className flags flagLabels } certificates { kind } youth { id } hasOpenCase falseDropout { reason } campaign { name }`;
const list = (args = '') => `{ campaignList${args} { edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`;
type Listed = { edges: { node: { id: string; age: number; hasOpenCase: boolean; enrolment: { className: string } | null } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

describe('campaignList', () => {
  let subgraph: TestSubgraph;
  let campaign: Campaign;
  let mine: CampaignDecision[];
  const [platform, other] = [randomUUID(), randomUUID()];
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });

  const listed = async (changes: Changes = {}, to = platform) => {
    const made = await aListed(subgraph.worker(), campaign, to, changes);
    if (made.youthId) subgraph.allow(assistant, made.youthId, ['IDENTITY', 'SCHOOLING', 'STAGE', 'CASE']);
    return made;
  };
  const read = async (args = '', viewer = assistant) => {
    const { data, errors } = await subgraph.execute(list(args), { viewer });
    expect(errors).toBeUndefined();
    return data!['campaignList'] as Listed;
  };
  const ids = async (args = '', viewer = assistant) => (await read(args, viewer)).edges.map((e) => e.node.id).sort();

  beforeAll(async () => {
    subgraph = await startTestSubgraph(education);
    campaign = await aCampaign(subgraph.worker(), '2026-10-31');
    mine = [
      await listed({ decision: { age: 16 } }), await listed({ decision: { age: 17, departement: '62' } }),
      await listed({ decision: { age: 18, mef: '24022343111' }, enrolment: { flags: ['INE_MISSING'] } }), await listed({ decision: { age: 19 }, enrolment: { flags: ['PHONE_UNREADABLE'] } }),
    ];
    const em = subgraph.worker();
    em.create(Mef, { code: '2412212911', label: '1CAP2 CUISINE', search: '1cap2 cuisine' } as never);
    em.create(CompetenceCertificate, { youthId: mine[0]!.youthId, ownerId: mine[0]!.ownerId, kind: 'PIX', obtainedOn: '2026-01-10' } as never);
    em.create(DropoutCase, { youthId: mine[0]!.youthId, ownerId: randomUUID(), platformId: other, origin: 'JDC', openedOn: '2026-11-02' } as never);
    await em.flush();
    await listed({}, other);
    await listed({ decision: { isListed: false, motif: 'SCHOOLED' } });
    await listed({ decision: { isListed: false, motif: 'UNDER_16', youthId: null, enrolmentId: null, age: null } });
  });
  afterAll(() => subgraph.close());

  it('A02, A24: each youth of the list with the last training, the age, the certificates, the school of origin, and whether a case is open', async () => {
    const { edges } = await read();
    expect(edges.map((e) => e.node.id)).toEqual(mine.map((d) => d.id));
    expect(edges[0]!.node).toMatchObject({
      age: 16, motif: 'LISTED', departement: '59', training: { label: '1CAP2 CUISINE' }, school: { name: 'Lycée inventé' }, enrolment: { className: '1cap2', flags: [] },
      certificates: [{ kind: 'PIX' }], youth: { id: mine[0]!.youthId }, hasOpenCase: true, falseDropout: null, campaign: { name: campaign.name },
    });
    expect(edges[1]!.node).toMatchObject({ certificates: [], hasOpenCase: false });
    expect(edges[2]!.node).toMatchObject({ enrolment: { flags: ['INE_MISSING'], flagLabels: ['INE absent'] } });
  });

  it('A02, A23, A28, A29: by département, by saved filter, by what is to check or to complete', async () => {
    const em = subgraph.worker();
    const [adults, theirs] = [platform, other].map((platformId) => em.create(SavedFilter, { name: 'majeurs', platformId, departements: ['59'], trainings: ['2402'], ageMin: 18, position: 1, isActive: false, appliedAt: new Date() } as never) as SavedFilter);
    await em.flush();
    expect(await ids('(departement: "62")')).toEqual([mine[1]!.id]);
    expect(await ids(`(filterId: "${adults!.id}")`)).toEqual([mine[2]!.id]);
    expect(await ids(`(filterId: "${theirs!.id}")`)).toEqual([]);
    expect(await ids('(quality: TO_CHECK)')).toEqual([mine[2]!.id, mine[3]!.id]);
    expect(await ids('(quality: COORDINATES_TO_COMPLETE)')).toEqual([mine[3]!.id]);
    expect(await ids(`(campaignId: "${campaign.id}", platformId: "${other}")`)).toEqual([]);
    expect(await ids(`(campaignId: "${randomUUID()}")`)).toEqual([]);
  });

  it('A26: circle 2, not habilitated, charter not signed, a pilot, another platform: nothing, however it is asked', async () => {
    const at = (circle: 1 | 2, id = platform) => ({ platforms: [{ id, circle }] });
    const strangers = [aViewer(at(2)), aViewer({ ...at(1), habilitated: false }), aViewer({ ...at(1), charter: false }), aViewer({ roles: ['PILOT'], network: 'PILOTAGE' }), aViewer(at(1, randomUUID()))];
    for (const viewer of strangers) for (const args of ['', `(platformId: "${platform}")`, `(campaignId: "${campaign.id}")`, '(quality: TO_CHECK)']) expect(await ids(args, viewer)).toEqual([]);
    expect((await subgraph.execute(list())).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('3.2: a youth who opposed the sharing is not listed to who has no grant for them', async () => {
    const colleague = aViewer({ platforms: [{ id: platform, circle: 1 }] });
    subgraph.allow(colleague, mine[1]!.youthId!, ['STAGE']);
    const { edges } = await read('', colleague);
    expect(edges.map((e) => e.node)).toMatchObject([{ id: mine[1]!.id, enrolment: null, certificates: null, falseDropout: null }]);
  });

  it('a page of two, then the rest, by keyset; as many statements for four youths as for one', async () => {
    const first = await read('(first: 2)');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await read(`(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect([...first.edges, ...rest.edges].map((e) => e.node.id)).toEqual(mine.map((d) => d.id));
    const [one, all] = [await tablesRead(subgraph.running.services.app, () => read(`(first: 1, campaignId: "${campaign.id}")`)), await tablesRead(subgraph.running.services.app, () => read(`(campaignId: "${campaign.id}")`))];
    expect(all).toEqual(one);
    expect(all).toEqual([...new Set(all)]);
  });
});
