/**
 * How long a line took to begin (SPEC 2.3): from the moment when the reply stood whole on the page to
 * the first key of the line. Pure: whoever calls brings the clock, in milliseconds.
 */

/** The longest that is told; whoever was away for longer was not hesitating. */
const LONGEST_MS = 600_000;

export interface Hesitation {
  /** When what was last spoken stood whole; null while something is still being spoken. */
  readonly wholeAt: number | null;
  /** How the line that is being written began; null: it has not, or nobody saw it. */
  readonly began: { readonly byKey: true; readonly at: number } | { readonly byKey: false } | null;
}

/** Also after a line was said: the next one begins with nothing, and waits for its reply. */
export const noHesitation: Hesitation = { wholeAt: null, began: null };

/** What was spoken stands whole, or no longer does. Only the change from one to the other counts. */
export function stands(now: Hesitation, isWhole: boolean, at: number): Hesitation {
  if (isWhole === (now.wholeAt !== null)) return now;
  return { ...now, wholeAt: isWhole ? at : null };
}

/**
 * The field has changed. `inputType` is the event's own: dictation and input methods count as keys,
 * what is pasted or dropped does not, and text that came without an event (a kept draft, a line that
 * was offered) has none either: null.
 */
export function written(
  now: Hesitation,
  input: { readonly type: string | null; readonly isEmpty: boolean },
  at: number,
): Hesitation {
  const isForeign = input.type === null || /^insertFrom(Paste|Drop|Yank)/.test(input.type);
  // Nothing is left of what was pasted: the line is begun anew.
  if (input.isEmpty) return now.began?.byKey ? now : { ...now, began: null };
  if (now.began) return now;
  return { ...now, began: isForeign ? { byKey: false } : { byKey: true, at } };
}

/** Milliseconds to the first key of the line that is said now; undefined: not measured. */
export function firstKeyMs({ wholeAt, began }: Hesitation): number | undefined {
  if (!began?.byKey) return undefined;
  const ms = wholeAt === null ? 0 : Math.max(0, Math.round(began.at - wholeAt));
  return ms <= LONGEST_MS ? ms : undefined;
}
