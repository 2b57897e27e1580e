import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { AcademyContact } from './academy-contact.ts';

@Resolver()
export class AcademyContactQueries {
  @Allow('ANYONE')
  @Query(() => [AcademyContact], { description: 'Assistance : correspondants techniques des académies et numéro vert national (A27)' })
  async academyContacts(@Ctx() context: RequestContext, @Arg('academie', () => String, { nullable: true, description: 'Une seule académie' }) academie?: string | null): Promise<AcademyContact[]> {
    return (await context.em()).find(AcademyContact, academie ? { academie } : {}, { orderBy: { academie: 'asc' } });
  }
}
