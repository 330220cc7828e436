/** Small choices that a browser remembers, where it may. */
export type Preference = "sound" | "beat";

const key = (name: Preference) => `improv.${name}`;

export function readPreference(name: Preference): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

export function writePreference(name: Preference, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
