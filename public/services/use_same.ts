import { useRef } from 'react';

/** The value of before where nothing in it has changed: what is drawn from it stays as it is. */
export function useSame<V>(value: V): V {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) {
    kept.current = value;
  }
  return kept.current;
}
