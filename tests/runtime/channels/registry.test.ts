import { expect, test } from 'vitest';
import { openChannels } from '../../../runtime/channels/registry.ts';

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
  const open = (url?: string) => () =>
    openChannels({ email: { provider: 'smtp', from, giveUpAfterMs, ...(url === undefined ? {} : { url }) } }, { environment: { EMPTY: '' } });
  expect(open('env:SMTP_URL')).toThrow(
    expect.objectContaining({ code: 'setting-not-in-environment', help: 'Set SMTP_URL before you start Relance.' }),
  );
  expect(open('env:EMPTY')).toThrow(expect.objectContaining({ code: 'setting-not-in-environment' }));
  expect(open()).toThrow(expect.objectContaining({ code: 'channel-without-server' }));
});
