import { describe, expect, test } from 'vitest';
import type { Diagnostic as Shown } from 'vscode-languageserver';
import { offsetAt } from '../../../editors/server/core/positions.ts';
import type { Place, Snapshot } from '../../../editors/server/core/snapshot.ts';
import { codeActions, FIX_ALL } from '../../../editors/server/features/code-actions.ts';
import { createPublisher } from '../../../editors/server/features/diagnostics/publish.ts';
import { createTemplateFindings } from '../../../editors/server/features/diagnostics/template-findings.ts';
import { toProtocol } from '../../../editors/server/features/diagnostics/to-protocol.ts';
import { formatting } from '../../../editors/server/features/formatting.ts';
import { createProject } from '../../../editors/server/workspace/project.ts';
import { BASE, inCampaign, snapshotOf, uriOf } from './support/snapshot.ts';

const TARGET = { documentChanges: true, versionOf: () => null };
const SPAN = { file: 'x.campaign', start: { offset: 4, line: 1, column: 5 }, end: { offset: 6, line: 1, column: 7 } };

describe('a diagnostic', () => {
  test('says what is wrong, where, and what to do, with its page, its fixes and other places', () => {
    const fixes = [{ kind: 'remove-else', title: 'Remove it', edits: [], safe: true }] as const;
    const related = [{ span: SPAN, message: 'first here' }];
    const one = {
      code: 'some-code',
      severity: 'warning',
      summary: 'Summary.',
      message: 'Message.',
      help: 'Help.',
      span: SPAN,
      related,
      fixes,
    } as const;
    expect(toProtocol(one, uriOf, (code) => `https://docs.example/${code}`)).toEqual({
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } },
      severity: 2,
      code: 'some-code',
      source: 'relance',
      message: 'Summary. Message.\nHelp.',
      codeDescription: { href: 'https://docs.example/some-code' },
      tags: [1],
      relatedInformation: [
        {
          location: { uri: uriOf('x.campaign'), range: { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } } },
          message: 'first here',
        },
      ],
      data: { fixes: [{ kind: 'remove-else', title: 'Remove it', safe: true }] },
    });
  });

  test('counts characters as editors do: a sign outside of the basic plane is two', () => {
    const snapshot = snapshotOf({ 'x.campaign': 'campaign x {\n  once\n  when order placed\n  then notify marketing "🎁" as a b\n}\n' });
    const found = snapshot.checked.diagnostics.find(({ span }) => span.file === 'x.campaign');
    expect(found && toProtocol(found, uriOf, () => undefined).range.start).toEqual({ line: 3, character: 34 });
  });
});

describe('what is told to the client', () => {
  const publishing = (files: Readonly<Record<string, string>>) => {
    const sent: (readonly [string, number])[] = [];
    const project = createProject({ root: '/shop', uriOf, disk: new Map(Object.entries({ ...BASE, ...files })), behind: () => [] });
    const publisher = createPublisher(
      (uri, list: readonly Shown[]) => sent.push([uri.replace(uriOf(''), ''), list.length]),
      () => undefined,
    );
    return { sent, project, publisher };
  };

  test('is what has changed, and files that are mended are cleared', () => {
    const { sent, project, publisher } = publishing({ 'a.campaign': 'segment a = manua\n', 'b.campaign': 'segment b = manua\n' });
    publisher.publish(project);
    expect(sent.splice(0)).toEqual([
      ['a.campaign', 1],
      ['b.campaign', 1],
    ]);
    project.setOpen('a.campaign', 'segment a = manual\n');
    publisher.publish(project);
    expect(sent.splice(0)).toEqual([['a.campaign', 0]]);
    publisher.withdraw(project);
    expect(sent).toEqual([['b.campaign', 0]]);
  });

  test('is also what is wrong with YAML', () => {
    const { sent, project, publisher } = publishing({ 'relance.yaml': `${BASE['relance.yaml']}colour: red\n` });
    publisher.publish(project);
    expect(sent).toEqual([['relance.yaml', 1]]);
  });
});

describe('what is found in templates', () => {
  const mjml = async (source: string) => ({ html: source, errors: [] });
  const lookAtAll = async (snapshot: Snapshot) => {
    const findings = createTemplateFindings(mjml);
    let looked = 0;
    while (await findings.next(snapshot.checked, () => false)) looked += 1;
    return { looked, codes: findings.of(snapshot.checked).map(({ code }) => code) };
  };

  test('comes one message after the other, and once', async () => {
    const { looked, codes } = await lookAtAll(snapshotOf({ 'messages/hello.sms.txt': '---\n---\n{{ contact.frist_name }}\n' }));
    expect(looked).toBe(2);
    expect(codes).toEqual(['message-unknown-field']);
  });

  test('is also what is wrong in notices, which are looked at at once', () => {
    const source = 'campaign x {\n  once\n  when order placed\n  then notify marketing "{{ order.totl }}"\n}\n';
    const { checked } = snapshotOf({ 'x.campaign': source });
    expect(
      createTemplateFindings(mjml)
        .of(checked)
        .map(({ code }) => code),
    ).toEqual(['message-unknown-field']);
  });

  test('is nothing where settings are broken: nothing is known then that a template could print', async () => {
    expect(await lookAtAll(snapshotOf({ 'relance.yaml': 'language: 1\n' }))).toEqual({ looked: 0, codes: [] });
  });
});

/** The text after an action. */
function applied(place: Place, title: string | RegExp, only: readonly string[] = []): string {
  const request = { from: place.offset, until: place.offset, only, shown: [] };
  const actions = codeActions(place, request, TARGET);
  const action = actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
  if (action === undefined) throw new Error(`no such action among ${actions.map((one) => one.title).join(', ')}`);
  const edits = (action.edit?.documentChanges ?? []).flatMap((change) => ('textDocument' in change ? change.edits : []));
  const placed = edits.map(({ range, ...edit }) => ({
    from: offsetAt(place.text, range.start),
    until: offsetAt(place.text, range.end),
    text: 'newText' in edit ? edit.newText : '',
  }));
  return placed
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, until, text: fresh }) => text.slice(0, from) + fresh + text.slice(until), place.text);
}

describe('actions', () => {
  const campaign = (step: string, clause = 'once') =>
    inCampaign(`campaign x {\n  ${clause}\n  when order placed\n  then {\n    ${step}\n  }\n}\n`);

  test('mend a misspelling', () => {
    expect(applied(campaign('give coupon save2‸1'), 'Change to `save20`')).toContain('give coupon save20');
  });

  test('mend all that is safe in a file at once', () => {
    const place = inCampaign("campaign x {\n  once;\n  when order placed where (order.name = 'a')\n  then stop‸\n}\n");
    const text = applied(place, 'Apply all safe fixes of this file', [FIX_ALL]);
    expect(text).toBe('campaign x {\n  once\n  when order placed where (order.name == "a")\n  then stop\n}\n');
  });

  test('give a step its name', () => {
    expect(applied(campaign('sms hel‸lo'), /^Name this step/)).toContain('sms hello as sms_hello');
  });

  test('silence a lint rule, with a place for the reason', () => {
    const place = inCampaign('campaign x {\n  when order placed\n  unless purchased\n  then {\n    sms hello‸\n  }\n}\n');
    const finding = {
      code: 'lint/some-rule',
      severity: 'warning',
      summary: 'S.',
      message: 'M.',
      span: {
        file: place.file,
        start: { offset: place.offset - 2, line: 5, column: 5 },
        end: { offset: place.offset, line: 5, column: 7 },
      },
    } as const;
    const linted = { ...place, snapshot: { ...place.snapshot, findings: () => [finding] } };
    expect(applied(linted, 'Ignore `some-rule` here, with a reason')).toContain(
      '\n    // lint-ignore some-rule: why this is right here\n    sms hello\n',
    );
  });

  test('are of the kinds that are asked for', () => {
    const place = campaign('sms hel‸lo');
    const kinds = (only: readonly string[]) =>
      codeActions(place, { from: place.offset, until: place.offset, only, shown: [] }, TARGET).map(({ kind }) => kind);
    expect(kinds(['refactor'])).toEqual(['refactor.rewrite']);
    expect(kinds(['quickfix'])).toEqual([]);
  });
});

describe('formatting', () => {
  test('changes the lines that are not laid out, and no others', () => {
    const place = inCampaign(
      'segment a = manual\n\ncampaign x {\n  once\n  when purchased\n  then {\n      sms    hello\n    wait 3d‸\n  }\n}\n',
    );
    expect(formatting(place)).toEqual([
      { range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } }, newText: '    sms hello\n' },
    ]);
    expect(formatting(place, 0, 10)).toEqual([]);
  });

  test('leaves a file alone that cannot be read, and files of other languages', () => {
    expect(formatting(inCampaign('campaign x {\n  when\n‸'))).toEqual([]);
    const snapshot = snapshotOf();
    expect(formatting({ snapshot, file: 'relance.yaml', text: snapshot.files.get('relance.yaml') ?? '' })).toEqual([]);
  });
});
