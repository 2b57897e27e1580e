import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import type { TestSubgraph } from '@passerelle/kit/testkit/subgraph';
import type { Scope } from '@passerelle/kit/trust/scope';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { addMonths } from '@passerelle/kit/values/date';
import { today } from '@passerelle/kit/values/today';
import { DropoutCase } from '../case/case.ts';

/** What a mutation answered: its result, and the codes of what stood in the way. */
export interface Done { readonly result: Record<string, unknown> | null; readonly codes: readonly string[]; readonly errors: unknown }

const FOLLOWING: readonly Scope[] = ['IDENTITY', 'STAGE', 'CASE'];
export const CONTENT = { needs: ['PROJECT', 'CATCH_UP'], aims: ['DEFINE_PROJECT'], paths: ['MLDS', 'CIVIC_SERVICE'] };

/** Persons of the two networks, the assistant and a case opened a month ago; whoever is made `following` holds CASE for its youth. */
export async function aPair(subgraph: TestSubgraph) {
  const [platformId, youthId] = [randomUUID(), randomUUID()];
  const following = (changes: Partial<Viewer>, scopes = FOLLOWING): Viewer => {
    const viewer = aViewer({ platforms: [{ id: platformId, circle: 1 }], ...changes });
    subgraph.allow(viewer, youthId, scopes);
    return viewer;
  };
  const assistant = following({});
  const counsellor = following({ network: 'EDUCATION', roles: ['COUNSELLOR'] });
  const adviser = following({ network: 'MISSION_LOCALE', roles: ['ADVISER'] });
  const em = subgraph.worker();
  const found = em.create(DropoutCase, { youthId, ownerId: assistant.organisation, platformId, origin: 'SIEI_LIST', stage: 'IN_DIAGNOSIS', openedOn: addMonths(today(), -1) } as never) as DropoutCase;
  await em.flush();

  /** Calls a mutation by its name; `fields` are asked of its result. */
  const act = async (name: string, result: string, viewer: Viewer, input: object, fields = 'id'): Promise<Done> => {
    const answer = await subgraph.execute(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${result} { ${fields} } userErrors { code message field } } }`, { viewer, variables: { input } });
    const payload = answer.data?.[name] as Record<string, unknown> | null | undefined;
    return { result: (payload?.[result] ?? null) as Done['result'], codes: ((payload?.['userErrors'] ?? []) as { code: string }[]).map((e) => e.code), errors: answer.errors };
  };
  const draft = (viewer = counsellor, more: object = {}) => act('draftDiagnosis', 'diagnosis', viewer, { caseId: found.id, content: CONTENT, ...more }, 'id version signedOn');
  const sign = (viewer: Viewer, diagnosisId: string, version = 1) => act('signDiagnosis', 'diagnosis', viewer, { diagnosisId, version }, 'id signedOn signatures { network }');
  /** A diagnosis that both have signed. */
  const signed = async (): Promise<string> => {
    const id = String((await draft()).result!['id']);
    await sign(counsellor, id);
    await sign(adviser, id);
    return id;
  };
  return { youthId, platformId, caseId: found.id, openedOn: found.openedOn, following, assistant, counsellor, adviser, act, draft, sign, signed };
}
