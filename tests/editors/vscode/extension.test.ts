/** The extension as it is packed: what a person installs. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packExtension } from '../../../editors/pack-vscode.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'editors', 'vscode');
let packed: string;

beforeAll(async () => {
  packed = await packExtension();
}, 180_000);

/** Names of the files in a zip archive, from its central directory (PKWARE APPNOTE 4.3.12). */
function namesIn(zip: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.subarray(at + 46, at + 46 + length).toString('utf8'));
  }
  return names;
}

describe('the packed extension', () => {
  it('holds what its manifest names, and no sources', () => {
    const names = namesIn(readFileSync(packed));
    const manifest = readFileSync(join(FOLDER, 'package.json'), 'utf8');
    const paths = [...manifest.matchAll(/"(?:main|icon|configuration|path)": "(?:\.\/)?([^"]+\.[a-z]+)"/gi)].map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(3);
    for (const path of [...paths, 'dist/server.mjs', 'package.json'])
      expect(names.map((name) => name.toLowerCase())).toContain(`extension/${path}`.toLowerCase());
    expect(names.filter((name) => name.endsWith('.ts'))).toEqual([]);
  });

  it('brings a language server that answers without anything installed beside it', async () => {
    expect(existsSync(join(FOLDER, 'dist', 'server.mjs'))).toBe(true);
    const server = spawn(process.execPath, [join(FOLDER, 'dist', 'server.mjs'), '--stdio'], { cwd: '/' });
    try {
      const params = { processId: null, rootUri: null, capabilities: {} };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      const answer = await new Promise<string>((resolve, reject) => {
        let text = '';
        server.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          if (text.includes('"result"')) resolve(text);
        });
        server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
      });
      expect(answer).toContain('"completionProvider"');
      expect(answer).toContain('"renameProvider"');
    } finally {
      server.kill();
    }
  }, 60_000);
});
