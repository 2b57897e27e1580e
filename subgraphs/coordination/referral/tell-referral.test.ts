import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCoordination, aRecord, type TestCoordination } from '../testkit/coordination.ts';
import type { PersonKey } from '../testkit/network.ts';
import { expireReferrals } from './expire-referrals.ts';

describe('what coordination tells', () => {
  let hub: TestCoordination;
  beforeAll(async () => { hub = await aCoordination(); });
  afterAll(() => hub.close());

  const aYouth = async () => (await hub.register('education/leaver', [aRecord({ owner: { scheme: 'uai', code: '0590184E' }, ground: 'SCHOOL_OF_ORIGIN' })]))[0]!.youthId;
  const told = (subject: string) => hub.subgraph.worker().execute<{ type: string; data: Record<string, unknown> }[]>(
    'select replace(type, \'fr.passerelle.coordination.\', \'\') as type, data from outbox_event where subject = ? order by position', [subject]);
  const ask = async (who: PersonKey, name: string, fields: string, i: object) => {
    const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const type = { acceptReferral: 'ReferralInput', withdrawReferral: 'ReferralInput' }[name] ?? input;
    const { data, errors } = await hub.as(who, `mutation ($i: ${type}!) { ${name}(input: $i) { ${fields} userErrors { code } } }`, { i });
    expect(errors).toBeUndefined();
    return data![name] as { referral: { id: string }; referent: { id: string } };
  };
  const send = async (youthId: string, need = 'TRAINING') => (await ask('assistant', 'sendReferral', 'referral { id }', { youthId, receiverId: hub.organisations['provider'], need, message: 'Aime la cuisine' })).referral.id;

  it('3.2, 3.6: a referral from its sending to its end: organisations, scopes, dates and codes, never its message', async () => {
    const youth = await aYouth();
    const [first, second, third] = [await send(youth), await send(youth, 'APPRENTICESHIP'), await send(youth, 'EMPLOYMENT')];
    await ask('provider', 'acceptReferral', '', { referralId: first });
    await ask('assistant', 'withdrawReferral', '', { referralId: first });
    await ask('provider', 'refuseReferral', '', { referralId: second, reason: 'NO_PLACE' });
    await ask('provider', 'refuseReferral', '', { referralId: second, reason: 'NO_PLACE' });
    await hub.subgraph.worker().execute('update referral set expires_at = now() - interval \'1 minute\' where id = ?', [third]);
    for (let turn = 0; turn < 2; turn++) await expireReferrals(hub.subgraph.worker());
    const events = await told(youth);
    expect(events.map(({ type, data }) => [type, data['referralId'], data['reason']])).toEqual([
      ['referral.sent', first, null], ['referral.sent', second, null], ['referral.sent', third, null], ['referral.accepted', first, null], ['referral.withdrawn', first, null],
      ['referral.refused', second, 'NO_PLACE'], ['referral.expired', third, null],
    ]);
    const same = { senderId: hub.organisations['psad'], receiverId: hub.organisations['provider'], network: 'SOLUTION_PROVIDER', scopes: ['IDENTITY', 'CONTACT', 'SOLUTION'] };
    for (const { data } of events) expect(data).toEqual({ ...same, referralId: expect.any(String), expiresOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), reason: data['reason'] });
  });

  it('B08, 3.6: a referent’s appointment and end, once each', async () => {
    const youth = await aYouth();
    const appoint = () => ask('assistant', 'appointReferent', 'referent { id }', { youthId: youth, personId: hub.people.assistant, role: 'SUIVI_TECHNIQUE' });
    const { referent } = await appoint();
    await appoint();
    for (let turn = 0; turn < 2; turn++) await ask('assistant', 'endReferent', '', { youthId: youth, referentId: referent.id });
    const data = { role: 'SUIVI_TECHNIQUE', personId: hub.people.assistant, organisationId: hub.organisations['psad'] };
    expect(await told(youth)).toEqual([{ type: 'referent.appointed', data }, { type: 'referent.ended', data }]);
  });

  it('3.2, 3.6: an opposition names the network and every id of the youth; said twice, it is told once', async () => {
    const youth = await aYouth();
    for (const name of ['recordOpposition', 'recordOpposition', 'liftOpposition', 'liftOpposition']) {
      await hub.as('assistant', `mutation ($i: OppositionInput!) { ${name}(input: $i) { userErrors { code } } }`, { i: { youthId: youth, network: 'MENTORING' } });
    }
    const data = { oppositionId: expect.any(String), network: 'MENTORING', on: expect.any(String), ids: [youth] };
    expect(await told(youth)).toEqual([{ type: 'opposition.recorded', data }, { type: 'opposition.lifted', data }]);
  });
});
