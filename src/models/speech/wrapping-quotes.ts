/** Knows the quotes that stand around a whole line from those within it. */
export interface WrappingQuotes {
  /** What closes the quotes that were opened around the line, any of it; null: none were. */
  open(closers: string | null): void;
  readonly areOpen: boolean;
  /** Whether `char` closes them. `last`: what was said before it; `spaced`: white space came between. */
  close(char: string, last: string, spaced: boolean): boolean;
}

export function wrappingQuotes(): WrappingQuotes {
  let closers: string | null = null;
  let inner = 0;
  return {
    open(those) {
      closers ??= those;
    },
    get areOpen() {
      return closers !== null;
    },
    close(char, last, spaced) {
      if (closers === null || !closers.includes(char)) return false;
      if (char === '"' && (spaced || /[([–—-]/u.test(last))) {
        inner += 1;
        return false;
      }
      if (inner > 0) {
        inner -= 1;
        return false;
      }
      closers = null;
      return true;
    },
  };
}
