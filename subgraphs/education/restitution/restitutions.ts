import { byId, manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Diagnosis } from '../diagnosis/diagnosis.ts';
import { SideEnum, type Side } from '../diagnosis/kind.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { printed } from './printed.ts';
import { asParty, Restitution } from './restitution.ts';

@Resolver(() => DropoutCase)
export class CaseRestitutions {
  @Shared('CASE')
  @FieldResolver(() => [Restitution], { nullable: true, description: 'Documents de restitution écrits pour le jeune, le dernier d’abord (B14)' })
  async restitutions(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<Restitution[]> {
    await context.grantOf(found.youthId);
    return (await manyBy(context, Restitution, 'caseId', found.id, { id: 'desc' })).map((one) => asParty(context, one));
  }
}

@Resolver(() => Restitution)
export class RestitutionResolver {
  @Shared('OWNER')
  @FieldResolver(() => String, { nullable: true, description: 'Page à imprimer et à remettre au jeune (HTML, A4), pour les deux organisations du binôme seulement' })
  printable(@Root() restitution: Restitution): string {
    return printed(restitution);
  }

  @FieldResolver(() => SideEnum, { nullable: true, description: 'Réseau dont l’accord manque encore ; absent quand les deux ont approuvé' })
  awaitedSide(@Root() { issuedOn, authorOrganisationId, educationOrganisationId }: Restitution): Side | null {
    if (issuedOn) return null;
    return authorOrganisationId === educationOrganisationId ? 'MISSION_LOCALE' : 'EDUCATION';
  }

  @FieldResolver(() => Diagnosis, { nullable: true, description: 'Diagnostic dont il rend compte' })
  diagnosis(@Root() { diagnosisId }: Restitution, @Ctx() context: RequestContext): Promise<Diagnosis | null> {
    return byId(context, Diagnosis, diagnosisId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Moitié du binôme : l’Éducation nationale' })
  education(@Root() { educationOrganisationId }: Restitution): Organisation | null {
    return organisationOf(educationOrganisationId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Moitié du binôme : la mission locale' })
  missionLocale(@Root() { missionLocaleOrganisationId }: Restitution): Organisation | null {
    return organisationOf(missionLocaleOrganisationId);
  }
}
