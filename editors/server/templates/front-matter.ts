/** Where the YAML of a message file stands: between the two lines `---`, or all of a file that is YAML itself. */
export interface FrontMatterPlace {
  readonly start: number;
  readonly end: number;
  /** Where the template begins; the end of the file where there is none. */
  readonly body: number;
}

/** The YAML of a message file, also while its second `---` is not written yet (then up to the first empty line); undefined where it has none. */
export function frontMatterOf(file: string, text: string): FrontMatterPlace | undefined {
  if (/\.ya?ml$/.test(file)) return { start: 0, end: text.length, body: text.length };
  const open = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  if (open === undefined) return undefined;
  const rest = text.slice(open.length);
  const close = /^---[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (close !== null) {
    const end = open.length + close.index;
    return { start: open.length, end, body: end + close[0].length };
  }
  const blank = /^[ \t]*\r?\n/m.exec(rest);
  const end = blank === null ? text.length : open.length + blank.index;
  return { start: open.length, end, body: end };
}
