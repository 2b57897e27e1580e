import youthRecord from '../../schema/operations/YouthRecord.graphql?raw';
import firstCases from './examples/FirstCases.graphql?raw';
import firstSheets from './examples/FirstSheets.graphql?raw';
import firstYouth from './examples/FirstYouth.graphql?raw';
import interviewSheetToPrint from './examples/InterviewSheetToPrint.graphql?raw';
import logContactAttempt from './examples/LogContactAttempt.graphql?raw';
import myCampaignList from './examples/MyCampaignList.graphql?raw';
import myPlatforms from './examples/MyPlatforms.graphql?raw';
import myTasks from './examples/MyTasks.graphql?raw';
import myYouths from './examples/MyYouths.graphql?raw';
import schools from './examples/Schools.graphql?raw';
import solutions from './examples/Solutions.graphql?raw';
import { ask } from './api.ts';

/** An operation to start from. */
export interface Example {
  readonly label: string;
  readonly query: string;
  /**
   * First values of its variables, taken from what the signed-in person sees.
   * @param signedIn without it nothing is asked
   * @returns `found` is false when they see nothing that fits
   */
  variables?(signedIn: boolean): Promise<{ readonly found: boolean; readonly values: object }>;
}

/** The first `id` anywhere under this key of an answer: what it hangs from differs, the examples only need one. */
function firstId(value: unknown, key: string): string | undefined {
  if (Array.isArray(value)) return value.map((one) => firstId(one, key)).find(Boolean);
  if (!value || typeof value !== 'object') return undefined;
  const here = Object.entries(value).find(([name]) => name === key)?.[1] as { id?: string } | { id?: string }[] | undefined;
  const first = Array.isArray(here) ? here[0] : here;
  return first?.id ?? Object.values(value).map((one) => firstId(one, key)).find(Boolean);
}

const youth = async (signedIn: boolean) => {
  const id = signedIn ? firstId((await ask({ query: firstYouth })).data, 'node') : undefined;
  return { found: id !== undefined, values: { id: id ?? '' } };
};

const contact = async (signedIn: boolean) => {
  const caseId = signedIn ? firstId((await ask({ query: firstCases })).data, 'cases') : undefined;
  return { found: caseId !== undefined, values: { input: { caseId: caseId ?? '', attemptedAt: new Date().toISOString(), mode: 'PHONE', outcome: 'VOICEMAIL' } } };
};

/** A list of one's own platforms, the first of them to begin with: whoever is of none is asked for one. */
const platform = async (signedIn: boolean) => {
  const platformId = signedIn ? firstId((await ask({ query: myPlatforms })).data, 'platforms') : undefined;
  return { found: platformId !== undefined, values: platformId ? { platformId } : {} };
};

interface Sheets { readonly dropoutCases?: { readonly edges: readonly { readonly node: { readonly id: string; readonly interviewSheets: readonly object[] | null } }[] } }

/** The first case that has a sheet: the first of all may have none yet. */
const sheet = async (signedIn: boolean) => {
  const { dropoutCases } = ((signedIn ? (await ask({ query: firstSheets })).data : null) ?? {}) as Sheets;
  const caseId = dropoutCases?.edges.find(({ node }) => node.interviewSheets?.length)?.node.id;
  return { found: caseId !== undefined, values: { caseId: caseId ?? '' } };
};

/** In the order of a first visit: what is public last. */
export const examples: readonly Example[] = [
  { label: 'Mes jeunes', query: myYouths },
  { label: 'Dossier d’un jeune', query: youthRecord, variables: youth },
  { label: 'Consigner un appel', query: logContactAttempt, variables: contact },
  { label: 'Ma liste de campagne', query: myCampaignList, variables: platform },
  { label: 'Mes tâches', query: myTasks, variables: platform },
  { label: 'Fiche d’entretien à imprimer', query: interviewSheetToPrint, variables: sheet },
  { label: 'Solutions (public)', query: solutions },
  { label: 'Établissements (public)', query: schools },
];
