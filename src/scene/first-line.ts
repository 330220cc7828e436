/** A first line for a player who does not know how to begin: from data, and within the game's rules. */
import { z } from "zod";
import { spokenWords } from "./language/spoken-words.ts";
import { pick } from "./random.ts";
import { keepsRules, letterAfter } from "./referee.ts";
import type { RefereeRule } from "./stock.ts";

const lines = z.array(z.string().trim().min(1).max(200)).min(1);

/** `prompts/first-lines.yaml`, which says what its parts are for. */
export const firstLinesSchema = z.record(
  z.string().regex(/^[a-z]{2}$/),
  z.strictObject({
    ticket: lines,
    any: lines,
    for_rules: lines,
    names: z.array(z.string()).refine((names) => names.map(([a]) => a).join("") === ALPHABET, {
      message: "must be one name for each letter, A to Z",
    }),
  }),
);
export type FirstLines = z.infer<typeof firstLinesSchema>;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export const firstLineSchema = z.object({
  text: z.string().min(1),
  /** What it is written in: "de". */
  language: z.string(),
});
export type FirstLine = z.infer<typeof firstLineSchema>;

/** The scene as it stands when the Partner has opened it. */
export interface OpenedScene {
  readonly opening: string;
  /** In which the Partner has opened. */
  readonly language: string;
  readonly location: string | null;
  readonly relationship: string | null;
  readonly rules: readonly RefereeRule[];
  readonly seed: number;
}

/** Null where there is none in the language, or none that keeps the game's rules. */
export function firstLine(book: FirstLines, scene: OpenedScene): FirstLine | null {
  const stock = book[scene.language];
  if (stock === undefined) return null;
  const slots = slotsOf(scene, stock.names);
  for (const templates of [stock.ticket, stock.any, stock.for_rules]) {
    const fitting = templates
      .map((template) => filled(template, slots))
      .filter((text) => text !== null)
      .filter((text) => keepsRules(scene.rules, text, { previousLine: scene.opening }));
    if (fitting.length > 0) {
      return { text: pick(fitting, scene.seed, "first-line"), language: scene.language };
    }
  }
  return null;
}

type Slots = Readonly<Record<string, string | null>>;

function slotsOf(scene: OpenedScene, names: readonly string[]): Slots {
  const letter = letterAfter(scene.opening);
  return {
    place: asBeginning(scene.location),
    us: asBeginning(scene.relationship),
    last: asBeginning(spokenWords(scene.opening).at(-1) ?? null),
    name: names.find((name) => name.startsWith(letter ?? "?")) ?? null,
  };
}

/** Null if one of its slots is empty. */
function filled(template: string, slots: Slots): string | null {
  const missing = [...template.matchAll(SLOT)].some(([, slot = ""]) => !slots[slot]);
  return missing ? null : template.replace(SLOT, (_, slot: string) => slots[slot] ?? "");
}

const SLOT = /\{(\w+)\}/g;

/** What is longer says too much for a line of one's own to follow, in characters. */
const MOST_CHARACTERS = 60;

/** As a sentence begins, without the mark at its end; "4 a.m." keeps its own. Null where there is nothing to use. */
function asBeginning(words: string | null): string | null {
  const plain = (words ?? "").trim().replace(/[!?…,;:\s]+$|(?<![.\s]\p{L})\.$/u, "");
  if (plain === "" || plain.length > MOST_CHARACTERS) return null;
  return plain.replace(/^\p{L}/u, (first) => first.toUpperCase());
}
