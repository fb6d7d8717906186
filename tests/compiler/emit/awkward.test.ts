/** Names and texts that an author may write and that mean something in TypeScript, SQL or comments. */
import { describe, expect, it } from 'vitest';
import { sqlText } from '../../../compiler/emit/literals.ts';
import type { Expression, Step } from '../../../language/program.ts';
import { CONTACT, campaign, fact, message, path, program, scalar } from '../support/build.ts';
import { compileOne } from '../support/compile-example.ts';
import { createSource } from '../support/source.ts';
import { typeErrors } from '../support/type-check.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: such a text is the point.
const TEXTS = ["it's", 'a "quote"', '`${tick}`', 'back\\slash', '*/ end', 'line\nbreak', ':now', '\ue0001\ue001', '😀'];

async function awkward() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: such a text is the point.
  const source = createSource('awkward.campaign', 'campaign awkward { /* x */ wait 1d } // "*/ ${x} `');
  const all = source.at(source.text);
  const text = (value: string): Expression => ({ kind: 'literal', type: scalar('text'), value, span: all });
  const equals = (value: string): Expression => ({
    kind: 'compare',
    type: scalar('boolean'),
    op: '==',
    left: path(CONTACT, ['city'], scalar('text'), all),
    right: text(value),
    span: all,
  });
  const wait = (label: string): Step => ({
    kind: 'wait',
    label,
    named: true,
    ms: 86_400_000,
    span: all,
    documentation: 'Ends */ here\nand there',
  });
  const steps: readonly Step[] = [
    ...['delete', 'journey', 'campaign', 'waits', 'x_on_timeout'].map(wait),
    {
      kind: 'race',
      label: 'after_x',
      named: true,
      ms: 1,
      arms: [{ event: fact('order placed', all), steps: [], span: all }],
      timeout: [],
      span: all,
    },
    ...TEXTS.map(
      (value, index): Step => ({
        kind: 'if',
        label: `if_${index}`,
        named: false,
        branches: [{ condition: equals(value), steps: [] }],
        otherwise: [],
        span: all,
      }),
    ),
    {
      kind: 'email',
      label: 'mail',
      named: true,
      message: 'mail',
      with: TEXTS.map((value, index) => ({ name: `t${index}`, value: text(value) })),
      span: all,
    },
  ];
  const made = program({
    messages: [message('mail', {}, all)],
    campaigns: [
      campaign('awkward', all, steps, {
        triggers: [{ kind: 'event', event: 'contact registered', span: all }],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: such a text is the point.
        documentation: '*/ `${x}`',
      }),
    ],
  });
  return compileOne(made, source);
}

describe('code for awkward names and texts', () => {
  it('is still correct TypeScript of the right shape', async () => {
    expect(typeErrors([await awkward()])).toEqual([]);
  });

  it('keeps labels as they are in the tables', async () => {
    const { workflow, stages } = await awkward();
    expect(workflow).toContain('delete: delete_2,');
    expect(workflow).toContain('journey: journey_2,');
    // The deadline of `x_on_timeout` and the time-out of `after_x` would have one name.
    expect(stages).toContain("x_on_timeout: { arms: [], timeout: 'after_x_on_timeout' }");
    expect(stages).toContain("timeout: 'after_x_on_timeout_2'");
  });

  it('keeps texts as they are', async () => {
    const { stages } = await awkward();
    const written = [...stages.matchAll(/value: \(\) => ('(?:[^'\\]|\\.)*')/g)].map(([, literal]) => new Function(`return ${literal}`)());
    expect(written).toEqual(TEXTS);
  });
});

it('SQL texts hold no colon before a letter and no line break', () => {
  expect(sqlText("it's 09:00")).toBe("'it''s 09:00'");
  expect(sqlText(':now')).toBe("U&'\\003anow'");
  expect(sqlText('a\nb\\c')).toBe("U&'a\\000ab\\005cc'");
});
