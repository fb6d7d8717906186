/** Fenced blocks of a page: a campaign is an example, and a file behind it (`file=messages/x.email.html`) belongs to all of them. */
const FENCE = /^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** Files of one example, and the rule that it is marked to break (`lint=NAME`). */
export interface PageExample {
  readonly files: ReadonlyMap<string, string>;
  readonly breaks?: string;
}

/** The examples of a page, in order. */
export function examplesOf(page: string): readonly PageExample[] {
  const blocks = [...page.matchAll(FENCE)].map(([, language = '', marks = '', text = '']) => ({ language, marks, text }));
  const beside = blocks.flatMap(({ marks, text }): readonly (readonly [string, string])[] => {
    const file = markOf(marks, 'file');
    return file === undefined ? [] : [[file, text]];
  });
  return blocks
    .filter(({ language }) => language === 'campaign')
    .map(({ marks, text }) => {
      const breaks = markOf(marks, 'lint');
      return { files: new Map([...beside, ['example.campaign', text]]), ...(breaks === undefined ? {} : { breaks }) };
    });
}

const markOf = (marks: string, key: string): string | undefined => new RegExp(`\\b${key}=(\\S+)`).exec(marks)?.[1];
