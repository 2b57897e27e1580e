import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { EducationSlice } from '../youth/youth.ts';
import { ContactAttempt } from './contact-attempt.ts';

@Resolver(() => ContactAttempt)
export class ContactAttemptResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Qui a pris contact' })
  author(@Root() { authorId }: ContactAttempt): Person {
    return Object.assign(new Person(), { id: authorId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Pour quelle organisation' })
  organisation(@Root() { ownerId }: ContactAttempt): Organisation | null {
    return organisationOf(ownerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Lieu d’accueil : la structure qui a reçu le jeune (B03, B20)' })
  place(@Root() { placeId }: ContactAttempt): Organisation | null {
    return organisationOf(placeId);
  }
}

@Resolver(() => EducationSlice)
export class ContactTimeline {
  /** B04: of every partner, case and episode; before calling, one reads what was tried. */
  @Shared('CASE')
  @FieldResolver(() => [ContactAttempt], { nullable: true, description: 'Tous les contacts, de tous les partenaires et dossiers, le dernier d’abord (B04)' })
  async contactAttempts(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<ContactAttempt[]> {
    const attempts = await ofYouth(context, ContactAttempt, slice.youthId, { attemptedAt: 'desc', id: 'asc' });
    // Each id of a merged youth brings its own, in order.
    return attempts.toSorted((a, b) => b.attemptedAt.getTime() - a.attemptedAt.getTime());
  }
}
