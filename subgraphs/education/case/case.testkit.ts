import { randomUUID } from 'node:crypto';
import { Sender } from '@passerelle/kit/events/send';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { startTestSubgraph, type TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { AskGrants } from '@passerelle/kit/server/context';
import type { Grant } from '@passerelle/kit/trust/grant';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { Campaign } from '../campaign/campaign.ts';
import { FollowUp } from '../follow-up/follow-up.ts';
import { education } from '../index.ts';
import { DropoutCase } from './case.ts';

/** What a mutation answered: its result, or why not. */
export interface Told {
  readonly codes: readonly string[];
  readonly result: Record<string, unknown> | null;
}

/** Education with one platform's assistant, for tests of a case. */
export interface CaseHouse {
  readonly subgraph: TestSubgraph;
  readonly platform: string;
  readonly assistant: Viewer;
  /** A youth whose case the assistant may work on. */
  youth(scopes?: readonly Scope[]): string;
  /** Opens these ids, one person, to somebody; the first is the current one. */
  allow(viewer: Viewer, ids: readonly string[], scopes?: readonly Scope[]): void;
  /** An open case, put there as it stands. */
  aCase(changes?: Partial<DropoutCase>): Promise<DropoutCase>;
  kept(id: string): Promise<DropoutCase>;
  /** Does a mutation: `{ result { …fields } }`. */
  does(mutation: string, input: Record<string, unknown>, viewer?: Viewer, fields?: string): Promise<Told>;
  /** Follows a case in so many campaigns. */
  followed(found: Pick<DropoutCase, 'id' | 'youthId'>, campaigns: number): Promise<void>;
  /** Tells education, signed, as a sibling's relay does. */
  tell(type: string, subject: string | null, data: Record<string, unknown>, id?: string): ReturnType<Sender['send']>;
  close(): Promise<void>;
}

const RESULT: Readonly<Record<string, string>> = {
  logContactAttempt: 'contactAttempt', reportRupture: 'rupture', completeTask: 'task', requestRegistrationCheck: 'registrationCheck', answerRegistrationCheck: 'registrationCheck',
};
const pascal = (name: string) => name[0]!.toUpperCase() + name.slice(1);

/** Starts education for a test file. */
export async function aCaseHouse(): Promise<CaseHouse> {
  const given = new Map<string, Grant>();
  const ask: AskGrants = async ({ member }, youths) => Promise.resolve(new Map(youths.flatMap((id) => {
    const grant = given.get(`${member.person} ${id}`);
    return grant ? [[id, grant]] : [];
  })));
  const allow: CaseHouse['allow'] = (viewer, ids, scopes = ['STAGE', 'CASE']) => {
    for (const id of ids) given.set(`${viewer.person} ${id}`, { youth: ids[0]!, ids, scopes, purpose: 'SUIVI' });
  };
  const subgraph = await startTestSubgraph({ ...education, askGrants: () => ask });
  const platform = randomUUID();
  const assistant = aViewer({ platforms: [{ id: platform, circle: 1 }] });
  const sender = new Sender(subgraph.url, subgraph.running.services.settings.eventsSecret);
  let position = 0;
  const youth = (scopes?: readonly Scope[]): string => {
    const id = randomUUID();
    allow(assistant, [id], scopes);
    return id;
  };
  return {
    subgraph, platform, assistant, youth, allow,
    async aCase(changes = {}) {
      const em = subgraph.worker();
      const found = em.create(DropoutCase, { youthId: changes.youthId ?? youth(), ownerId: assistant.organisation, platformId: platform, origin: 'SPONTANEOUS', openedOn: '2026-11-02', ...changes } as never) as DropoutCase;
      await em.flush();
      return found;
    },
    kept: (id) => subgraph.worker().findOneOrFail(DropoutCase, { id }),
    async does(mutation, input, viewer = assistant, fields = 'id') {
      const result = RESULT[mutation] ?? 'dropoutCase';
      const query = `mutation ($input: ${pascal(mutation)}Input!) { ${mutation}(input: $input) { ${result} { ${fields} } userErrors { code field message } } }`;
      const { data, errors } = await subgraph.execute(query, { viewer, variables: { input } });
      const answer = data?.[mutation] as (Record<string, unknown> & { userErrors: { code: string }[] }) | null | undefined;
      if (!answer) return { codes: errors?.map((e) => e.extensions.code) ?? ['NOTHING'], result: null };
      return { codes: answer.userErrors.map((e) => e.code), result: answer[result] as Record<string, unknown> | null };
    },
    async followed({ id, youthId }, campaigns) {
      const em = subgraph.worker();
      for (let i = 0; i < campaigns; i++) {
        const name = `Campagne ${i + 1}`;
        const campaign = (await em.findOne(Campaign, { name })) ?? em.create(Campaign, { name, announcedOn: '2025-01-01', processingDate: `2025-0${i + 2}-15` } as never) as Campaign;
        em.create(FollowUp, { caseId: id, campaignId: campaign.id, youthId, ownerId: assistant.organisation, platformId: platform } as never);
      }
      await em.flush();
    },
    tell: (type, subject, data, id = randomUUID()) => sender.send({ position: String(++position), id, type: `fr.passerelle.${type}`, subject, time: new Date().toISOString(), data, attempts: 0 } as never),
    async close() {
      await sender.close();
      await subgraph.close();
    },
  };
}
