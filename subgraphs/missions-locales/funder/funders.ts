import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow } from '@passerelle/kit/trust/policy';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Scheme } from '../scheme/scheme.ts';
import { schemesByCode } from '../scheme/schemes-by-code.ts';
import { Funder, FUNDERS } from './funder.ts';

@Resolver(() => Funder)
export class FunderQueries {
  @Allow('ANYONE')
  @Query(() => [Funder], { description: 'Financement européen des actions pour les jeunes : les programmes, à déplier en volets puis en lignes (I07)' })
  funders(): Funder[] {
    return FUNDERS.filter((f) => !f.parentCode);
  }

  @FieldResolver(() => Funder, { nullable: true, description: 'La ligne au-dessus' })
  parent(@Root() { parentCode }: Funder): Funder | null {
    return FUNDERS.find((f) => f.code === parentCode) ?? null;
  }

  @FieldResolver(() => [Funder], { description: 'Les lignes au-dessous' })
  children(@Root() { code }: Funder): Funder[] {
    return FUNDERS.filter((f) => f.parentCode === code);
  }

  @FieldResolver(() => [Scheme], { description: 'Dispositifs que cette ligne finance' })
  schemes(@Root() { schemeCodes }: Funder, @Ctx() context: RequestContext): Promise<Scheme[]> {
    return schemesByCode(context, schemeCodes);
  }
}
