/** The title of the browser's window. */
import { useEffect } from 'preact/hooks';
import { useSurroundings } from './surroundings.ts';

/** `TITLE – SHOP – Relance`. */
export function useTitle(title: string | undefined): void {
  const { overview } = useSurroundings();
  const shop = overview?.shop?.name;
  useEffect(() => {
    document.title = [title, shop, 'Relance'].filter((part) => part !== undefined && part !== '').join(' – ');
  }, [title, shop]);
}
