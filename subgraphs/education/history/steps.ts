import { manyBy } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { CaseStep } from './case-step.ts';

@Resolver(() => DropoutCase)
export class Steps {
  @Shared('STAGE')
  @FieldResolver(() => [CaseStep], { nullable: true, description: 'Historique du dossier, du plus ancien au plus récent (B01)' })
  async steps(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<CaseStep[]> {
    // As for contact attempts: what other partners did needs the grant, even for the organisation that opened the case.
    await context.grantOf(found.youthId);
    return manyBy(context, CaseStep, 'caseId', found.id, { id: 'asc' });
  }
}

@Resolver(() => CaseStep)
export class StepResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Par qui ; absent si un partenaire l’a fait savoir automatiquement' })
  author(@Root() { authorId }: CaseStep): Person | null {
    return authorId ? Object.assign(new Person(), { id: authorId }) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Par quelle organisation' })
  organisation(@Root() { ownerId }: CaseStep): Organisation | null {
    return organisationOf(ownerId);
  }
}
