import { byId } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Association } from '../association/association.ts';
import { Mentor } from '../mentor/mentor.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Youth } from '../youth/youth.ts';
import { EndReasonEnum, type EndReason } from './end-reason.ts';
import { Mentorship } from './mentorship.ts';

@Resolver(() => Mentorship)
export class MentorshipResolver {
  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune, absent tant qu’il n’est pas enregistré' })
  youth(@Root() { youthId }: Mentorship): Youth | null {
    return youthId ? Object.assign(new Youth(), { id: youthId }) : null;
  }

  @FieldResolver(() => Association, { nullable: true, description: 'Association qui encadre le binôme' })
  async association(@Root() { associationId }: Mentorship, @Ctx() context: RequestContext): Promise<Association | null> {
    return associationId ? byId(context, Association, associationId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui tient l’information' })
  owner(@Root() { ownerId }: Mentorship): Organisation | null {
    return organisationOf(ownerId);
  }

  @FieldResolver(() => Mentor, { nullable: true, description: 'Fiche du mentor, ouverte à sa seule association' })
  async mentor(@Root() { mentorId }: Mentorship, @Ctx() context: RequestContext): Promise<Mentor | null> {
    return mentorId ? byId(context, Mentor, mentorId) : null;
  }

  @FieldResolver(() => Mentorship, { nullable: true, description: 'Binôme précédent du jeune, quand le mentor a changé' })
  async replaces(@Root() { replacesId }: Mentorship, @Ctx() context: RequestContext): Promise<Mentorship | null> {
    return replacesId ? byId(context, Mentorship, replacesId) : null;
  }

  /**
   * What infers health is RESTRICTED (3.2): others read another reason where one is obligatory, since none at all would tell
   * which it is; where none is needed, none.
   */
  @FieldResolver(() => EndReasonEnum, { nullable: true, description: 'Motif de fin' })
  async endReason(@Root() pair: Mentorship, @Ctx() context: RequestContext): Promise<EndReason | null> {
    if (pair.endReason === 'MATERNITY' && !(await context.shows('RESTRICTED', pair))) return pair.endsBeforeSixMonths ? 'OTHER' : null;
    return pair.endReason ?? null;
  }
}
