import { ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Enrolment } from '../enrolment/enrolment.ts';
import { JdcDetection } from '../jdc/jdc-detection.ts';

const SCOPES = ['SCHOOLING', 'STAGE', 'CASE'] as const;

@Shared('YOUTH')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Jeune suivi' })
export class Youth {
  @Field(() => ID, { description: 'Identifiant' }) id!: string;
  @Directive('@external') @Field(() => String, { nullable: true, description: 'Autorisation signée' }) grant?: string | null;

  get youthId(): string {
    return this.id;
  }
}

@Shared('YOUTH')
@ObjectType({ description: 'Ce que l’Éducation nationale sait du jeune' })
export class EducationSlice {
  youthId!: string;
}

@Resolver(() => Youth)
export class YouthResolver {
  /** Null where the grant opens nothing of this slice (withheld); an object, perhaps empty, where it does (3.3). */
  @Directive('@requires(fields: "grant")')
  @FieldResolver(() => EducationSlice, { nullable: true, description: 'Éducation nationale : scolarité, dossier de décrochage' })
  async education(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<EducationSlice | null> {
    const grant = context.grantFor(youth.id);
    return grant && SCOPES.some((s) => grant.scopes.includes(s)) ? Object.assign(new EducationSlice(), { youthId: youth.id }) : null;
  }
}

@Resolver(() => EducationSlice)
export class EducationSliceResolver {
  @Shared('SCHOOLING')
  @FieldResolver(() => [Enrolment], { nullable: true, description: 'Scolarités et inscriptions' })
  enrolments(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<Enrolment[]> {
    return ofYouth(context, Enrolment, slice.youthId, { startedOn: 'desc', id: 'asc' });
  }

  @Shared('STAGE')
  @FieldResolver(() => [DropoutCase], { nullable: true, description: 'Dossiers de suivi du décrochage' })
  cases(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<DropoutCase[]> {
    return ofYouth(context, DropoutCase, slice.youthId, { openedOn: 'desc', id: 'asc' });
  }

  @Shared('CASE')
  @FieldResolver(() => [JdcDetection], { nullable: true, description: 'Détections à la Journée défense et citoyenneté' })
  jdcDetections(@Root() slice: EducationSlice, @Ctx() context: RequestContext): Promise<JdcDetection[]> {
    return ofYouth(context, JdcDetection, slice.youthId, { detectedOn: 'desc', id: 'asc' });
  }
}
