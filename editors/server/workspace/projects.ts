/** All workspaces of a session: which document belongs to which, and what becomes of them as files and documents come and go. */
import { dirname, join } from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { listFiles, pathInside, readSource, readSources, rootAbove, rootsBelow } from './disk.ts';
import { type Behind, createProject, type Project } from './project.ts';
import { isSource } from './sources.ts';

/** A document in its workspace. */
export interface ProjectFile {
  readonly project: Project;
  readonly file: string;
}

/** The workspaces of a session. */
export interface Projects {
  readonly all: () => readonly Project[];
  /** Reads the workspaces in a folder of the editor, and the one that holds it. */
  readonly addFolder: (uri: string) => Promise<void>;
  /** Forgets the workspaces of a folder of the editor. */
  readonly removeFolder: (uri: string) => readonly Project[];
  /** Takes an open document in; reads its workspace if that is new. */
  readonly open: (document: TextDocument) => Promise<void>;
  readonly change: (document: TextDocument) => void;
  /** Takes a document out; answers the workspace that was made for it alone, if there was one. */
  readonly close: (uri: string) => Project | undefined;
  /** Looks at files or folders again that have changed, come or gone; answers the workspaces that are gone. */
  readonly reread: (uris: readonly string[]) => Promise<readonly Project[]>;
  readonly find: (uri: string) => ProjectFile | undefined;
}

/** No workspaces yet. */
export function createProjects(behind: Behind): Projects {
  const projects = new Map<string, Project>();
  // Documents that lie in no workspace, by URI; and all open documents, for workspaces that are read after they were opened.
  const alone = new Map<string, ProjectFile>();
  const documents = new Map<string, TextDocument>();
  const loading = new Map<string, Promise<void>>();

  const find = (uri: string): ProjectFile | undefined => alone.get(uri) ?? inRoot(projects, uri);
  const place = (document: TextDocument): void => {
    const found = find(document.uri) ?? createAlone(document, [...projects.values()], behind);
    if (found.project.root === undefined) alone.set(document.uri, found);
    found.project.setOpen(found.file, document.getText());
  };
  const load = async (root: string): Promise<void> => {
    const uriOf = (file: string): string => URI.file(join(root, ...file.split('/'))).toString();
    const project = createProject({ root, uriOf, disk: await readSources(root), behind });
    projects.set(root, project);
    for (const document of documents.values()) {
      const path = pathOf(document.uri);
      if (path !== undefined && pathInside(root, path) !== undefined) alone.delete(document.uri);
      place(document);
    }
  };
  const ensure = async (root: string | undefined): Promise<void> => {
    if (root === undefined || projects.has(root)) return;
    const running = loading.get(root) ?? load(root).finally(() => loading.delete(root));
    loading.set(root, running);
    await running;
  };
  return {
    all: () => [...projects.values(), ...[...alone.values()].map(({ project }) => project)],
    addFolder: async (uri) => {
      const path = pathOf(uri);
      if (path === undefined) return;
      const roots = await rootsBelow(path);
      await Promise.all([...(roots.length === 0 ? [rootAbove(path)] : roots)].map(ensure));
    },
    removeFolder: (uri) => {
      const path = pathOf(uri);
      const gone = [...projects].filter(([root]) => path !== undefined && (root === path || pathInside(path, root) !== undefined));
      for (const [root] of gone) projects.delete(root);
      for (const document of documents.values()) place(document);
      return gone.map(([, project]) => project);
    },
    open: async (document) => {
      documents.set(document.uri, document);
      const path = pathOf(document.uri);
      if (path !== undefined && find(document.uri) === undefined) await ensure(rootAbove(dirname(path)));
      place(document);
    },
    change: place,
    close: (uri) => {
      documents.delete(uri);
      const found = find(uri);
      found?.project.setOpen(found.file, undefined);
      return alone.delete(uri) ? found?.project : undefined;
    },
    reread: async (uris) => {
      for (const uri of uris) await rereadOne(uri, find, ensure);
      const gone = [...projects].filter(([, { files }]) => !files().has('relance.yaml'));
      for (const [root] of gone) projects.delete(root);
      for (const document of documents.values()) place(document);
      return gone.map(([, project]) => project);
    },
    find,
  };
}

async function rereadOne(uri: string, find: Projects['find'], ensure: (root: string | undefined) => Promise<void>): Promise<void> {
  const path = pathOf(uri);
  if (path === undefined) return;
  const found = find(uri);
  if (found?.project.root === undefined) return ensure(path.endsWith('relance.yaml') ? rootAbove(dirname(path)) : undefined);
  const { project, file } = found;
  const there = new Set((await listFiles(path)).flatMap((one) => pathInside(project.root ?? '', one) ?? []));
  for (const gone of project.diskFiles(file)) if (!there.has(gone)) project.setDisk(gone, undefined);
  for (const name of there) if (isSource(name)) project.setDisk(name, await readSource(join(project.root ?? '', ...name.split('/'))));
}

/** The innermost workspace around a file. */
function inRoot(projects: ReadonlyMap<string, Project>, uri: string): ProjectFile | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const around = [...projects].flatMap(([root, project]) => {
    const file = pathInside(root, path);
    return file === undefined ? [] : [{ project, file, root }];
  });
  return around.sort((a, b) => b.root.length - a.root.length)[0];
}

function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

/** A document in no workspace: a new one belongs to the only workspace there is, any other is a workspace of its own. */
function createAlone(document: TextDocument, projects: readonly Project[], behind: Behind): ProjectFile {
  const { scheme, path } = URI.parse(document.uri);
  const name = path.split('/').at(-1) ?? '';
  const file = /\.(campaign|ya?ml)$/.test(name) ? name : `${name}.campaign`;
  const [only] = projects.filter(({ root }) => root !== undefined);
  if (scheme === 'untitled' && only !== undefined && projects.length === 1) {
    return { project: besides(only, file, document.uri, behind), file };
  }
  const uriOf = (one: string): string => (one === file ? document.uri : `relance:/${one}`);
  return { project: createProject({ root: undefined, uriOf, disk: new Map(), behind }), file };
}

/** A workspace as another one with a file more, which that one does not see. */
function besides(project: Project, file: string, uri: string, behind: Behind): Project {
  const uriOf = (one: string): string => (one === file ? uri : project.uriOf(one));
  return createProject({ root: undefined, uriOf, disk: project.files(), behind });
}
