import { Refusal, UserError } from '@passerelle/kit/graphql/errors';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { charterInForce } from './in-force.ts';
import { CharterSignature } from './signature.ts';

@InputType({ description: 'La charte lue et acceptée' })
export class SignCharterInput {
  @Field(() => Int, { description: 'Numéro de la version lue' }) version!: number;
}

@Public()
@ObjectType({ description: 'Résultat' })
export class SignCharterPayload {
  @Field(() => CharterSignature, { nullable: true, description: 'La signature' }) signature?: CharterSignature | null;
  @Field(() => [UserError], { description: 'Ce qui l’empêche' }) userErrors!: UserError[];
}

@Resolver()
export class SignCharter {
  /** D10: nobody reads a person before having signed the version in force. Signing twice changes nothing. */
  @Allow('MEMBER')
  @Mutation(() => SignCharterPayload, { description: 'Signe la charte de confidentialité, dite du secret partagé' })
  async signCharter(@Arg('input', () => SignCharterInput) { version }: SignCharterInput, @Ctx() context: RequestContext): Promise<Partial<SignCharterPayload>> {
    const { member } = context;
    if (member.machine) throw new Refusal('NOT_A_PERSON', 'Un logiciel ne signe pas la charte : son organisation en répond.', []);
    const current = await charterInForce(context);
    if (current?.number !== version) throw new Refusal('NOT_IN_FORCE', 'Cette version de la charte n’est pas en vigueur. Lisez la version actuelle, puis signez-la.', ['input', 'version']);
    const em = await context.em();
    const signature = (await em.findOne(CharterSignature, { versionId: current.id, personId: member.person }))
      ?? (em.create(CharterSignature, { versionId: current.id, personId: member.person } as never) as CharterSignature);
    return { signature };
  }
}
