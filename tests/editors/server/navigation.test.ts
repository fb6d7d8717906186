import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { definition } from '../../../editors/server/features/definition.ts';
import { documentLinks } from '../../../editors/server/features/document-links.ts';
import { documentSymbols } from '../../../editors/server/features/document-symbols.ts';
import { folding } from '../../../editors/server/features/folding.ts';
import { highlights } from '../../../editors/server/features/highlights.ts';
import { references } from '../../../editors/server/features/references.ts';
import { selection } from '../../../editors/server/features/selection.ts';
import { workspaceSymbols } from '../../../editors/server/features/workspace-symbols.ts';
import { inBase, inCampaign, snapshotOf, uriOf } from './support/snapshot.ts';

const SHOP = 'shop.campaign';
const MAIL = 'messages/cart_reminder.email.mjml';
const fileOf = (file: string) => {
  const snapshot = snapshotOf();
  return { snapshot, file, text: snapshot.files.get(file) ?? '' };
};
const shown = (places: readonly Location[]): readonly string[] =>
  places.map(({ uri, range: { start } }) => `${uri.replace(uriOf(''), '')}:${start.line + 1}:${start.character + 1}`).sort();

describe('go to definition', () => {
  test.each([
    ['a coupon', SHOP, 'give coupon sa', `${SHOP}:2:8`],
    ['a message: its file', SHOP, 'email cart_rem', `${MAIL}:1:1`],
    ['the campaign of a test', SHOP, 'test cart_rec', `${SHOP}:10:10`],
    ['a need in a template', MAIL, '{{ cod', `${MAIL}:3:22`],
  ])('of %s', (_, file, before, place) => {
    expect(shown(definition(inBase(file, before)))).toEqual([place]);
  });

  test('of a table of schema.yaml, from a template', () => {
    const text =
      'entities:\n  ticket: { collection: tickets, contact: owner, time: opened_at, fields: { opened_at: instant, subject: text } }\n';
    const snapshot = snapshotOf({
      'schema.yaml': text,
      'messages/note.sms.txt': '---\nneeds: { ticket: ticket }\n---\n{{ ticket.subject }}\n',
    });
    const note = snapshot.files.get('messages/note.sms.txt') ?? '';
    const at = { snapshot, file: 'messages/note.sms.txt', text: note, offset: note.indexOf('.subject') + 3 };
    expect(shown(definition(at))).toEqual(['schema.yaml:2:97']);
  });

  test('of what the language has itself there is none', () => {
    expect(definition(inBase(SHOP, 'unless purch'))).toEqual([]);
  });
});

describe('references', () => {
  test('of a message: steps, tests, and its files', () => {
    expect(shown(references(inBase(SHOP, 'email cart_rem'), true))).toEqual([`${MAIL}:1:1`, `${SHOP}:16:11`]);
    expect(shown(references(inBase(SHOP, 'email cart_rem'), false))).toEqual([`${SHOP}:16:11`]);
  });

  test('of a need: the front matter and each place in the template', () => {
    expect(shown(references(inBase(MAIL, 'needs: { ca'), true))).toEqual([`${MAIL}:3:10`, `${MAIL}:6:27`]);
  });

  test('of an endpoint, from relance.yaml', () => {
    const snapshot = snapshotOf({ 'x.campaign': 'campaign x {\n  once\n  when order placed\n  then call erp\n}\n' });
    const text = snapshot.files.get('relance.yaml') ?? '';
    const at = { snapshot, file: 'relance.yaml', text, offset: text.indexOf('erp') };
    expect(shown(references(at, true))).toEqual(['relance.yaml:7:14', 'x.campaign:4:13']);
  });

  test('in the same file they are highlighted', () => {
    expect(highlights(inBase(SHOP, 'coupon save')).map(({ range }) => range.start.line)).toEqual([1, 14]);
  });
});

describe('lists', () => {
  test('the outline of a file has the steps of its campaigns', () => {
    const [, , campaign] = documentSymbols(fileOf(SHOP));
    expect(documentSymbols(fileOf(SHOP)).map(({ name }) => name)).toEqual([
      'save20',
      'big_buyers',
      'cart_recovery',
      'cart_recovery: a purchase stops everything',
    ]);
    expect(campaign?.children?.map(({ name }) => name)).toEqual([
      'give coupon save20 as code',
      'email cart_reminder',
      'wait 3d',
      'sms hello',
    ]);
  });

  test('blocks of steps stand below their step', () => {
    const place = inCampaign(
      '‸campaign x {\n  once\n  when order placed\n  then {\n    if purchased { stop } else { wait 1d }\n    wait up to 2d {\n      on order placed { stop }\n      on timeout { wait 2d }\n    }\n  }\n}\n',
    );
    const shape = (nodes: ReturnType<typeof documentSymbols>): unknown => nodes.map(({ name, children = [] }) => [name, shape(children)]);
    expect(shape(documentSymbols(place))).toEqual([
      [
        'x',
        [
          [
            'if purchased',
            [
              ['if', [['stop', []]]],
              ['wait 1d', []],
            ],
          ],
          [
            'wait up to 2d',
            [
              ['on order placed', [['stop', []]]],
              ['on timeout', [['wait 2d', []]]],
            ],
          ],
        ],
      ],
    ]);
  });

  test('the symbols of a workspace are found by letters in order', () => {
    expect(workspaceSymbols(snapshotOf(), 'crec').map(({ name }) => name)).toContain('cart_recovery');
    expect(workspaceSymbols(snapshotOf(), 'CARTREM').map(({ name, containerName }) => [name, containerName])).toEqual([
      ['cart_reminder', 'email'],
    ]);
    expect(workspaceSymbols(snapshotOf(), 'zzz')).toEqual([]);
  });

  test('names of messages lead to their files', () => {
    expect(documentLinks(fileOf(SHOP)).map(({ target }) => target)).toEqual([uriOf(MAIL), uriOf('messages/hello.sms.txt')]);
  });
});

describe('stretches of text', () => {
  test('blocks, comments and front matter fold', () => {
    expect(folding(fileOf(SHOP)).map(({ startLine, endLine }) => [startLine, endLine])).toContainEqual([9, 18]);
    expect(folding(fileOf(MAIL))).toMatchObject([{ startLine: 0, endLine: 3 }]);
    expect(folding(inCampaign('// a‸\n// b\nsegment s = manual\n'))).toMatchObject([{ startLine: 0, endLine: 1, kind: 'comment' }]);
  });

  test('a selection grows from the word to the file', () => {
    const place = inBase(SHOP, 'sum(orders.total)'.slice(0, 0) || 'give coupon sa');
    const texts: string[] = [];
    for (let range: ReturnType<typeof selection> | undefined = selection(place); range !== undefined; range = range.parent) {
      const lines = place.text.split('\n').slice(range.range.start.line, range.range.end.line + 1);
      texts.push(
        lines.length === 1 ? (lines[0] ?? '').slice(range.range.start.character, range.range.end.character) : `${lines.length} lines`,
      );
    }
    expect(texts.slice(0, 2)).toEqual(['save20', 'give coupon save20 as code']);
    expect(texts.at(-1)).toBe(`${place.text.split('\n').length} lines`);
  });
});
