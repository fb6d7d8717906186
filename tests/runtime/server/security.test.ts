import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailId, seededStore } from './seed.ts';
import { type PageFolder, pageFolder, SECRET, type Served, serve } from './serving.ts';

let folder: PageFolder;
let server: Served;
beforeAll(async () => {
  folder = await pageFolder();
  server = await serve(await seededStore(), folder.assets);
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});

describe('files', () => {
  test('the page and its parts are served with their types, parts with a hash are kept', async () => {
    const page = await server.get('/');
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    const part = await server.get('/assets/app-1a2b.js');
    expect([part.status, part.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(part.headers['cache-control']).toContain('immutable');
  });

  test.each([
    ...['/mails/%3Ca%2Fb%40c%3E', '/unsent', '/?campaign=welcome', '/campaigns/welcome', '/runs', '/runs/r_1', '/contacts/c_1'],
    ...['/coupons', '/segments', '/segments/french', '/inbox'],
  ])('the place %s of the page can be opened directly', async (path) => {
    expect((await server.get(path)).body).toContain('<title>The page</title>');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fpage-other%2fsecret.txt',
    '/../page-other/secret.txt',
    '//secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/linked.txt',
    '/secret.txt%00.html',
    '/%',
    '/mails/../../secret.txt',
    'http://127.0.0.1/../secret.txt',
  ])('nothing outside the folder is served: %s', async (path) => {
    const response = await server.get(path);
    expect(response.body).not.toContain(SECRET);
    expect(response.status).toBe(404);
  });

  test('a page that was not built is said to be so', async () => {
    const bare = await serve(await seededStore(0), `${folder.assets}/assets`);
    const response = await bare.get('/');
    expect(response.status).toBe(503);
    expect(JSON.parse(response.body).error.code).toBe('page-not-built');
    await bare.close();
  });
});

describe('who may ask', () => {
  test.each([
    'evil.example',
    'evil.example:4747',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '169.254.1.1',
    '[::2]',
    'localhost@evil.example',
  ])('a request for the name `%s` is refused (DNS rebinding)', async (host) => {
    for (const path of ['/api/overview', '/', '/healthz']) expect((await server.get(path, { headers: { host } })).status).toBe(421);
  });

  test.each(['localhost', 'localhost:4747', 'LOCALHOST:80', '127.0.0.1:9', '[::1]:4747', 'relance.localhost'])(
    'the name `%s` is this machine',
    async (host) => {
      expect((await server.get('/api/overview', { headers: { host } })).status).toBe(200);
    },
  );

  test('a script of another site may not read, a link from it may be followed', async () => {
    const script = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await server.get('/api/overview', { headers: script })).status).toBe(403);
    expect((await server.get('/', { headers: link })).status).toBe(200);
    expect((await server.get('/api/overview')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused: the server is read only', async (method) => {
    expect((await server.get('/api/overview', { method })).status).toBe(405);
  });

  test('HEAD answers like GET, without the body', async () => {
    const head = await server.get('/', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  });
});

describe('what a browser may do', () => {
  test('with the page: load its own files only, and be framed by nobody', async () => {
    const policy = String((await server.get('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('with a mail: run nothing, load nothing, send nothing, in an origin of its own', async () => {
    const response = await server.get(`/api/mails/${encodeURIComponent(mailId('welcome', 0))}/html`);
    const policy = String(response.headers['content-security-policy']).split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
    expect(policy.find((part) => part.startsWith('script-src'))).toBeUndefined();
    expect(policy.find((part) => part.startsWith('img-src'))).toBe('img-src data:');
  });

  test.each(['/', '/api/overview', '/api/nothing', '/nothing', '/assets/app-1a2b.js'])(
    'with any answer (%s): no guessing of types, no referrer',
    async (path) => {
      const { headers } = await server.get(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    },
  );
});
