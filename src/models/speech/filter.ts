/** A text on its way, a chunk at a time. */
export interface Filter {
  /** Takes the next chunk; returns what is settled by now. */
  push(chunk: string): string;
  /** No more will come: returns what was held back. */
  end(): string;
}

/** One filter after the other. */
export function inRow(...filters: readonly Filter[]): Filter {
  return {
    push: (chunk) => filters.reduce((text, filter) => filter.push(text), chunk),
    end: () => filters.reduce((text, filter) => filter.push(text) + filter.end(), ""),
  };
}

/** Joins characters that the chunks have cut in two; half ones become replacement characters. */
export function wholeCharacters(): Filter {
  let half = "";
  return {
    push(chunk) {
      const text = half + chunk;
      const tail = text.charCodeAt(text.length - 1);
      const isCut = tail >= 0xd800 && tail <= 0xdbff;
      half = isCut ? text.slice(-1) : "";
      return (isCut ? text.slice(0, -1) : text).toWellFormed();
    },
    end() {
      const rest = half.toWellFormed();
      half = "";
      return rest;
    },
  };
}
