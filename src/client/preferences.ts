/** Small choices that a browser remembers, where it may. */
import { keep, recall } from "./storage.ts";

/** `consent`: whether the words of a scene are kept for the operator. `pace`: how fast they appear. */
export type Preference = "sound" | "beat" | "consent" | "pace";

const key = (name: Preference) => `improv.${name}`;

export function readPreference(name: Preference): string | null {
  return recall("browser", key(name));
}

export function writePreference(name: Preference, value: string): void {
  keep("browser", key(name), value);
}
