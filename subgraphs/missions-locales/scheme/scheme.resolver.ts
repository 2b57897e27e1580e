import { Public } from '@passerelle/kit/trust/policy';
import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Funder, FUNDERS } from '../funder/funder.ts';
import { aliasesOf } from './aliases.ts';
import { Scheme } from './scheme.ts';

@Public()
@ObjectType({ description: 'Un autre nom d’un dispositif, et la période où il le désignait (E15, I06)' })
export class SchemeName {
  @Field(() => String, { description: 'Nom, tel que les fichiers et les personnes l’écrivent' }) name!: string;
  @Field(() => LocalDate, { description: 'Premier jour d’entrée où ce nom désigne ce dispositif' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Dernier jour ; absent s’il le désigne encore' }) validUntil?: string | null;
}

@Resolver(() => Scheme)
export class SchemeResolver {
  @FieldResolver(() => [SchemeName], { description: 'Autres noms reconnus dans les fichiers et à la saisie' })
  aliases(@Root() { code }: Scheme): SchemeName[] {
    return aliasesOf(code).map(({ name, from, until }) => ({ name, validFrom: from, validUntil: until }));
  }

  @FieldResolver(() => [Funder], { description: 'Lignes de financement européen dont relève ce dispositif (I07)' })
  funders(@Root() { code }: Scheme): Funder[] {
    return FUNDERS.filter((f) => f.schemeCodes.includes(code));
  }
}
