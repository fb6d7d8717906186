import { expect, test } from 'vitest';
import { openChannels } from '../../../runtime/channels/registry.ts';
import { say, startGateway } from './sms/gateway.ts';
import { outgoing } from './smtp-fixtures.ts';

const from = 'Shop <hello@shop.example>';
const giveUpAfterMs = 3_600_000;
const catcher = { url: 'smtp://127.0.0.1:9', lookup: async () => 'accepted' as const };

test('without a server of its own the e-mail channel uses the catcher', async () => {
  const { email } = openChannels({ email: { provider: 'smtp', from, giveUpAfterMs } }, { environment: {}, catchers: { email: catcher } });
  expect(await email.lookup('r_1/a/1')).toBe('accepted');
  await email.close();
});

test('a server named by the environment is used, and cannot be asked', async () => {
  const { email } = openChannels(
    { email: { provider: 'smtp', from, giveUpAfterMs, url: 'env:SMTP_URL' } },
    { environment: { SMTP_URL: 'smtp://127.0.0.1:9' }, catchers: { email: catcher } },
  );
  expect(await email.lookup('r_1/a/1')).toBe('cannot say');
  await email.close();
});

test('a missing variable, and no server at all, say what to do', () => {
  const openAt = (url?: string) => () =>
    openChannels(
      { email: { provider: 'smtp', from, giveUpAfterMs, ...(url === undefined ? {} : { url }) } },
      { environment: { EMPTY: '' } },
    );
  expect(openAt('env:SMTP_URL')).toThrow(
    expect.objectContaining({ code: 'setting-not-in-environment', help: 'Set SMTP_URL before you start Relance.' }),
  );
  expect(openAt('env:EMPTY')).toThrow(expect.objectContaining({ code: 'setting-not-in-environment' }));
  expect(openAt()).toThrow(expect.objectContaining({ code: 'channel-without-server' }));
});

const sms = { provider: 'http', from: 'Lantern', giveUpAfterMs } as const;
const open = (settings: object, environment = {}, catchers = {}) =>
  openChannels(
    { email: { provider: 'smtp', from, giveUpAfterMs }, sms: { ...sms, ...settings } },
    { environment, catchers: { email: catcher, ...catchers } },
  );

test('a workspace without SMS has no such channel', async () => {
  const channels = openChannels({ email: { provider: 'smtp', from, giveUpAfterMs } }, { environment: {}, catchers: { email: catcher } });
  expect(Object.keys(channels)).toEqual(['email']);
  await channels.email.close();
});

test('the SMS channel uses the gateway of relance.yaml with its token, else the catcher', async () => {
  const gateway = await startGateway((response) => say(response, 202));
  const message = outgoing({ channel: 'sms' });
  for (const channels of [
    open({ url: 'env:SMS_URL', token: 'env:SMS_TOKEN' }, { SMS_URL: gateway.url, SMS_TOKEN: 't0ken' }),
    open({}, {}, { sms: { url: gateway.url } }),
  ]) {
    expect(await channels.sms?.send(message)).toEqual({ kind: 'sent' });
    await channels.email.close();
  }
  expect(gateway.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer t0ken', undefined]);
  await gateway.close();
});

test('an SMS gateway without an address, with a missing variable or a wrong address', () => {
  expect(() => open({})).toThrow(expect.objectContaining({ code: 'channel-without-server', message: 'The SMS channel has no server.' }));
  expect(() => open({ url: 'env:SMS_URL' })).toThrow(expect.objectContaining({ code: 'setting-not-in-environment' }));
  expect(() => open({ url: 'http://x.example', token: 'env:SMS_TOKEN' })).toThrow(
    expect.objectContaining({ code: 'setting-not-in-environment' }),
  );
  expect(() => open({ url: 'env:SMS_URL' }, { SMS_URL: 'sms.example:80' })).toThrow(expect.objectContaining({ code: 'channel-url' }));
});

test('push and WhatsApp likewise, each at an address of its own', async () => {
  const gateway = await startGateway((response) => say(response, 202));
  const { provider } = sms;
  const channels = openChannels(
    {
      email: { provider: 'smtp', from, giveUpAfterMs },
      push: { provider, giveUpAfterMs, url: 'env:PUSH_URL', token: 'env:PUSH_TOKEN' },
      whatsapp: { provider, giveUpAfterMs, from: '+33639980000' },
    },
    {
      environment: { PUSH_URL: gateway.url, PUSH_TOKEN: 't0ken' },
      catchers: { email: catcher, whatsapp: { url: gateway.url.replace('/sms', '/whatsapp') } },
    },
  );
  expect(Object.keys(channels).sort()).toEqual(['email', 'push', 'whatsapp']);
  expect(await channels.push?.send(outgoing({ channel: 'push' }))).toEqual({ kind: 'sent' });
  expect(await channels.whatsapp?.send(outgoing({ channel: 'whatsapp' }))).toEqual({ kind: 'sent' });
  expect(gateway.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/sms', 'Bearer t0ken'],
    ['/whatsapp', undefined],
  ]);
  for (const channel of Object.values(channels)) await channel.close();
  await gateway.close();
});

test('a push gateway without an address says which variable to set', () => {
  const open = () =>
    openChannels(
      { email: { provider: 'smtp', from, giveUpAfterMs }, push: { provider: 'http', giveUpAfterMs } },
      { environment: {}, catchers: { email: catcher } },
    );
  expect(open).toThrow(expect.objectContaining({ code: 'channel-without-server', message: 'The push channel has no server.' }));
});
