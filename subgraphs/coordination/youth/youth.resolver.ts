import { byId, manyBy, ofYouth } from '@passerelle/kit/data/load';
import type { RequestContext } from '@passerelle/kit/server/context';
import { Shared } from '@passerelle/kit/trust/policy';
import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { contactPoints } from '../contact-point/contact-points.ts';
import { ContactWord } from '../contact-point/contact-word.ts';
import { Opposition } from '../opposition/opposition.ts';
import { SourceRecord } from '../identity/source-record.ts';
import { Platform } from '../platform/platform.ts';
import { signGrant } from '../grant/signer.ts';
import { ContactPoint, Identity, PartnerTrace, YouthAccess } from './identity.ts';
import { partnerTraces } from './partner-traces.ts';
import { Youth } from './youth.ts';

/** Everything of a youth under each of its ids. */
const records = async (context: RequestContext, youth: Youth) =>
  (await Promise.all((context.grantFor(youth.id)?.ids ?? []).map((id) => manyBy(context, SourceRecord, 'youthId', id, { receivedAt: 'desc' })))).flat();

@Resolver(() => Youth)
export class YouthResolver {
  @FieldResolver(() => ID, { description: 'Identifiant actuel : différent de « id » si deux dossiers ont été réunis' })
  canonicalId(@Root() youth: Youth): string {
    return youth.mergedIntoId ?? youth.id;
  }

  @Shared('IDENTITY')
  @FieldResolver(() => Identity, { nullable: true, description: 'Identité' })
  async identity(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Identity | null> {
    const shown = youth.mergedIntoId ? await byId(context, Youth, youth.mergedIntoId) : youth;
    return shown && { youthId: youth.id, familyName: shown.familyName, givenName: shown.givenName, birthDate: shown.birthDate, sex: shown.sex, ine: shown.ine };
  }

  @Shared('CONTACT')
  @FieldResolver(() => [ContactPoint], { nullable: true, description: 'Coordonnées, une ligne par valeur et par partenaire' })
  async contactPoints(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<ContactPoint[]> {
    const [filed, words] = await Promise.all([records(context, youth), ofYouth(context, ContactWord, youth.id, { id: 'asc' })]);
    return contactPoints(youth.id, filed, words);
  }

  @Shared('IDENTITY')
  @FieldResolver(() => [SourceRecord], { nullable: true, description: 'Fiches d’identité des partenaires, côte à côte' })
  sourceRecords(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<SourceRecord[]> {
    return records(context, youth);
  }

  @FieldResolver(() => YouthAccess, { nullable: true, description: 'Ce que vous pouvez lire de ce dossier' })
  async access(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<YouthAccess | null> {
    const grant = await context.grantOf(youth.id);
    return grant && { scopes: grant.scopes, purpose: grant.purpose };
  }

  @FieldResolver(() => [PartnerTrace], { nullable: true, description: 'Dernières dates connues chez les partenaires' })
  async partnerTraces(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<PartnerTrace[]> {
    const grant = await context.grantOf(youth.id);
    return grant ? partnerTraces(youth.id, grant.scopes, await records(context, youth)) : [];
  }

  @FieldResolver(() => Platform, { nullable: true, description: 'Plate-forme qui suit le jeune' })
  async platform(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Platform | null> {
    return youth.platformId ? byId(context, Platform, youth.platformId) : null;
  }

  @Shared('IDENTITY')
  @FieldResolver(() => [Opposition], { nullable: true, description: 'Oppositions du jeune au partage' })
  oppositions(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<Opposition[]> {
    return manyBy(context, Opposition, 'youthId', youth.id, { id: 'asc' });
  }

  @Directive('@inaccessible')
  @FieldResolver(() => String, { nullable: true, description: 'Autorisation signée, pour les autres sous-graphes seulement' })
  async grant(@Root() youth: Youth, @Ctx() context: RequestContext): Promise<string | null> {
    const grant = await context.grantOf(youth.id);
    return grant && signGrant(context.member, grant);
  }
}
