/**
 * Makes what a model streams fit to be heard: no speaker label, no quotes around it, no markdown,
 * one line, well-formed, not too long. Pure: what comes out depends on the text alone, not on how
 * it was cut into chunks.
 */
import { findLabel } from "./speaker-label.ts";
import { wordCap } from "./word-cap.ts";

export interface SpokenLine {
  /** Takes the next chunk as the model sent it; returns what may be said now. */
  push(chunk: string): string;
  /** The model has finished: returns what was held back. */
  end(): string;
  /** The line is complete whatever else the model sends. */
  readonly full: boolean;
  /** What was said ends with a whole word: white space has come after it. */
  readonly betweenWords: boolean;
}

export interface SpokenLineOptions {
  /** Absent: no limit. */
  readonly maxWords?: number;
  /** The characters in the scene, whose names a model may use as labels. */
  readonly names?: readonly string[];
  /** What the audience has heard of this line from another: it is gone on with. */
  readonly heard?: string;
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "「": "」",
};
const LEADING_MARKS = /^[\s*_#>`•]+/u;
const WORD = /[\p{L}\p{N}]/u;

/** Marks that stand close to the word before them. */
const CLOSE = /^[.,;:!?)\]}”’»]/u;

export function spokenLine(options: SpokenLineOptions = {}): SpokenLine {
  const { maxWords = Number.POSITIVE_INFINITY, names = [], heard = "" } = options;
  const before = heard.trimEnd();
  const cap = wordCap(maxWords, before);
  /** The first half of a character that the model's chunks have cut in two. */
  let halfChar = "";
  /** The start of a line of text, held until it is known whether a label stands there. */
  let head: string | null = "";
  let firstLine = before === "";
  /** Nothing has followed yet on what was heard from another. */
  let atJoint = before !== "";
  let stopped = false;
  let closers: string | null = null;
  let innerQuotes = 0;
  let last = [...before].at(-1) ?? "";
  let spaceDue = before.length < heard.length;
  let underscoreHeld = false;

  function whole(chunk: string): string {
    const text = halfChar + chunk;
    const tail = text.charCodeAt(text.length - 1);
    const cutInTwo = tail >= 0xd800 && tail <= 0xdbff;
    halfChar = cutInTwo ? text.slice(-1) : "";
    return (cutInTwo ? text.slice(0, -1) : text).toWellFormed();
  }

  /** Tries to settle what stands at the start of a line; returns the text to go on with, if settled. */
  function settleHead(ended: boolean): string | null {
    let text = head ?? "";
    for (;;) {
      const marks = LEADING_MARKS.exec(text)?.[0] ?? "";
      text = text.slice(marks.length);
      if (atJoint && /\s/u.test(marks)) spaceDue = true;
      if (!atJoint && /^[-–](?:\s|$)/u.test(text) && (text.length > 1 || ended)) {
        text = text.slice(1);
        continue;
      }
      const opening = text.charAt(0);
      if (firstLine && closers === null && opening in CLOSING_QUOTES) {
        closers = CLOSING_QUOTES[opening] ?? null;
        text = text.slice(1);
        continue;
      }
      const label = findLabel(text, names);
      if (label.found && !firstLine && !atJoint) {
        // Somebody else's line begins here, and nobody speaks for another.
        stopped = true;
        return null;
      }
      if (label.found) {
        text = label.rest;
        continue;
      }
      const undecided = text === "" || text === "-" || text === "–" || label.undecided;
      if (undecided && !ended) {
        head = text;
        return null;
      }
      return text;
    }
  }

  function say(char: string): string {
    const isDue = spaceDue && last !== "" && !(atJoint && CLOSE.test(char));
    const space = isDue ? " " : "";
    spaceDue = false;
    atJoint = false;
    last = char;
    return cap.push(space + char);
  }

  function isWrapping(char: string): boolean {
    if (closers === null || !closers.includes(char)) return false;
    if (char === '"' && (spaceDue || /[([–—-]/u.test(last))) {
      innerQuotes += 1;
      return false;
    }
    if (innerQuotes > 0) {
      innerQuotes -= 1;
      return false;
    }
    closers = null;
    return true;
  }

  function sayBody(char: string): string {
    let out = "";
    if (underscoreHeld) {
      underscoreHeld = false;
      if (WORD.test(last) && !spaceDue && WORD.test(char)) out += say("_");
    }
    if (/\s/u.test(char)) spaceDue = true;
    else if (char === "_") underscoreHeld = true;
    else if (char !== "*" && char !== "`" && !isWrapping(char)) out += say(char);
    return out;
  }

  function read(text: string, ended: boolean): string {
    let out = "";
    let rest = text;
    while (!stopped && !cap.full) {
      if (head !== null) {
        head += rest;
        const settled = settleHead(ended);
        if (settled === null) break;
        head = null;
        firstLine = false;
        rest = settled;
      }
      const lineEnd = rest.search(/[\n\r\u2028\u2029]/u);
      for (const char of lineEnd === -1 ? rest : rest.slice(0, lineEnd)) out += sayBody(char);
      if (lineEnd === -1) break;
      rest = rest.slice(lineEnd + 1);
      out += sayBody(" ");
      head = "";
    }
    return out;
  }

  return {
    push(chunk) {
      return read(whole(chunk), false);
    },
    end() {
      const rest = halfChar.toWellFormed();
      halfChar = "";
      return read(rest, true) + cap.end();
    },
    get full() {
      return stopped || cap.full;
    },
    get betweenWords() {
      return last !== "" && (spaceDue || cap.holdsBack);
    },
  };
}
