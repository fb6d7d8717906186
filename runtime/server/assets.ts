/** Static files of the built page, and nothing outside their folder. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { type Answer, failure } from './answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** Paths that are places of the page, which it draws itself: its lists, and one of what is listed. */
const PAGE_PATHS = /^\/($|(?:campaigns|runs|contacts|coupons|segments|inbox|mails|unsent)(?:\/[^/]+)?$)/;

/** Answers a request for a page or file. `path` is as it stands in the URL, still encoded; undefined if it is neither. */
export async function assetAnswer(folder: string, path: string): Promise<Answer | undefined> {
  if (PAGE_PATHS.test(path)) return (await fileAnswer(folder, 'index.html')) ?? notBuilt();
  const name = decoded(path);
  return name === undefined ? undefined : fileAnswer(folder, name);
}

/** The path without its encoding, or undefined if it is malformed or holds what no file of ours does. */
function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return /[\0\\]/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

async function fileAnswer(folder: string, name: string): Promise<Answer | undefined> {
  const type = TYPES[extname(name)];
  const file = type === undefined ? undefined : await fileInside(folder, name);
  if (type === undefined || file === undefined) return undefined;
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return undefined;
  // Names under /assets/ carry a hash of their content, so they may be kept for ever.
  const lasting = name.startsWith('/assets/');
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache' },
    body,
  };
}

// Invariant: what is answered lies inside the folder, also after links in the file system are followed.
async function fileInside(folder: string, name: string): Promise<string | undefined> {
  const wanted = resolve(join(folder, name));
  try {
    const root = await realpath(folder);
    const real = await realpath(wanted);
    return real.startsWith(root + sep) ? real : undefined;
  } catch {
    return undefined;
  }
}

function notBuilt(): Answer {
  return failure(
    503,
    'page-not-built',
    'The page has not been built.',
    'Start again with `relance dev`: it builds the page when it is missing.',
  );
}
