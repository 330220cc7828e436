/** Until when a scene is kept where, and where to find it tomorrow. */
import type { ShelfEntry } from "./entry.ts";
import { keepingOf, keepingWords } from "./keeping.ts";
import type { ShelfTrouble } from "./store.ts";

const NO_COPY: Readonly<Record<ShelfTrouble, string>> = {
  full: "This browser’s storage is full, so you have no copy of your own: save the scene below if you want to keep it.",
  shut: "This browser lets this page keep nothing (a private window, or storage that is blocked), so you have no copy of your own: save the scene below if you want to keep it.",
};

interface KeptProps {
  readonly entry: ShelfEntry;
  readonly trouble: ShelfTrouble | null;
}

export function Kept({ entry, trouble }: KeptProps) {
  const nowMs = Date.now();
  return (
    <p class="kept">
      {trouble === null ? (
        <>
          Tomorrow you find this scene on <a href="#shelf">your shelf</a>, in this browser, until
          you erase it.
        </>
      ) : (
        NO_COPY[trouble]
      )}{" "}
      {keepingWords(keepingOf(entry, nowMs), nowMs)}
    </p>
  );
}
