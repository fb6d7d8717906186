/** Comments that silence a rule, and what is wrong with them; levels and fixes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../language/diagnostics/fixes/apply-edits.ts';
import { afterRegistration, find, findingsIn } from './find.ts';

const NIGHT = 'wait 6h\n    email nudge';

describe('a comment silences', () => {
  it('the step that follows', () => {
    expect(find(afterRegistration(`// lint-ignore wait-ends-at-night: nobody sleeps here\n${NIGHT}`))).toEqual([]);
  });

  it('its own line', () => {
    expect(find(afterRegistration('wait 6h // lint-ignore wait-ends-at-night: nobody sleeps here\nemail nudge'))).toEqual([]);
  });

  it('the clause that follows, with all in it', () => {
    const source = afterRegistration(NIGHT).replace('  then', '  // lint-ignore wait-ends-at-night: nobody sleeps here\n  then');
    expect(find(source)).toEqual([]);
  });

  it('the declaration that follows, with all in it', () => {
    expect(find(`// lint-ignore wait-ends-at-night: nobody sleeps here\n${afterRegistration(NIGHT)}`)).toEqual([]);
  });

  it('nothing else', () => {
    const twice = `${afterRegistration(NIGHT)}${afterRegistration(NIGHT).replace('campaign c', 'campaign d')}`;
    expect(find(`// lint-ignore wait-ends-at-night: nobody sleeps here\n${twice}`)).toEqual(['16 wait-ends-at-night']);
  });

  it('also what its author wrote with the code', () => {
    expect(find(afterRegistration(`// lint-ignore lint/wait-ends-at-night: nobody sleeps here\n${NIGHT}`))).toEqual([]);
  });
});

describe('a comment is a finding itself', () => {
  it('without a reason, and silences all the same', () => {
    expect(find(afterRegistration(`// lint-ignore wait-ends-at-night\n${NIGHT}`))).toEqual(['6 ignore-without-reason']);
  });

  it('if the rule does not exist, with the nearest name', () => {
    const [finding, other] = findingsIn(afterRegistration(`// lint-ignore wait-end-at-night: nobody sleeps\n${NIGHT}`));
    expect(finding).toMatchObject({
      code: 'lint/ignore-unknown-rule',
      help: 'Did you mean `wait-ends-at-night`?',
      span: { start: { column: 16 } },
    });
    expect(other?.code).toBe('lint/wait-ends-at-night');
  });

  it('if it names no rule', () => {
    expect(find(afterRegistration('// lint-ignore\nemail hello'))).toEqual(['6 ignore-unknown-rule']);
  });

  it('if there is nothing to silence', () => {
    expect(find(afterRegistration('// lint-ignore wait-ends-at-night: nobody sleeps\nemail hello'))).toEqual(['6 ignore-nothing']);
  });

  it('but not if the rule is off, or needs to know what is deployed', () => {
    const source = afterRegistration('// lint-ignore wait-ends-at-night: nobody sleeps\nemail hello');
    expect(find(source, { settings: 'lint: { wait-ends-at-night: off }\n' })).toEqual([]);
    expect(find(afterRegistration('// lint-ignore unlabelled-wait: a draft\nwait 3d\nemail hello'))).toEqual([]);
  });
});

describe('relance.yaml', () => {
  const night = afterRegistration(NIGHT);
  it.each(['error', 'hint'] as const)('makes findings as grave as it says: %s', (level) => {
    const [finding] = findingsIn(night, { only: ['wait-ends-at-night'], settings: `lint: { wait-ends-at-night: ${level} }\n` });
    expect(finding?.severity).toBe(level);
  });

  it('switches rules off', () => {
    expect(find(night, { settings: 'lint: { wait-ends-at-night: off }\n' })).toEqual([]);
  });
});

describe('fixes', () => {
  const fixed = (source: string, options: Parameters<typeof findingsIn>[1]): string => {
    const [finding] = findingsIn(source, options);
    return applyEdits(new Map([['example.campaign', source]]), finding?.fixes?.[0]?.edits ?? []).get('example.campaign') ?? '';
  };

  it('`once` on a line of its own', () => {
    const only = { only: ['entry-mode'] };
    const source = 'campaign c {\n  when contact registered\n  then email hello\n}\n';
    expect(fixed(source, only)).toBe('campaign c {\n  once\n  when contact registered\n  then email hello\n}\n');
    expect(find(fixed(source, only), only)).toEqual([]);
    expect(fixed('campaign c { when contact registered then email hello }', only)).toBe(
      'campaign c { once when contact registered then email hello }',
    );
  });

  it('a label that keeps the old one', () => {
    const options = { only: ['unlabelled-wait'], live: [{ name: 'c', runs: 2 }] };
    const source = afterRegistration('    wait 3d\n    email hello');
    expect(fixed(source, options)).toContain('wait 3d as wait_3d was wait_1\n');
    expect(find(fixed(source, options), options)).toEqual([]);
  });

  it('`this` before the event', () => {
    const only = { only: ['another-row'] };
    const source =
      'campaign c {\n  repeatable per order\n  when order placed\n  unless order cancelled\n  then { wait 1d  email hello }\n}\n';
    expect(fixed(source, only)).toContain('unless this order cancelled\n');
    expect(find(fixed(source, only), only)).toEqual([]);
  });
});
