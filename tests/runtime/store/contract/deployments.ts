import { describe, expect, it } from 'vitest';
import type { Build } from '../../../../compiler/artefact.ts';
import type { Store } from '../../../../runtime/store/port.ts';
import { makeArtefact, makeBuild, makeCoupon, makeMessage, makeSegment } from '../support/build.ts';
import { minute, NOON } from '../support/shop.ts';

/** Behaviour of deployments and of the clock row. */
export function deploymentsContract(store: () => Store): void {
  const deploy = (build: Build, at: number): Promise<void> => store().transaction((tx) => tx.deployments.deploy(build, at));
  const current = () => store().transaction((tx) => tx.deployments.current());

  describe('deployments', () => {
    it('make exactly the campaigns of the build current, in name order', async () => {
      await deploy(makeBuild({ artefacts: [makeArtefact('b', '1'), makeArtefact('a', '1')] }), NOON);
      await deploy(makeBuild({ artefacts: [makeArtefact('c', '1'), makeArtefact('b', '1'), makeArtefact('a', '2')] }), minute(1));
      expect(await current()).toEqual([
        { campaign: 'a', revision: '2', deployedAt: minute(1) },
        { campaign: 'b', revision: '1', deployedAt: NOON },
        { campaign: 'c', revision: '1', deployedAt: minute(1) },
      ]);
      await deploy(makeBuild({ artefacts: [makeArtefact('c', '1')] }), minute(2));
      expect((await current()).map((one) => one.campaign)).toEqual(['c']);
      await deploy(makeBuild({}), minute(3));
      expect(await current()).toEqual([]);
    });

    it('keep the artefact of every revision', async () => {
      await deploy(makeBuild({ artefacts: [makeArtefact('a', '1')] }), NOON);
      await deploy(makeBuild({ artefacts: [makeArtefact('a', '2')] }), NOON);
      const found = await store().transaction(async (tx) => [
        await tx.deployments.artefact('a', '1'),
        await tx.deployments.artefact('a', '2'),
        await tx.deployments.artefact('a', '3'),
      ]);
      expect(found).toEqual([makeArtefact('a', '1'), makeArtefact('a', '2'), undefined]);
    });

    it('give a stored flow back to the letter, so that its hash can be checked', async () => {
      const artefact = makeArtefact('a', '1');
      await deploy(makeBuild({ artefacts: [artefact] }), NOON);
      const found = await store().transaction((tx) => tx.deployments.artefact('a', '1'));
      expect(JSON.stringify(found?.flow)).toBe(JSON.stringify(artefact.flow));
    });

    it('give the current bodies of a message in all its languages', async () => {
      await deploy(makeBuild({ messages: [makeMessage('hello', '1', 'fr'), makeMessage('hello', '2'), makeMessage('bye', '3')] }), NOON);
      expect(await store().transaction((tx) => tx.deployments.message('hello'))).toEqual([
        makeMessage('hello', '2'),
        makeMessage('hello', '1', 'fr'),
      ]);
      await deploy(makeBuild({ messages: [makeMessage('hello', '4')] }), NOON);
      expect(await store().transaction((tx) => tx.deployments.message('hello'))).toEqual([makeMessage('hello', '4')]);
    });

    it('keep the last body of a message and a coupon that are gone: runs of older revisions may still need them', async () => {
      const [message, coupon] = [makeMessage('bye', '3'), makeCoupon('save', '1', { kind: 'shared', code: 'A' })];
      await deploy(makeBuild({ messages: [message, makeMessage('hello', '1')], coupons: [coupon] }), NOON);
      await deploy(makeBuild({ messages: [makeMessage('hello', '2')] }), minute(1));
      await deploy(makeBuild({}), minute(2));
      expect(await store().transaction((tx) => tx.deployments.message('bye'))).toEqual([message]);
      expect(await store().transaction((tx) => tx.deployments.message('hello'))).toEqual([makeMessage('hello', '2')]);
      expect(await store().transaction((tx) => tx.deployments.coupon('save'))).toEqual(coupon);
    });

    it('know an e-mail and an SMS of one name, each with its last body', async () => {
      const [mail, sms] = [
        makeMessage('hello', '1'),
        { ...makeMessage('hello', '2', 'fr'), channel: 'sms', hash: 'sms', html: '', text: 'hi' } as const,
      ];
      await deploy(makeBuild({ messages: [sms, mail] }), NOON);
      expect(await store().transaction((tx) => tx.deployments.message('hello'))).toEqual([mail, sms]);
      const changed = makeMessage('hello', '3');
      await deploy(makeBuild({ messages: [changed] }), minute(1));
      expect(await store().transaction((tx) => tx.deployments.message('hello'))).toEqual([changed, sms]);
    });

    it('give the current terms of a coupon', async () => {
      const [old, young] = [
        makeCoupon('save', '1', { kind: 'shared', code: 'A' }),
        makeCoupon('save', '2', { kind: 'unique', template: '{8}' }),
      ];
      await deploy(makeBuild({ coupons: [old] }), NOON);
      await deploy(makeBuild({ coupons: [young] }), NOON);
      expect(await store().transaction((tx) => tx.deployments.coupon('save'))).toEqual(young);
      expect(await store().transaction((tx) => tx.deployments.coupon('none'))).toBeUndefined();
    });

    it('give the current declaration of a segment, and the last one of a segment that is gone', async () => {
      await deploy(makeBuild({ segments: [makeSegment('vip', '1'), makeSegment('loyal', '2', 'count(orders) > 3')] }), NOON);
      await deploy(makeBuild({ segments: [makeSegment('new', '4'), makeSegment('loyal', '3', 'count(orders) > 5')] }), minute(1));
      const found = await store().transaction(async (tx) => [
        await tx.deployments.segment('vip'),
        await tx.deployments.segment('loyal'),
        await tx.deployments.segment('none'),
      ]);
      expect(found).toEqual([makeSegment('vip', '1'), makeSegment('loyal', '3', 'count(orders) > 5'), undefined]);
      const names = () => store().transaction(async (tx) => (await tx.deployments.segments()).map((segment) => segment.name));
      expect(await names()).toEqual(['loyal', 'new']);
      await deploy(makeBuild({ segments: [makeSegment('vip', '1')] }), minute(2));
      expect(await names()).toEqual(['vip']);
      await deploy(makeBuild({}), minute(3));
      expect(await names()).toEqual([]);
      expect((await store().transaction((tx) => tx.deployments.segment('new')))?.hash).toBe('new..4');
    });

    it('give the current declaration of a cohort, and the last one of a cohort that is gone', async () => {
      const cohort = (name: string, hash: string, percent: string) => ({ name, hash, arms: [{ name: 'a', percent }] });
      await deploy(makeBuild({ cohorts: [cohort('copy', '1', '40'), { ...cohort('tone', '2', '50'), was: 'voice' }] }), NOON);
      await deploy(makeBuild({ cohorts: [cohort('copy', '3', '60')] }), minute(1));
      const found = await store().transaction(async (tx) => [
        await tx.deployments.cohort('copy'),
        await tx.deployments.cohort('tone'),
        await tx.deployments.cohort('none'),
      ]);
      expect(found).toEqual([cohort('copy', '3', '60'), { ...cohort('tone', '2', '50'), was: 'voice' }, undefined]);
    });

    it('know the settings and the schema of the last one', async () => {
      expect(await store().transaction((tx) => tx.deployments.workspace())).toBeUndefined();
      await deploy(makeBuild({}), NOON);
      const { settings, schema } = makeBuild({});
      expect(await store().transaction((tx) => tx.deployments.workspace())).toEqual({ settings, schema });
    });

    it('keep one secret', async () => {
      const first = await store().transaction((tx) => tx.deployments.secret());
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      expect(await store().transaction((tx) => tx.deployments.secret())).toBe(first);
    });
  });

  describe('the clock row', () => {
    it('never goes backwards', async () => {
      const read = () => store().transaction((tx) => tx.clock.read());
      expect(await read()).toBeUndefined();
      for (const at of [minute(1), minute(3), minute(2)]) await store().transaction((tx) => tx.clock.advance(at));
      expect(await read()).toEqual({ now: minute(3) });
    });
  });
}
