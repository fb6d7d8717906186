/** Text of the language's authors and of the server. */

/** Text in which `backticks` stand around code. */
export function Prose({ text }: { readonly text: string }) {
  // Every second piece stands between two of them.
  return <>{text.split('`').map((piece, index) => (index % 2 === 1 ? <code key={`${index} ${piece}`}>{piece}</code> : piece))}</>;
}
