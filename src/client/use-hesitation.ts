/** The hesitation before a line, by the page's clock. */
import { useEffect, useRef } from "preact/hooks";
import { firstKeyMs, type Hesitation, noHesitation, stands, written } from "./hesitation.ts";

interface Watch {
  readonly onInput: (inputType: string, isEmpty: boolean) => void;
  /** Of the line that is said now, in milliseconds; the next one begins. */
  readonly take: () => number | undefined;
}

/** `isWhole`: what was spoken to the player stands on the page to its last word. */
export function useHesitation(draft: string, isWhole: boolean): Watch {
  const now = useRef<Hesitation>(noHesitation);
  useEffect(() => {
    now.current = stands(now.current, isWhole, performance.now());
  }, [isWhole]);
  // A draft that nobody was seen to type: kept over a reload, or given back.
  useEffect(() => {
    const input = { type: null, isEmpty: draft === "" };
    now.current = written(now.current, input, performance.now());
  }, [draft]);
  return {
    onInput(type, isEmpty) {
      now.current = written(now.current, { type, isEmpty }, performance.now());
    },
    take() {
      const ms = firstKeyMs(now.current);
      now.current = noHesitation;
      return ms;
    },
  };
}
