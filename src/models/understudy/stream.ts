/** Speech, a word at a time. */

export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Resolves after `ms`, or at once when aborted. */
export const sleepFor: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });

/** The text in pieces of about a word, spaces kept with the word before; together they are the text. */
export function chunksOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}
