/** Who the two are to each other, from the player's suggestion: "sisters", "a dentist and a patient", "exes". */
import { categoryOf } from "../ear/lexicon.ts";
import { lowerFirst } from "../ear/things.ts";

export interface Bond {
  /** One or two short sentences, said by the Partner. */
  readonly line: string;
  /** The Partner's part; null where both are the same. */
  readonly me: string | null;
}

const STATES: Readonly<Record<string, string>> = {
  married: "Eleven years we've been married, you and I.",
  divorced: "We've been divorced for a year now.",
  engaged: "We've been engaged since the spring.",
  strangers: "We're strangers, I know.",
  exes: "You're my ex, and you still have my key.",
  enemies: "We're enemies, and everybody knows it.",
  couple: "We're a couple, whatever people say.",
  "a couple": "We're a couple, whatever people say.",
  lovers: "You and I, lovers, and no one's to know.",
  "first date": "It's our first date, and already this.",
  "a first date": "It's our first date, and already this.",
};

const MAX_CHARS = 60;

export function bondOf(relationship: string): Bond {
  const plain = relationship
    .trim()
    .replace(/[.!?,;\s]+$/u, "")
    .replace(/^(?:we are|we're|they are|they're|two|the)\s+/i, "");
  const lower = plain.toLowerCase();
  const state = STATES[lower];
  if (state) return { line: state, me: null };
  const pair = /^(.{2,40}?)\s+(?:and|&|\/|meets?|vs\.?|versus|with)\s+(.{2,40})$/i.exec(plain);
  const [, first, second] = pair ?? [];
  const plainly = [first, second].every(
    (one) =>
      one && !/^(?:by|in|at|on|each|again)\b|\bwho\b/i.test(one) && one.split(" ").length <= 4,
  );
  if (first && second && plainly) {
    return {
      line: `I'm ${withArticle(first)}, you're ${withArticle(second)}.`,
      me: bareRole(first),
    };
  }
  if (
    /^(?:[\p{L}'-]+ ){0,2}[\p{L}'-]+(?:s|men|women|people)(?: (?:in|of|at|from|on|for) [\p{L}' -]{2,24})?$/u.test(
      lower,
    ) &&
    !/ss$/.test(lower)
  ) {
    return {
      line: `We're ${lowerFirst(plain)}, and I've always been straight with you.`,
      me: null,
    };
  }
  const many = /^(?:[\p{L}'-]+ )?([\p{L}'-]+s)\b/u.exec(lower)?.[1] ?? "";
  const people = ["person", "family"].includes(categoryOf(many) ?? "");
  if (people && plain.length <= MAX_CHARS && !/ss$/.test(many))
    return { line: `We're ${lowerFirst(plain)}, you and I.`, me: null };
  if (plain.length > MAX_CHARS || plain === "")
    return { line: plain === "" ? "" : `“${cut(plain)}”, that's us.`, me: null };
  return {
    line: `“${plain.charAt(0).toUpperCase()}${plain.slice(1)}”, that's us in a nutshell.`,
    me: null,
  };
}

function cut(text: string): string {
  const words = text.split(/\s+/).slice(0, 10).join(" ");
  return words.slice(0, 80);
}

function bareRole(role: string): string {
  return role.replace(/^(?:an?|the|my|his|her|their)\s+/i, "");
}

function withArticle(role: string): string {
  const plain = role.replace(/^(?:my|his|her|their)\s+/i, "");
  if (/^(?:(?:an?|the|my|your|his|her|their|two)\s|\p{Lu})/u.test(plain))
    return plain.charAt(0) === plain.charAt(0).toUpperCase() ? plain : lowerFirst(plain);
  if (/s$/.test(plain) && !/(?:ss|us)$/.test(plain)) return `one of the ${plain}`;
  if (
    /^(?:new .*|old .*|mother|father|mom|mum|dad|boss|king|queen|president|captain|chef|director|groom|bride|wife|husband|son|daughter|teacher|doctor)$/i.test(
      plain,
    )
  )
    return `the ${lowerFirst(plain)}`;
  return `${/^[aeiou]/i.test(plain) ? "an" : "a"} ${lowerFirst(plain)}`;
}
