import { manyBy } from '@passerelle/kit/data/load';
import { Connection, page, PageArgs, type Page } from '@passerelle/kit/graphql/connection';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Shared } from '@passerelle/kit/trust/policy';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DropoutCase } from '../case/case.ts';
import { Organisation, organisationOf } from '../organisation/organisation.ts';
import { Person } from '../person/person.ts';
import { Youth } from '../youth/youth.ts';
import { RegistrationCheck } from './registration-check.ts';

const RegistrationCheckConnection = Connection(() => RegistrationCheck, 'RegistrationCheck');

@Resolver(() => RegistrationCheck)
export class RegistrationChecks {
  /** What is asked of one's own organisation, whatever it may read of the youth: the record itself opens by the charter. */
  @Allow('MEMBER')
  @Query(() => RegistrationCheckConnection, { description: 'Vérifications d’inscription auxquelles votre organisation doit répondre (B17)' })
  registrationChecks(@Args(() => PageArgs) args: PageArgs, @Ctx() context: RequestContext): Promise<Page<RegistrationCheck>> {
    return page(context, RegistrationCheck, args, { ownerId: context.member.organisation, answeredOn: null });
  }

  @FieldResolver(() => Youth, { nullable: true, description: 'Le jeune' })
  youth(@Root() { youthId }: RegistrationCheck): Youth {
    return Object.assign(new Youth(), { id: youthId });
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui répond' })
  organisation(@Root() { ownerId }: RegistrationCheck): Organisation | null {
    return organisationOf(ownerId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation qui demande' })
  asker(@Root() { askerId }: RegistrationCheck): Organisation | null {
    return organisationOf(askerId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Personne qui a vérifié' })
  verifier(@Root() { verifierId }: RegistrationCheck): Person | null {
    return verifierId ? Object.assign(new Person(), { id: verifierId }) : null;
  }
}

@Resolver(() => DropoutCase)
export class CaseRegistrationChecks {
  @Shared('CASE')
  @FieldResolver(() => [RegistrationCheck], { nullable: true, description: 'Vérifications d’inscription, la dernière d’abord (B17)' })
  async registrationChecks(@Root() found: DropoutCase, @Ctx() context: RequestContext): Promise<RegistrationCheck[]> {
    await context.grantOf(found.youthId);
    return manyBy(context, RegistrationCheck, 'caseId', found.id, { id: 'desc' });
  }
}
