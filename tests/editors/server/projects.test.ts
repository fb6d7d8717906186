import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createProjects, type Projects } from '../../../editors/server/workspace/projects.ts';
import { BASE } from './support/snapshot.ts';

let folder: string;
let projects: Projects;
const uri = (...path: readonly string[]): string => pathToFileURL(join(folder, ...path)).toString();
const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
};
const writeShop = async (name: string): Promise<void> => {
  for (const [file, text] of Object.entries(BASE)) await write(join(name, file), text);
};
const open = (address: string, text: string): Promise<void> => projects.open(TextDocument.create(address, 'campaign', 1, text));
const textOf = (address: string): string | undefined => {
  const found = projects.find(address);
  return found?.project.files().get(found.file);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-projects-'));
  projects = createProjects(() => []);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('workspaces', () => {
  test('are the folders of relance.yaml in a folder of the editor, several if there are several', async () => {
    await writeShop('shops/one');
    await writeShop('shops/two');
    await write('shops/one/node_modules/x/relance.yaml', '');
    await projects.addFolder(uri());
    expect(projects.all().map(({ root }) => root)).toEqual([join(folder, 'shops/one'), join(folder, 'shops/two')]);
    expect(projects.find(uri('shops/two/messages/hello.sms.txt'))?.file).toBe('messages/hello.sms.txt');
  });

  test('are found upward from a folder inside, and from a file that is opened', async () => {
    await writeShop('one');
    await writeShop('two');
    await projects.addFolder(uri('one/messages'));
    await open(uri('two/shop.campaign'), BASE['shop.campaign'] ?? '');
    expect(projects.all().map(({ root }) => root)).toEqual([join(folder, 'one'), join(folder, 'two')]);
  });

  test('have the text of an open document over that of the disk, and that again when it is closed', async () => {
    await writeShop('one');
    await projects.addFolder(uri());
    await open(uri('one/shop.campaign'), 'segment typed = manual\n');
    expect(textOf(uri('one/shop.campaign'))).toBe('segment typed = manual\n');
    projects.close(uri('one/shop.campaign'));
    expect(textOf(uri('one/shop.campaign'))).toBe(BASE['shop.campaign']);
  });

  test('follow files and folders that come, change and go', async () => {
    await writeShop('one');
    await projects.addFolder(uri());
    await write('one/more/new.campaign', 'segment fresh = manual\n');
    await projects.reread([uri('one/more')]);
    expect(textOf(uri('one/more/new.campaign'))).toBe('segment fresh = manual\n');
    await rm(join(folder, 'one/messages'), { recursive: true });
    await projects.reread([uri('one/messages')]);
    expect(textOf(uri('one/messages/hello.sms.txt'))).toBeUndefined();
    await rm(join(folder, 'one/relance.yaml'));
    expect((await projects.reread([uri('one/relance.yaml')])).map(({ root }) => root)).toEqual([join(folder, 'one')]);
    expect(projects.all()).toEqual([]);
  });

  test('begin when a relance.yaml is written', async () => {
    await write('late/shop.campaign', 'segment late = manual\n');
    await projects.addFolder(uri());
    expect(projects.all()).toEqual([]);
    await write('late/relance.yaml', BASE['relance.yaml'] ?? '');
    await projects.reread([uri('late/relance.yaml')]);
    expect(textOf(uri('late/shop.campaign'))).toBe('segment late = manual\n');
  });
});

describe('a document in no workspace', () => {
  test('is one of its own, as long as it is open', async () => {
    await write('alone.campaign', '');
    await open(uri('alone.campaign'), 'segment alone = manua\n');
    const { project, file } = projects.find(uri('alone.campaign')) ?? {};
    expect(file).toBe('alone.campaign');
    expect(project?.snapshot().checked.diagnostics.map(({ code }) => code)).toContain('no-settings');
    expect(projects.close(uri('alone.campaign'))).toBe(project);
    expect(projects.find(uri('alone.campaign'))).toBeUndefined();
  });

  test('that is new knows the names of the only workspace, which does not know it', async () => {
    await writeShop('one');
    await projects.addFolder(uri());
    await open('untitled:Untitled-1', 'campaign draft {\n  once\n  when order placed\n  then give coupon save20\n}\n');
    const { project, file } = projects.find('untitled:Untitled-1') ?? {};
    expect(project?.snapshot().checked.diagnostics.filter(({ span }) => span.file === file)).toEqual([]);
    const [shop] = projects.all();
    expect([...(shop?.files().keys() ?? [])]).not.toContain(file);
  });
});
