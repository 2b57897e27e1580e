import { byId } from '@passerelle/kit/data/load';
import { Refusal } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Session } from '../session/session.ts';
import { Solution } from '../solution/solution.ts';
import { Provider } from './provider.ts';

/** @throws Refusal PROVIDER_NOT_YOURS for a provider that another organisation keeps, or none */
export async function ownProvider(context: RequestContext, id: string, field: string[]): Promise<Provider> {
  const provider = await byId(context, Provider, id);
  if (provider?.organisationId !== context.member.organisation) throw new Refusal('PROVIDER_NOT_YOURS', 'Cet organisme n’est pas tenu par votre organisation. Choisissez l’un des vôtres.', field);
  return provider;
}

/** @throws Refusal SOLUTION_NOT_YOURS for a solution that another organisation keeps, or none */
export async function ownSolution(context: RequestContext, id: string, field: string[]): Promise<Solution> {
  const solution = await byId(context, Solution, id);
  if (solution?.ownerId !== context.member.organisation) throw new Refusal('SOLUTION_NOT_YOURS', 'Cette solution n’est pas tenue par votre organisation. Choisissez l’une des vôtres.', field);
  return solution;
}

/** @throws Refusal SESSION_NOT_YOURS for a session of a solution that another organisation keeps, or none */
export async function ownSession(context: RequestContext, id: string, field: string[]): Promise<Session> {
  const session = await byId(context, Session, id);
  const solution = session && (await byId(context, Solution, session.solutionId));
  if (!session || solution?.ownerId !== context.member.organisation) throw new Refusal('SESSION_NOT_YOURS', 'Cette session n’est pas tenue par votre organisation. Choisissez l’une des vôtres.', field);
  return session;
}
