import { describe, expect, test } from 'vitest';
import { showFlow } from '../../../editors/server/features/commands/show-flow.ts';
import { inCampaign, snapshotOf } from './support/snapshot.ts';

describe('the flow of a campaign', () => {
  test('is drawn, also where another file has a mistake', () => {
    const shown = showFlow(snapshotOf({ 'broken.campaign': 'campaign y {\n' }), 'cart_recovery');
    expect(shown).toMatchObject({ svg: expect.stringMatching(/^<svg[\s\S]*cart reminder/) });
  });

  test('is drawn, also where this version cannot run the campaign', () => {
    const { snapshot } = inCampaign('‸campaign x {\n  once\n  when order placed\n  then call erp with { total: order.total }\n}\n');
    expect(snapshot.checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(showFlow(snapshot, 'x')).toMatchObject({ svg: expect.stringMatching(/^<svg[\s\S]*Call: erp/) });
  });

  test('is not drawn where the campaign has a mistake, and it is said why', () => {
    const { snapshot } = inCampaign('‸campaign x {\n  once\n  when order placed\n  then give coupon nothing\n}\n');
    expect(showFlow(snapshot, 'x')).toEqual({ problem: 'The flow of `x` can be shown when its mistakes are mended.' });
    expect(showFlow(snapshot, 'nobody')).toEqual({ problem: 'There is no campaign `nobody`.' });
  });
});
