import { describe, expect, it } from 'vitest';
import { type Doc, group, hardLine, indent, line, softLine } from '../../../language/format/doc/doc.ts';
import { layOut } from '../../../language/format/doc/lay-out.ts';

const list = (...items: readonly string[]): Doc =>
  group(['[', indent([softLine, items.flatMap((item, index) => (index === 0 ? [item] : [',', line, item]))]), softLine, ']']);
const remark = (text: string, alone = false): Doc => ({ kind: 'remark', text, alone, blankAfter: false });

describe('laying out a document', () => {
  it('keeps a group on one line up to the width, and not a column more', () => {
    expect(layOut(list('one', 'two'), 10)).toBe('[one, two]\n');
    expect(layOut(list('one', 'two'), 9)).toBe('[\n  one,\n  two\n]\n');
  });

  it('counts what follows the group on its line', () => {
    expect(layOut([list('one', 'two'), ' x'], 10)).toBe('[\n  one,\n  two\n] x\n');
    expect(layOut([list('one', 'two'), hardLine, 'x'], 10)).toBe('[one, two]\nx\n');
  });

  it('breaks the outer group before the inner one', () => {
    const doc = group(['{', indent([line, 'a: ', list('one', 'two')]), line, '}']);
    expect(layOut(doc, 15)).toBe('{\n  a: [one, two]\n}\n');
  });

  it('breaks all groups around a comment, and begins a line behind it', () => {
    expect(layOut(group(['[', indent([softLine, 'one', remark('// why'), ',', line, 'two']), softLine, ']']), 80)).toBe(
      '[\n  one  // why\n    ,\n  two\n]\n',
    );
  });

  it('breaks a group with the one that it belongs to', () => {
    const head = group(['a', line, 'b']);
    const block = group(['{', indent([line, 'c']), line, '}'], head);
    expect(layOut([head, ' ', block], 80)).toBe('a b { c }\n');
    expect(layOut([group(['a', hardLine, 'b']), ' ', block], 80)).toBe('a\nb { c }\n');
    const broken = group(['a', hardLine, 'b']);
    expect(layOut([broken, ' ', group(['{', indent([line, 'c']), line, '}'], broken)], 80)).toBe('a\nb {\n  c\n}\n');
  });
});
