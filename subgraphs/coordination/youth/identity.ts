import { LocalDate } from '@passerelle/kit/graphql/federate';
import { Public, Shared } from '@passerelle/kit/trust/policy';
import { Field, ObjectType } from 'type-graphql';

@Shared('IDENTITY')
@ObjectType({ description: 'Identité du jeune, choisie parmi les fiches des partenaires' })
export class Identity {
  youthId!: string;

  @Field(() => String, { description: 'Nom' }) familyName!: string;
  @Field(() => String, { description: 'Prénom' }) givenName!: string;
  @Field(() => LocalDate, { description: 'Date de naissance' }) birthDate!: string;
  @Field(() => String, { nullable: true, description: 'Sexe (F ou M)' }) sex?: string | null;
  @Field(() => String, { nullable: true, description: 'Identifiant national élève (INE)' }) ine?: string | null;
}

@Shared('CONTACT')
@ObjectType({ description: 'Coordonnée du jeune, avec le partenaire qui l’a donnée et la date (A29) : plusieurs valeurs sont gardées' })
export class ContactPoint {
  youthId!: string;

  @Field(() => String, { description: 'Nature : PHONE, EMAIL, ADDRESS' }) kind!: string;
  @Field(() => String, { description: 'Valeur, telle que saisie' }) value!: string;
  @Field(() => String, { description: 'Partenaire et nature du fichier' }) source!: string;
  @Field(() => Date, { description: 'Reçue le' }) receivedAt!: Date;
  @Field(() => LocalDate, { nullable: true, description: 'Dite juste pour la dernière fois le (A30)' }) confirmedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Signalée erronée pour la dernière fois le (A29)' }) reportedWrongOn!: string | null;

  /** The organisation's id. */
  givenBy!: string | null;
}

@Public()
@ObjectType({ description: 'Ce que vous pouvez lire de ce dossier. Ne dit jamais si un partenaire y a écrit.' })
export class YouthAccess {
  @Field(() => [String], { description: 'Rubriques ouvertes : IDENTITY, CONTACT, SCHOOLING, STAGE, CASE, SUPPORT, SOLUTION, MENTORING…' })
  scopes!: readonly string[];

  @Field(() => String, { description: 'Finalité inscrite au journal' })
  purpose!: string;
}

@Shared('YOUTH')
@ObjectType({ description: 'Dernière date connue chez un partenaire dont la rubrique vous est ouverte, pour les moments où il ne répond pas' })
export class PartnerTrace {
  youthId!: string;

  @Field(() => String, { description: 'Partenaire (nom de son sous-graphe)' }) partner!: string;
  @Field(() => Date, { description: 'Dernière fiche reçue le' }) lastKnownAt!: Date;
}
