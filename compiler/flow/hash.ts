import type { Flow } from './flow.ts';

/** SHA-256 of the UTF-8 bytes of a text, as lower-case hex. A port, since the compiler uses no Node built-ins. */
export type Digest = (text: string) => string;

/** What says where and why, but not what: it never reaches a hash. */
const LEFT_OUT: ReadonlySet<string> = new Set(['span', 'documentation', 'was']);

/** JSON with sorted keys, without spans, documentation and keys whose value is undefined. Takes plain JSON data. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts: string[] = [];
  // Without a comparison of its own `sort` goes by code units.
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, key);
    if (inner !== undefined && !LEFT_OUT.has(key)) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(',')}}`;
}

/** First 16 hex digits of the SHA-256 of the canonical JSON. */
export function shortHash(value: unknown, digest: Digest): string {
  return digest(canonicalJson(value)).slice(0, 16);
}

/** The campaign's revision: the same for every layout, comment and file name of the same meaning. */
export function hashFlow(flow: Flow, digest: Digest): string {
  return shortHash(flow, digest);
}
