import { emit } from '@passerelle/kit/events/record';
import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { currentPosts } from '../person/current-posts.ts';
import { today } from '@passerelle/kit/values/today';
import { openedYouth } from '../youth/opened-youth.ts';
import { Referent, ReferentRoleEnum, type ReferentRole } from './referent.ts';

@InputType({ description: 'Un référent à désigner' })
export class AppointReferentInput {
  @Field(() => ID, { description: 'Jeune' }) youthId!: string;
  @Field(() => ID, { description: 'Personne' }) personId!: string;
  @Field(() => ReferentRoleEnum, { description: 'Rôle' }) role!: ReferentRole;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class AppointReferentPayload {
  @Field(() => Referent, { nullable: true, description: 'Le référent désigné' }) referent?: Referent | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class AppointReferent {
  /** B08–B10. CASE is what circle 1 alone holds: nobody outside it appoints. */
  @Allow({ roles: ['ASSISTANT', 'RESPONSABLE'] })
  @Mutation(() => AppointReferentPayload, { description: 'Désigne un référent du jeune' })
  async appointReferent(@Arg('input', () => AppointReferentInput) { youthId, personId, role }: AppointReferentInput, @Ctx() context: RequestContext): Promise<Partial<AppointReferentPayload>> {
    const { youth } = await openedYouth(context, youthId, ['STAGE', 'CASE']);
    const posts = await currentPosts(context, 'personId', personId);
    const post = role === 'SUIVI_TECHNIQUE' ? posts.find((p) => p.role === 'ASSISTANT') : posts[0];
    if (!post) {
      throw role === 'SUIVI_TECHNIQUE' && posts.length
        ? new Refusal('NOT_AN_ASSISTANT', 'Le suivi technique revient à un assistant de plate-forme. Choisissez-en un.', ['input', 'personId'])
        : new Refusal('PERSON_NOT_FOUND', 'Cette personne n’occupe aucun poste dans le réseau. Choisissez-la dans l’annuaire.', ['input', 'personId']);
    }
    const em = await context.em();
    // Two appointments of the same youth wait for one another: the second sees the first.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 8))', [youth]);
    const current = await em.find(Referent, { youthId: youth, role, until: null });
    const same = current.find((r) => r.personId === personId);
    if (same) return { referent: same };
    if (role === 'SUIVI_TECHNIQUE' && current.length) {
      throw new Refusal('ALREADY_FOLLOWED', 'Le suivi technique a déjà un interlocuteur, et il est unique. Mettez d’abord fin à son suivi.', ['input', 'role']);
    }
    const referent = em.create(Referent, { youthId: youth, personId, organisationId: post.organisationId, role, since: today() } as never) as Referent;
    await emit(context, 'fr.passerelle.coordination.referent.appointed', youth, { role, personId, organisationId: post.organisationId });
    return { referent };
  }
}
