/**
 * Makes what a model streams fit to be heard: no speaker label, no other's line, none that was said
 * before, no machinery, no quotes around it, no markdown, one line, well-formed, not too long. Pure:
 * what comes out depends on the text alone, not on how it was cut into chunks. Ordinary text goes
 * through at once; held back is only what may still turn out to be none.
 */
import { isUnseen } from "../../scene/clean-text.ts";
import { type Echoes, echoesOf, wordsEnd } from "./echo.ts";
import { withoutEscapes } from "./escapes.ts";
import { inRow, wholeCharacters } from "./filter.ts";
import { withoutJson } from "./json-line.ts";
import { type LineStart, lineStart } from "./line-start.ts";
import { findInnerLabel } from "./speaker-label.ts";
import { withoutTags } from "./tags.ts";
import { SENTENCE_END, wordCap } from "./word-cap.ts";
import { wrappingQuotes } from "./wrapping-quotes.ts";

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
  /** Lines of the scene that are not to be said once more. */
  readonly saidBefore?: readonly string[];
  /** What the audience has heard of this line from another: it is gone on with. */
  readonly heard?: string;
}

const WORD = /[\p{L}\p{N}]/u;
/** Marks that stand close to the word before them. */
const CLOSE = /^[.,;:!?)\]}”’»]/u;
/** Without any of these nothing can be heard. */
const AUDIBLE = /[\p{L}\p{N}\p{So}\p{Emoji_Presentation}…?!]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u;
const LINE_END = /[\n\r\u2028\u2029]/u;

/** A whole text from a JSON answer as it would be heard; empty if nothing of it would be. */
export function heardOf(text: string): string {
  const line = spokenLine({ names: ["room", "audience", "coach", "note"] });
  return line.push(text) + line.end();
}

export function spokenLine(options: SpokenLineOptions = {}): SpokenLine {
  const { maxWords = Number.POSITIVE_INFINITY, names = [], saidBefore = [], heard = "" } = options;
  const before = heard.trimEnd();
  const cap = wordCap(maxWords, before);
  const filters = inRow(wholeCharacters(), withoutJson(), withoutEscapes(), withoutTags());
  let echoes: Echoes | null = null;
  /** The start of a line of text or, if `inner`, of a sentence, held until it is known what stands there. */
  let head: string | null = "";
  let inner = false;
  let skipping: "line" | "fence" | null = null;
  let skipped = "";
  let skipsBlank = false;
  let stopped = false;
  /** Nothing has followed yet on what was heard from another. */
  let atJoint = before !== "";
  let mayRestart = before !== "";
  let hasSpoken = false;
  const quotes = wrappingQuotes();
  /** Marks before the first word that can be heard. */
  let mute = "";
  let last = [...before].at(-1) ?? "";
  let spaceDue = before.length < heard.length;
  let underscoreHeld = false;

  /** Settles what stands at a start; returns the text to go on with, or null if more is needed. */
  function settle(text: string, ended: boolean): string | null {
    if (inner) {
      const label = findInnerLabel(text);
      if (label === "undecided" && !ended) return null;
      stopped = label === "found";
      return stopped ? "" : text;
    }
    echoes ??= echoesOf(saidBefore);
    if (mayRestart) {
      // Some begin the line anew that they were to go on with.
      const end = wordsEnd(text, before);
      if (end === "part" && !ended) return null;
      mayRestart = false;
      if (typeof end === "number") {
        spaceDue = /^\s/u.test(text.slice(end));
        head = "";
        return text.slice(end);
      }
    }
    const start: LineStart = lineStart(text, {
      ended,
      names,
      echoes,
      isFirst: !hasSpoken && !atJoint && !quotes.areOpen,
      isJoint: atJoint,
    });
    if (atJoint && start.hasSpace) spaceDue = true;
    switch (start.kind) {
      case "undecided":
        return null;
      case "text":
        quotes.open(start.closers);
        return start.rest;
      case "own":
        // A second turn of a script: nobody speaks twice.
        stopped = hasSpoken;
        quotes.open(start.closers);
        head = "";
        return stopped ? "" : start.rest;
      case "other":
        stopped = hasSpoken;
        skipping = "line";
        skipsBlank = true;
        return start.rest;
      case "machinery":
        skipping = "line";
        return start.rest;
      case "fence":
        skipping = "fence";
        return start.rest;
      case "again":
        head = "";
        return start.rest;
      default:
        return start satisfies never;
    }
  }

  function say(char: string): string {
    const isDue = spaceDue && last !== "" && !(atJoint && CLOSE.test(char));
    const space = isDue ? " " : "";
    spaceDue = false;
    atJoint = false;
    last = char;
    if (hasSpoken || before !== "" || AUDIBLE.test(char)) {
      const text = mute + space + char;
      hasSpoken = true;
      mute = "";
      return cap.push(text);
    }
    mute += space + char;
    return "";
  }

  function sayBody(char: string): string {
    let out = "";
    if (underscoreHeld) {
      underscoreHeld = false;
      if (WORD.test(last) && !spaceDue && WORD.test(char)) out += say("_");
    }
    if (/\s/u.test(char)) spaceDue = true;
    else if (char === "_") underscoreHeld = true;
    else if (isUnseen(char) || (last === "" && INVISIBLE.test(char))) return out;
    else if (char !== "*" && char !== "`" && !quotes.close(char, last, spaceDue)) out += say(char);
    return out;
  }

  /** Passes over what is not said; returns the text behind it. */
  function skip(text: string): string {
    if (skipping === "fence") {
      skipped = (skipped + text).slice(-2 - text.length);
      const end = skipped.indexOf("```");
      if (end === -1) return "";
      const rest = skipped.slice(end + 3);
      skipping = null;
      skipped = "";
      head = "";
      return rest;
    }
    // A label may stand alone, with what it labels on the next line.
    const line = skipsBlank ? text.replace(/^[\s*_\]]+/u, "") : text;
    skipsBlank = line === "" && skipsBlank;
    const end = line.search(LINE_END);
    if (end === -1) return "";
    skipping = null;
    head = "";
    inner = false;
    return line.slice(end + 1);
  }

  function read(text: string, ended: boolean): string {
    let out = "";
    let rest = text;
    while (!stopped && !cap.full) {
      if (skipping !== null) {
        rest = skip(rest);
        if (skipping !== null) break;
      }
      if (head !== null) {
        const held: string = head + rest;
        head = null;
        const settled = settle(held, ended);
        if (settled === null) {
          head = held;
          break;
        }
        rest = settled;
        if (head !== null || skipping !== null) continue;
        inner = false;
      }
      const at = saysUntil(rest);
      for (const char of rest.slice(0, at)) out += sayBody(char);
      if (at === rest.length) break;
      inner = !LINE_END.test(rest.charAt(at));
      rest = rest.slice(at + 1);
      out += sayBody(" ");
      head = "";
    }
    return out;
  }

  return {
    push(chunk) {
      return read(filters.push(chunk), false);
    },
    end() {
      return read(filters.end(), true) + cap.end();
    },
    get full() {
      return stopped || cap.full;
    },
    get betweenWords() {
      return last !== "" && (spaceDue || cap.holdsBack);
    },
  };

  /** Where a line ends or, after a sentence's end, a word. */
  function saysUntil(text: string): number {
    let end = last;
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (LINE_END.test(char)) return at;
      if (/\s/u.test(char) && SENTENCE_END.test(end)) return at;
      if (char !== "*" && char !== "_") end = /["'”’)\]»]/u.test(char) ? end + char : char;
    }
    return text.length;
  }
}
