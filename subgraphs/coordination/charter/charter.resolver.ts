import type { RequestContext } from '@passerelle/kit/server/context';
import { Allow, Public } from '@passerelle/kit/trust/policy';
import { NETWORKS, type Network } from '@passerelle/kit/trust/viewer';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { NetworkEnum } from '../organisation/network.ts';
import { CHARTER } from './charter.ts';
import { CharterVersion } from './charter-version.ts';
import { charterInForce } from './in-force.ts';

/** The grounds, as people read them. */
const TITLES = {
  CIRCLE_1: 'Membre du cercle 1 de la plate-forme du jeune', DOUBT: 'Plate-forme saisie d’un doute d’identité, jusqu’à sa décision',
  HOLDS_FILE: 'Tient un dossier sur le jeune', SCHOOL_OF_ORIGIN: 'Établissement d’origine', REFERRAL: 'Destinataire d’une orientation en cours',
} as const;

@Public()
@ObjectType({ description: 'Article de la charte : à ce titre, ce réseau lit ces rubriques. Ce qui n’est pas écrit est fermé.' })
export class CharterArticle {
  @Field(() => NetworkEnum, { description: 'Réseau' }) network!: Network;
  @Field(() => String, { description: 'Titre d’accès (code)' }) ground!: string;
  @Field(() => String, { description: 'Titre d’accès, en clair' }) title!: string;
  @Field(() => [String], { description: 'Rubriques ouvertes' }) scopes!: readonly string[];
  @Field(() => Boolean, { description: 'Demande une habilitation personnelle (A26)' }) needsHabilitation!: boolean;
  @Field(() => String, { description: 'Base légale (art. 6 RGPD)' }) legalBasis!: string;
}

@Resolver()
export class CharterQueries {
  @Allow('ANYONE')
  @Query(() => [CharterArticle], { description: 'La charte : qui lit quoi, à quel titre, sur quelle base légale' })
  charter(): CharterArticle[] {
    return CHARTER.flatMap(({ ground, networks, opens, habilitation, basis }) => NETWORKS.filter((n) => networks.includes(n)).map((network) => ({
      network, ground, title: TITLES[ground], scopes: opens, needsHabilitation: habilitation, legalBasis: basis,
    })));
  }

  @Allow('ANYONE')
  @Query(() => CharterVersion, { nullable: true, description: 'Charte de confidentialité en vigueur, à signer (D10)' })
  charterVersion(@Ctx() context: RequestContext): Promise<CharterVersion | null> {
    return charterInForce(context);
  }
}
