import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { COORDINATORS } from '../association/own-association.ts';
import { dayDone } from './day-done.ts';
import { Mentor } from './mentor.ts';

@InputType({ description: 'La vérification de l’honorabilité d’un mentor. Sa date seule : n’en écrivez le contenu nulle part.' })
export class RecordBackgroundCheckInput {
  @Field(() => ID, { description: 'Mentor' }) mentorId!: string;
  @Field(() => LocalDate, { description: 'Vérifié le' }) checkedOn!: string;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class RecordBackgroundCheckPayload {
  @Field(() => Mentor, { nullable: true, description: 'Le mentor' }) mentor?: Mentor | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class RecordBackgroundCheck {
  @Allow(COORDINATORS)
  @Mutation(() => RecordBackgroundCheckPayload, { description: 'Consigne la date du contrôle d’honorabilité d’un mentor de votre association' })
  async recordBackgroundCheck(@Arg('input', () => RecordBackgroundCheckInput) input: RecordBackgroundCheckInput, @Ctx() context: RequestContext): Promise<Partial<RecordBackgroundCheckPayload>> {
    const em = await context.em();
    const mentor = await em.findOne(Mentor, { id: input.mentorId, ownerId: context.member.organisation });
    if (!mentor) throw new Refusal('MENTOR_NOT_FOUND', 'Ce mentor n’existe pas ou n’est pas de votre association. Vérifiez le lien.', ['input', 'mentorId']);
    mentor.backgroundCheckedOn = dayDone(input.checkedOn, ['input', 'checkedOn']);
    return { mentor };
  }
}
