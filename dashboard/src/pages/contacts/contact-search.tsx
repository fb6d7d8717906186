/** Finds contacts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSurroundings } from '../../data/surroundings.ts';
import { Icon } from '../../parts/icon.tsx';
import { listOf } from '../../route.ts';

/** Time without a key before it is searched, real ms. */
const PAUSE_MS = 200;

/** A field whose text becomes the address's `q` shortly after the last key. */
export function ContactSearch({ q }: { readonly q: string }) {
  const { go } = useSurroundings();
  const [text, setText] = useState(q);
  const asked = useRef(q);
  useEffect(() => {
    // The address changed by itself: back, forward, a link.
    if (q === asked.current) return;
    asked.current = q;
    setText(q);
  }, [q]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = wanted;
      go(listOf('contacts', { q: wanted }), 'replace');
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label="Find contacts"
        placeholder="E-mail, phone, key or id"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </search>
  );
}
