/** A checker with a memory gives what a fresh one gives, whatever was edited before; and it keeps what has not changed. */
import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../language/check/check.ts';
import { createChecker } from '../../../language/check/checker.ts';
import { generateWorkspace } from '../programs/workspace.ts';

const workspace = generateWorkspace({ campaigns: 24, seed: 3 });
const campaignFiles = [...workspace.keys()].filter((path) => path.endsWith('.campaign'));

/** All that a check says, as data. */
function said({ program, partial, diagnostics, uses, lint, sources }: Checked): string {
  const byPlace = [...uses.all()].map((use) => JSON.stringify(use)).sort();
  return JSON.stringify({ whole: program !== undefined, partial, diagnostics, byPlace, lint: lint(), sources });
}

/** Small repeatable numbers (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Files = Map<string, string>;
type Draw = (below: number) => number;

const anyFile = (draw: Draw, paths: readonly string[]): string => paths[draw(paths.length)] ?? '';

/** What an author may do between two checks. */
const edits: readonly ((files: Files, draw: Draw) => void)[] = [
  (files, draw) => change(files, anyFile(draw, campaignFiles), (text) => `${text}\n// a comment\n`),
  (files, draw) =>
    change(files, anyFile(draw, campaignFiles), (text) => text.replace(/^(campaign|coupon|segment|cohort) (\w+)/m, '$1 $2_renamed')),
  (files, draw) => change(files, anyFile(draw, campaignFiles), (text) => text.replace(/\bgive coupon (\w+)/, 'give coupon $1x')),
  (files, draw) => change(files, anyFile(draw, campaignFiles), (text) => text.slice(0, draw(text.length))),
  (files, draw) => change(files, anyFile(draw, campaignFiles), (text) => text.replace(/^ {2}once$/m, '  tagged extra\n  once')),
  (files, draw) => files.delete(anyFile(draw, campaignFiles)),
  (files, draw) =>
    files.delete(
      anyFile(
        draw,
        [...files.keys()].filter((path) => path.startsWith('messages/')),
      ),
    ),
  (files, draw) => {
    const path = anyFile(
      draw,
      [...workspace.keys()].filter((one) => one.startsWith('messages/')),
    );
    change(files, path, (text) => text.replace(/needs: \{.*\}/, 'needs: { headline: text }'));
  },
  (files) => change(files, 'relance.yaml', (text) => text.replace('cart_item', 'cart_itm')),
  (files) => change(files, 'relance.yaml', (text) => `${text}lint: { no-stop-condition: error }\n`),
  (files) => files.set('schema.yaml', 'contact: { fields: { tier: text } }\n'),
  // Back to what it was: half of what an author does is to undo.
  (files, draw) => restore(files, anyFile(draw, [...workspace.keys()])),
  (files) => restore(files, 'relance.yaml'),
  (files) => {
    for (const path of campaignFiles) restore(files, path);
  },
];

function change(files: Files, path: string, how: (text: string) => string): void {
  const text = files.get(path);
  if (text !== undefined) files.set(path, how(text));
}

function restore(files: Files, path: string): void {
  const text = workspace.get(path);
  if (text === undefined) files.delete(path);
  else files.set(path, text);
}

describe('a checker with a memory', () => {
  it.each([1, 2, 3])('says what a fresh one says after any edits (seed %i)', (seed) => {
    const draw = numbers(seed);
    const remembering = createChecker();
    const files: Files = new Map(workspace);
    remembering.check(files);
    for (let step = 0; step < 25; step += 1) {
      edits[draw(edits.length)]?.(files, draw);
      if (draw(3) === 0) continue;
      expect(said(remembering.check(files)) === said(createChecker().check(files)), `step ${step}`).toBe(true);
    }
  });

  it('keeps the campaigns of files that have not changed, and checks the others again', () => {
    const { check } = createChecker();
    const files: Files = new Map(workspace);
    const before = check(files);
    const [edited = ''] = campaignFiles;
    change(files, edited, (text) => `${text}\n// a comment\n`);
    const after = check(files);
    const kept = after.partial.campaigns.filter((campaign, index) => campaign === before.partial.campaigns[index]);
    const here = after.partial.campaigns.filter((campaign) => campaign.span.file === edited);
    expect(here.length).toBeGreaterThan(0);
    expect(kept).toHaveLength(after.partial.campaigns.length - here.length);
  });

  it('checks again who asked for what has changed, in other files', () => {
    const { check } = createChecker();
    const files = new Map([
      ['relance.yaml', workspace.get('relance.yaml') ?? ''],
      ['messages/hello.email.html', '---\nsubject: Hello\nneeds: { code: coupon }\n---\n<p>{{ code.code }}</p>\n'],
      ['a.campaign', 'coupon gift { 10% off order }\n'],
      ['b.campaign', 'campaign hello {\n  once\n  when contact registered\n  then {\n    give coupon gift\n    email hello\n  }\n}\n'],
    ]);
    expect(check(files).diagnostics).toEqual([]);
    files.set('a.campaign', 'coupon gifts { 10% off order }\n');
    expect(check(files).diagnostics.map(({ code, span }) => `${span.file} ${code}`)).toEqual(['b.campaign unknown-coupon']);
    files.set('a.campaign', 'coupon gift { 10% off order }\n');
    expect(check(files).diagnostics).toEqual([]);
    files.set('messages/hello.email.html', '---\nsubject: Hello\nneeds: { headline: text }\n---\n<p>{{ headline }}</p>\n');
    expect(check(files).diagnostics.map(({ code, span }) => `${span.file} ${code}`)).toEqual(['b.campaign argument-missing']);
  });
});
