import type { RequestContext } from '@passerelle/kit/server/context';
import { dayInFrance } from '@passerelle/kit/values/today';
import { contactIsStopped } from '../do-not-contact/contact-is-stopped.ts';
import { contactStopped } from '../do-not-contact/contact-stopped.ts';

/**
 * C29: whoever declared it, and whatever the reason. The call by which one learnt it comes before, and is kept.
 * @throws Refusal CONTACT_STOPPED
 */
export async function checkContactAllowed(context: RequestContext, youthId: string, at: Date): Promise<void> {
  const ids = context.grantFor(youthId)?.ids ?? [youthId];
  if (await contactStopped(await context.em(), ids, dayInFrance(at), at)) throw contactIsStopped(['input', 'attemptedAt']);
}
