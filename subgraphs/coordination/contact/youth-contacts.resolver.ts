import { ofYouth } from '@passerelle/kit/data/load';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { today } from '@passerelle/kit/values/today';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Youth } from '../youth/youth.ts';
import { CONTACT_SCOPES, ContactLine } from './contact-line.ts';
import { ContactStop } from './contact-stop.ts';

@Resolver(() => Youth)
export class YouthContactsResolver {
  /** B04: one timeline; of each partner, what the viewer could read at its own slice. */
  @FieldResolver(() => [ContactLine], { nullable: true, description: 'Contacts de tous les partenaires avec le jeune, sur une seule frise, le dernier d’abord (B04)' })
  async contacts(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<ContactLine[]> {
    const lines = await this.open(youth, context);
    return lines.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1));
  }

  @Shared('STAGE')
  @FieldResolver(() => Date, { nullable: true, description: 'Prochain rendez-vous, chez quelque partenaire que ce soit' })
  async nextAppointmentAt(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Date | null> {
    const now = new Date();
    const planned = (await this.open(youth, context)).filter((l) => l.outcome === 'PLANNED' && l.at >= now);
    return planned.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]?.at ?? null;
  }

  /** C29: told to whoever may read a telephone number; why is not. */
  @Shared('CONTACT')
  @FieldResolver(() => Boolean, { nullable: true, description: 'Ne pas contacter : un partenaire a demandé que personne n’appelle le jeune (C29)' })
  async isContactStopped(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<boolean> {
    return (await inForce(youth, context)).length > 0;
  }

  @Shared('CONTACT')
  @FieldResolver(() => LocalDate, { nullable: true, description: 'Ne pas contacter jusqu’au, inclus ; absent si rien ne l’interdit, ou si aucune fin n’est prévue (C29)' })
  async contactStoppedUntil(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<string | null> {
    const ends = (await inForce(youth, context)).map((s) => s.until ?? null);
    return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  }

  private async open(youth: Youth, context: RequestContext): Promise<ContactLine[]> {
    const scopes = context.grantFor(youth.id)?.scopes ?? [];
    return (await ofYouth(context, ContactLine, youth.id, { id: 'asc' })).filter(({ partner }) => scopes.includes(CONTACT_SCOPES[partner]));
  }
}

async function inForce(youth: Youth, context: RequestContext): Promise<ContactStop[]> {
  const day = today();
  return (await ofYouth(context, ContactStop, youth.id, { id: 'asc' })).filter((s) => !s.isLifted && s.since <= day && (!s.until || s.until >= day));
}
