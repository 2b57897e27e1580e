import { byId } from '@passerelle/kit/data/load';
import { Refusal } from '@passerelle/kit/graphql/errors';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { School } from '../school/school.ts';
import { CtiKindEnum, CtiPost, type CtiKind } from './cti-post.ts';
import { CtiPostPayload } from './payload.ts';

@InputType({ description: 'Un poste de CTI à pourvoir (G04, G05)' })
export class AssignCtiPostInput {
  @Field(() => ID, { description: 'La personne' }) personId!: string;
  @Field(() => CtiKindEnum, { description: 'État ou Région' }) kind!: CtiKind;
  @Field(() => ID, { description: 'Établissement' }) schoolId!: string;
  @Field(() => LocalDate, { description: 'Depuis le' }) since!: string;
}

@Resolver()
export class AssignCtiPost {
  /** G04, G05: a responsable names the posts of their territory; a person holds one post of a kind in a school at a time. */
  @Allow({ roles: ['RESPONSABLE'] })
  @Mutation(() => CtiPostPayload, { description: 'Nomme une personne à un poste de CTI' })
  async assignCtiPost(@Arg('input', () => AssignCtiPostInput) input: AssignCtiPostInput, @Ctx() context: RequestContext): Promise<Partial<CtiPostPayload>> {
    const { organisation, territory } = context.member;
    const school = await byId(context, School, input.schoolId);
    if (!school || !territory.includes(school.departement)) throw new Refusal('SCHOOL_NOT_IN_TERRITORY', 'Cet établissement n’est pas de votre territoire. Adressez-vous au responsable de son département.', ['input', 'schoolId']);
    const em = await context.em();
    const { personId, kind, schoolId } = input;
    if (await em.count(CtiPost, { personId, kind, schoolId, $or: [{ until: null }, { until: { $gte: input.since } }] })) throw new Refusal('POST_ALREADY_HELD', 'Cette personne occupe déjà ce poste à cette date.', ['input', 'personId']);
    return { ctiPost: em.create(CtiPost, { ...input, ownerId: organisation } as never) as CtiPost };
  }
}
