import { expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const good = {
  OIDC_ISSUERS: 'http://localhost:4010, https://idp.example/realms/psad', SUBGRAPH_URL_COORDINATION: 'http://localhost:4001', SUBGRAPH_URL_EDUCATION: 'http://localhost:4002/',
  SUBGRAPH_URL_MISSIONS_LOCALES: 'http://localhost:4003', SUBGRAPH_URL_SOLUTIONS: 'http://localhost:4004', SUBGRAPH_URL_MENTORING: 'http://localhost:4005',
};

test('what the environment gives, with its defaults', () => {
  expect(readSettings(good)).toMatchObject({
    port: 4000, host: '127.0.0.1', audience: 'passerelle', issuers: ['http://localhost:4010', 'https://idp.example/realms/psad'],
    subgraphUrls: { education: 'http://localhost:4002', 'missions-locales': 'http://localhost:4003' },
    supergraphFile: expect.stringMatching(/schema\/supergraph\.graphql$/),
  });
});

test('every bad variable is named, in one message', () => {
  const { SUBGRAPH_URL_MENTORING: _, ...rest } = good;
  expect(() => readSettings({ ...rest, PORT: 'abc', OIDC_ISSUERS: 'nowhere', SUBGRAPH_URL_EDUCATION: 'ftp://x' })).toThrow(SettingsError);
  let message = '';
  try { readSettings({ ...rest, PORT: 'abc', OIDC_ISSUERS: 'nowhere', SUBGRAPH_URL_EDUCATION: 'ftp://x' }); } catch (error) { message = String(error); }
  for (const name of ['PORT', 'OIDC_ISSUERS', 'SUBGRAPH_URL_EDUCATION', 'SUBGRAPH_URL_MENTORING : manque']) expect(message).toContain(name);
  expect(message).not.toContain('SUBGRAPH_URL_SOLUTIONS');
});
