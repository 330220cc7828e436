/**
 * The browser's two stores: `tab` lasts as long as the tab, `browser` as long as the browser keeps it.
 * With cookies blocked their very name throws, and a full one refuses to be written: what they do not
 * take lasts as long as the page, so that whoever reads it never meets an older value.
 */
export type Store = "tab" | "browser";

/** By store and key: what the store would not take. */
const refused: Readonly<Record<Store, Map<string, string>>> = {
  tab: new Map(),
  browser: new Map(),
};

const open = (store: Store): Storage => (store === "tab" ? sessionStorage : localStorage);

/** Null where there is nothing, or nothing that could be read. */
export function recall(store: Store, key: string): string | null {
  const here = refused[store].get(key);
  if (here !== undefined) return here;
  try {
    return open(store).getItem(key);
  } catch {
    return null;
  }
}

export function keep(store: Store, key: string, value: string): void {
  try {
    open(store).setItem(key, value);
    refused[store].delete(key);
  } catch {
    // A full store can still forget: after a reload nothing is better than what was true before.
    forget(store, key);
    refused[store].set(key, value);
  }
}

export function forget(store: Store, key: string): void {
  refused[store].delete(key);
  try {
    open(store).removeItem(key);
  } catch {
    // There is nothing to forget where nothing can be kept.
  }
}
