import { completion } from '/work/main/editors/server/features/completion/completion.ts';
import { inBase, inCampaign, snapshotOf } from '/work/main/tests/editors/server/support/snapshot.ts';

const s = snapshotOf();
const f = (t: string) =>
  s
    .checkAlso(new Map([...s.files, ['cursor.campaign', t]]))
    .diagnostics.map((d) => d.code + ' | ' + d.message + ' ' + (d.choices?.length ?? '-'));
console.log(f('campaign x {\n  once\n  when order placed\n  then {\n    if contact.MARK { }\n  }\n}\n'));
for (const t of [
  'campaign x {\n  once\n  when order placed\n  then {\n    if contact.‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    if ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    set contact.‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    call ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    notify ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    start ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    add to ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    email hello as h\n wait up to 3d for h ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    wait until ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    wait until contact.‸\n  }\n}\n',
  'campaign x {\n  repeatable per ‸\n  when order placed\n  then {\n    wait 3d\n  }\n}\n',
  'campaign x {\n  once\n  when contact enters ‸\n  then {\n    wait 3d\n  }\n}\n',
  'campaign x {\n  once\n  when contact.‸\n  then {\n    wait 3d\n  }\n}\n',
  'campaign x {\n  once\n  when order placed from ‸\n  then {\n    wait 3d\n  }\n}\n',
  'segment x = contact.‸',
  'segment x = any(orders where (order.‸))',
  'coupon c { 10% off items where (item.‸) }',
  'coupon c {\n  10% off order\n  code from pool ‸\n}',
  'test ‸',
  'test cart_recovery "x" {\n  given contact { }\n  at 0d  cart updated { ‸ }\n}',
  'test cart_recovery "x" {\n  given contact { }\n  expect email cart_reminder where (message.‸)\n}',
  'test cart_recovery "x" {\n  given contact { }\n  expect outcome ‸\n}',
  'campaign x {\n  tagged ‸\n  when order placed\n  then {\n    wait 3d\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    split by ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    wait up to 1d {\n      on ‸\n    }\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  unless ‸\n then stop\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    send ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    send hello by ‸\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    call erp as r\n    if r.‸ { stop }\n  }\n}\n',
  'campaign x {\n  once\n  when order placed\n  then {\n    repeat n up to 3 times until ‸\n  }\n}\n',
]) {
  const p = inCampaign(t);
  const t0 = performance.now();
  const items = completion(p, Date.now());
  console.log(
    JSON.stringify(t.slice(-60)),
    Math.round(performance.now() - t0) + 'ms',
    items.length,
    items
      .slice(0, 14)
      .map((i) => i.label)
      .join(' | '),
  );
}
