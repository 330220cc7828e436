/** `localStorage` and `sessionStorage` as browsers have them on bad days. */
import { vi } from "vitest";

export type Weather = "fine" | "full" | "forbidden";

/** Puts both stores in place; what `already` holds was written on a better day. Returns the tab's. */
export function openStores(
  weather: Weather,
  already: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const tab = new Map(Object.entries(already));
  put("sessionStorage", weather, tab);
  put("localStorage", weather, new Map(Object.entries(already)));
  return tab;
}

function put(name: string, weather: Weather, held: Map<string, string>): void {
  const store = {
    getItem: (key: string) => held.get(key) ?? null,
    removeItem: (key: string) => held.delete(key),
    setItem(key: string, value: string) {
      if (weather === "full") throw new DOMException("full", "QuotaExceededError");
      held.set(key, value);
    },
  };
  vi.stubGlobal(name, store);
  if (weather !== "forbidden") return;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
}
