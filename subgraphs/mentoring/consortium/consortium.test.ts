import { randomUUID } from 'node:crypto';
import { aViewer } from '@passerelle/kit/testkit/authority';
import { statementsOf } from '@passerelle/kit/testkit/statements';
import type { Viewer } from '@passerelle/kit/trust/viewer';
import { today } from '@passerelle/kit/values/today';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIVE } from '../association/collective.ts';
import { aCoordinator, aHouse, anAssociation, type House } from '../house.testkit.ts';

const PUBLISH = 'mutation ($input: PublishOfferInput!) { publishOffer(input: $input) { offer { id confirmedOn isToConfirm placesLeft publisher { id } association { name } } userErrors { code field } } }';
const REVISE = 'mutation ($input: ReviseOfferInput!) { reviseOffer(input: $input) { offer { title places placesTaken placesLeft objective confirmedOn validUntil } userErrors { code field } } }';
const CONFIRM = 'mutation ($input: ConfirmOfferInput!) { confirmOffer(input: $input) { offer { title placesTaken isToConfirm confirmedOn } userErrors { code } } }';
const WITHDRAW = 'mutation ($input: WithdrawOfferInput!) { withdrawOffer(input: $input) { offer { withdrawnOn } userErrors { code } } }';
const OFFER = { title: 'Mentorat vers l’emploi', objective: 'INSERTION', publics: ['OUT_OF_SCHOOL'], minAge: 16, maxAge: 25, communes: ['59512'], places: 10, contact: 'roubaix@collectifmentorat.fr' };

describe('F17: the consortium', () => {
  let house: House;
  const collective = aCoordinator();
  const ids = new Map<string, string>();
  let consortiumId = '';

  const mutate = async (viewer: Viewer, name: string, type: string, input: object, fields = 'consortium { id members { since association { name } } referentRole referentContact referentName }') => {
    const { data, errors } = await house.subgraph.execute(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`, { viewer, variables: { input } });
    return errors ? { refused: errors[0]!.extensions.code } : data![name] as { consortium: { id: string; members: { association: { name: string } }[] } | null; userErrors: { code: string }[] };
  };
  const ask = async (document: string, viewer: Viewer, input: object, field: string) => {
    const { data, errors } = await house.subgraph.execute(document, { viewer, variables: { input } });
    expect(errors).toBeUndefined();
    return data![field] as { offer: Record<string, unknown> & { id: string } | null; userErrors: { code: string; field: string[] }[] };
  };
  const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map((e) => e.code);

  beforeAll(async () => {
    house = await aHouse();
    for (const { name, aliases } of COLLECTIVE.slice(1)) ids.set(name, (await anAssociation(house.subgraph, { name, aliases: [...aliases] })).id);
    ids.set('Afev', house.association.id);
    const registered = await mutate(aViewer({ roles: ['RESPONSABLE'] }), 'registerConsortium', 'RegisterConsortiumInput', { organisationId: collective.organisation, name: 'Collectif Mentorat – Roubaix', territoryName: 'Roubaix', communes: ['59512'], contact: 'roubaix@collectifmentorat.fr', since: '2024-09-02' });
    consortiumId = (registered as { consortium: { id: string } }).consortium.id;
  });
  afterAll(() => house.subgraph.close());

  it('F16, F17: its coordinator admits the ten associations, once each; anyone reads them', async () => {
    for (const id of ids.values()) expect(await mutate(collective, 'admitToConsortium', 'AdmitToConsortiumInput', { consortiumId, associationId: id, since: '2024-09-02' })).toMatchObject({ userErrors: [] });
    const again = { consortiumId, associationId: ids.get('FACE'), since: '2024-09-02' };
    expect(codes(await mutate(collective, 'admitToConsortium', 'AdmitToConsortiumInput', again) as never)).toEqual(['ALREADY_MEMBER']);
    const { data } = await house.subgraph.execute(`{ mentoringConsortia(territory: "59") { edges { node { name coordinator { id } contact members { association { name } } } } } association(id: "${ids.get('FACE')}") { consortiumMemberships { since consortium { name } } } }`);
    const [{ node }] = (data!['mentoringConsortia'] as { edges: [{ node: { members: { association: { name: string } }[] } }] }).edges;
    expect(node).toMatchObject({ coordinator: { id: collective.organisation }, contact: 'roubaix@collectifmentorat.fr' });
    expect(node.members.map((m) => m.association.name).sort()).toEqual(COLLECTIVE.map((a) => a.name).sort());
    expect(data!['association']).toEqual({ consortiumMemberships: [{ since: '2024-09-02', consortium: { name: 'Collectif Mentorat – Roubaix' } }] });
  });

  it('F17: only its coordinator changes it, within its dates; a responsable alone registers one', async () => {
    const input = { consortiumId, associationId: ids.get('FACE'), since: '2024-09-02' };
    expect(codes(await mutate(house.coordinator, 'admitToConsortium', 'AdmitToConsortiumInput', input) as never)).toEqual(['CONSORTIUM_NOT_FOUND']);
    expect(codes(await mutate(collective, 'admitToConsortium', 'AdmitToConsortiumInput', { ...input, since: '2024-09-01' }) as never)).toEqual(['BAD_SINCE']);
    expect(codes(await mutate(collective, 'leaveConsortium', 'LeaveConsortiumInput', { consortiumId, associationId: ids.get('FACE'), until: '2098-01-01' }) as never)).toEqual(['BAD_UNTIL']);
    expect(codes(await mutate(collective, 'leaveConsortium', 'LeaveConsortiumInput', { consortiumId, associationId: randomUUID(), until: today() }) as never)).toEqual(['NOT_A_MEMBER']);
    expect(await mutate(collective, 'registerConsortium', 'RegisterConsortiumInput', { organisationId: randomUUID(), name: 'x', communes: ['59512'], contact: 'x', since: '2024-09-02' })).toEqual({ refused: 'FORBIDDEN' });
  });

  it('F17: « référent unique »: anyone reads the role and the generic address, only who is signed in the name', async () => {
    expect(await mutate(collective, 'nameReferent', 'NameReferentInput', { consortiumId, role: 'Référent unique du mentorat', contact: 'roubaix@collectifmentorat.fr', name: 'Perrine Grandetablee' })).toMatchObject({ userErrors: [] });
    const read = async (viewer?: Viewer) => (await house.subgraph.execute(`{ mentoringConsortium(id: "${consortiumId}") { referentRole referentContact referentName } }`, viewer ? { viewer } : {})).data!['mentoringConsortium'];
    expect(await read()).toEqual({ referentRole: 'Référent unique du mentorat', referentContact: 'roubaix@collectifmentorat.fr', referentName: null });
    expect(await read(aViewer())).toMatchObject({ referentName: 'Perrine Grandetablee' });
  });

  it('F16, F17: the collective lists an offer for a member, by its id or by « Télémarque »; it stays the association’s', async () => {
    const named = await ask(PUBLISH, collective, { ...OFFER, associationName: 'Télémarque', placesTaken: 4 }, 'publishOffer');
    expect(named).toMatchObject({ offer: { association: { name: 'Télémaque' }, publisher: { id: collective.organisation }, confirmedOn: today(), isToConfirm: false, placesLeft: 6 }, userErrors: [] });
    expect(await ask(PUBLISH, collective, { ...OFFER, associationId: ids.get('Afev') }, 'publishOffer')).toMatchObject({ offer: { association: { name: 'Afev' } } });
    expect(codes(await ask(PUBLISH, collective, OFFER, 'publishOffer'))).toEqual(['ASSOCIATION_UNKNOWN']);
    // Its own association changes it too; another member does not.
    const mine = await ask(PUBLISH, collective, { ...OFFER, associationName: 'AFEV' }, 'publishOffer');
    expect(await ask(REVISE, house.coordinator, { offerId: mine.offer!.id, title: 'Revu' }, 'reviseOffer')).toMatchObject({ offer: { title: 'Revu' } });
    expect(codes(await ask(REVISE, house.coordinator, { offerId: named.offer!.id, title: 'Revu' }, 'reviseOffer'))).toEqual(['OFFER_NOT_FOUND']);
  });

  it('F17: not for an association outside, nor for one that has left; what was listed stays', async () => {
    const outside = await anAssociation(house.subgraph, { name: 'Unis-Cité', isInCollective: false });
    for (const input of [{ ...OFFER, associationId: outside.id }, { ...OFFER, associationName: 'Unis-Cité' }]) expect(codes(await ask(PUBLISH, collective, input, 'publishOffer'))).toEqual(['ASSOCIATION_NOT_YOURS']);
    expect(codes(await ask(PUBLISH, house.coordinator, { ...OFFER, associationName: 'FACE' }, 'publishOffer'))).toEqual(['ASSOCIATION_NOT_YOURS']);
    const { offer } = await ask(PUBLISH, collective, { ...OFFER, associationName: 'C Possible' }, 'publishOffer');
    expect(await mutate(collective, 'leaveConsortium', 'LeaveConsortiumInput', { consortiumId, associationId: ids.get('C’Possible'), until: today() })).toMatchObject({ userErrors: [] });
    expect(codes(await ask(PUBLISH, collective, { ...OFFER, associationName: 'C’Possible' }, 'publishOffer'))).toEqual(['ASSOCIATION_NOT_YOURS']);
    expect(codes(await ask(WITHDRAW, collective, { offerId: offer!.id }, 'withdrawOffer'))).toEqual(['OFFER_NOT_FOUND']);
    const { data } = await house.subgraph.execute(`{ mentoringOffers(associationId: "${ids.get('C’Possible')}") { edges { node { id } } } }`);
    expect(data).toEqual({ mentoringOffers: { edges: [{ node: { id: offer!.id } }] } });
    // Back again, it is a member as before.
    expect(await mutate(collective, 'admitToConsortium', 'AdmitToConsortiumInput', { consortiumId, associationId: ids.get('C’Possible'), since: today() })).toMatchObject({ userErrors: [] });
  });

  it('F14, F15: what an offer becomes is checked whole; confirmed, it is fresh again; what is not named stays, what is null is emptied', async () => {
    const { offer } = await ask(PUBLISH, collective, { ...OFFER, associationName: 'FACE', validUntil: '2098-06-30' }, 'publishOffer');
    const offerId = offer!.id;
    expect(codes(await ask(PUBLISH, collective, { ...OFFER, associationName: 'FACE', publics: ['PRIMARY_SCHOOL'] }, 'publishOffer'))).toEqual(['OBJECTIVE_NOT_FOR_PUBLIC']);
    for (const [changes, code] of [
      [{ objective: 'SCOLAIRE' }, 'OBJECTIVE_NOT_FOR_PUBLIC'], [{ maxAge: 10 }, 'BAD_AGES'], [{ placesTaken: 11 }, 'BAD_PLACES_TAKEN'], [{ validFrom: '2098-07-01' }, 'BAD_VALIDITY'], [{ communes: [] }, 'NO_TERRITORY'], [{ title: '1 85 05 78 006 084 91' }, 'NIR_REFUSED'],
    ] as const) expect([changes, codes(await ask(REVISE, collective, { offerId, ...changes }, 'reviseOffer'))]).toEqual([changes, [code]]);
    expect(await ask(REVISE, collective, { offerId, objective: 'ORIENTATION', places: 12, placesTaken: 12 }, 'reviseOffer')).toMatchObject({ offer: { title: OFFER.title, places: 12, placesTaken: 12, placesLeft: 0, objective: 'ORIENTATION', validUntil: '2098-06-30' } });
    for (const field of ['title', 'places', 'contact', 'communes']) expect(await ask(REVISE, collective, { offerId, [field]: null }, 'reviseOffer')).toMatchObject({ offer: null, userErrors: [{ code: 'REQUIRED', field: ['input', field] }] });
    expect(await ask(REVISE, collective, { offerId, validUntil: null }, 'reviseOffer')).toMatchObject({ offer: { title: OFFER.title, places: 12, validUntil: null }, userErrors: [] });
    await house.subgraph.worker().execute(`update offer set confirmed_on = ? where id = ?`, ['2020-01-01', offerId]);
    expect((await house.subgraph.execute(`{ mentoringOffer(id: "${offerId}") { isToConfirm } }`)).data).toEqual({ mentoringOffer: { isToConfirm: true } });
    expect(await ask(CONFIRM, collective, { offerId, placesTaken: 3 }, 'confirmOffer')).toMatchObject({ offer: { title: OFFER.title, placesTaken: 3, isToConfirm: false, confirmedOn: today() } });
  });

  it('a hundred consortia with their members cost the statements of one', async () => {
    for (let i = 0; i < 5; i++) {
      const registered = await mutate(aViewer({ roles: ['OPERATOR'] }), 'registerConsortium', 'RegisterConsortiumInput', { organisationId: collective.organisation, name: `C${i}`, departements: ['86'], contact: 'x', since: '2024-09-02' });
      for (const id of [...ids.values()].slice(i)) await mutate(collective, 'admitToConsortium', 'AdmitToConsortiumInput', { consortiumId: (registered as { consortium: { id: string } }).consortium.id, associationId: id, since: '2025-01-01' });
    }
    const count = async (first: number) => (await statementsOf(house.subgraph.running.services.app, () => house.subgraph.execute(`{ mentoringConsortia(first: ${first}) { edges { node { members { association { name consortiumMemberships { since } } } } } } }`))).length;
    expect(await count(100)).toBe(await count(1));
  });
});
