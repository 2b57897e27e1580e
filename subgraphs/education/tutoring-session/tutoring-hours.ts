import { minutesLeft } from '@passerelle/kit/rules/hours';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { EducationSlice } from '../youth/youth.ts';
import { FACE_TO_FACE_CEILING, faceToFaceMinutes } from './face-to-face.ts';

@Shared('CASE')
@ObjectType({ description: 'Heures de tutorat en face à face d’un jeune, tous tuteurs et organismes réunis (F04)' })
export class TutoringHours {
  youthId!: string;

  @Field(() => Int, { description: 'Minutes de face-à-face déjà faites' }) faceToFaceMinutes!: number;
  @Field(() => Int, { description: 'Minutes qui restent, sur 40 heures' }) remainingMinutes!: number;
}

@Resolver(() => EducationSlice)
export class TutoringHoursOfYouth {
  /** What no single association can count: over all of them, without saying who gave what. */
  @Shared('CASE')
  @FieldResolver(() => TutoringHours, { nullable: true, description: 'Heures de tutorat de l’académie, sur les 40 permises (F04)' })
  async tutoringHours(@Root() { youthId }: EducationSlice, @Ctx() context: RequestContext): Promise<TutoringHours> {
    const minutes = await faceToFaceMinutes(context, context.grantFor(youthId)?.ids ?? []);
    return Object.assign(new TutoringHours(), { youthId, faceToFaceMinutes: minutes, remainingMinutes: minutesLeft(FACE_TO_FACE_CEILING, minutes) });
  }
}
