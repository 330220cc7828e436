/** The flops of phase 2, played with body and feeling, so that there is something to rescue. */

import { contentStems, countWords, sharedStems } from "../../../scene/language/words.ts";
import { shuffle } from "../../../scene/random.ts";
import { flopsOf, turnOfLineAfter } from "../../../scene/recovery.ts";
import type { PlayedFlop } from "../../../scene/scene.ts";
import { categoryOf, KNOWN_NOUNS } from "../ear/lexicon.ts";
import { listen } from "../ear/listen.ts";
import { isMass } from "../ear/things.ts";
import { CARRIED, FLOPS, RESCUED, STILL_STUCK } from "./flop-lines.ts";
import type { Stage } from "./stage.ts";

/** Sounds near enough to be taken for the word: same ending, other beginning. */
export function mishearing(word: string, seed: number, turn: number): string {
  const lower = word.toLowerCase();
  for (let tail = Math.min(4, lower.length - 1); tail >= 3; tail -= 1) {
    const ending = lower.slice(-tail);
    const near = KNOWN_NOUNS.filter(
      (noun) =>
        noun !== lower &&
        sayable(noun) &&
        noun.endsWith(ending) &&
        Math.abs(noun.length - lower.length) <= 2 &&
        !noun.startsWith(lower.slice(0, 3)) &&
        !noun.endsWith(lower),
    );
    const found = shuffle(near, seed, "misheard", turn)[0];
    if (found) return withArticle(found);
  }
  return (
    shuffle(["geese", "a tuba", "the bishop", "sardines"], seed, "misheard", turn)[0] ?? "geese"
  );
}

/** The player's own name forgotten hurts most; a fact that is no sentence cannot be taken back word for word. */
function linesFor({ kind, about }: PlayedFlop, stage: Stage): readonly string[] {
  if (kind === "forgot_name" && about !== null && about === stage.you) return YOUR_NAME;
  if (kind === "contradicted_fact" && !canBeQuoted(about ?? "", stage))
    // Strangers may well say that they have never met.
    return /stranger|first date|never met/i.test(stage.scene.relationship ?? "")
      ? NEVER_MET.slice(1)
      : NEVER_MET;
  return FLOPS[kind];
}

/** Only a short fact, and one that was not cut in mid-sentence, sounds like something one denies. */
function canBeQuoted(fact: string, stage: Stage): boolean {
  const told = stage.told.find((line) => line.includes(fact));
  const after = told?.slice(told.indexOf(fact) + fact.length).trimStart() ?? "";
  const whole = told === undefined || after === "" || /^[.,;!?…]/.test(after);
  return whole && countWords(fact) <= 8 && listen(fact).clause !== null;
}

const YOUR_NAME: readonly string[] = [
  "{echo} And nobody does that like you, dear... dear... oh no. {initial}, it starts with {initial}. All these years, and your name has just fallen out of my head. I can't look at you.",
  "{echo} That's why I've always said, if there's one person I trust, it's... (points at you, lips moving) ... it's you. You. I'm going red. What are you called?",
  "{echo} Listen to me, please, uh... (snaps fingers) ... Gerald? Gloria? No. I know your face like my own hand, and the name's simply gone. Help me.",
];

const NEVER_MET: readonly string[] = [
  "{echo} Funny, though, that we should meet like this, two perfect strangers, for the first time in our lives. Why are you looking at me like that? We've never met, have we?",
  "{echo} And to think I've never set foot in {place} before today! I've... why is that chair shaped like me? I swear I've never been here. Have I?",
];

/** Too big for a hand or a pocket. */
const BIG = new Set(
  "bike broom carpet cat chair crate dog door guitar ladder oven painting piano plant robot rocket statue table tub wheel".split(
    " ",
  ),
);

function sayable(noun: string): boolean {
  return (
    noun !== "mars" &&
    !["time", "idea", "feeling", "body", "weather", "material"].includes(categoryOf(noun) ?? "time")
  );
}

function withArticle(noun: string): string {
  if (isMass(noun) || /[^s]s$/.test(noun)) return noun;
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** Candidates for a reply in which the flop is played; `plain` are those of a reply without one. */
export function flopLines(flop: PlayedFlop, stage: Stage, plain: readonly string[]): string[] {
  const about = flop.about ?? "";
  const wrong = mishearing(about || "word", stage.seed, stage.turn);
  // What was just forgotten or lost must not stand in the same breath.
  const echo = beginning(plain[0], stage);
  const spoilt = about !== "" && echo.toLowerCase().includes(about.toLowerCase());
  const safe = flop.kind === "lost_object" && BIG.has(about) ? 2 : FLOPS[flop.kind].length;
  const lines = linesFor(flop, stage).slice(0, safe);
  return shuffle(lines, stage.seed, "flop-line", stage.turn).map((line) =>
    put(line, {
      wheres: /[^s]s$/.test(about) ? "where are" : "where's",
      about: flop.kind === "contradicted_fact" ? factAsSaid(about) : about,
      wrong,
      place: stage.world.place,
      initial: about.charAt(0).toUpperCase(),
      echo: spoilt && flop.kind === "forgot_name" ? "Yes, yes, I heard you." : echo,
    }),
  );
}

/** The answer's own beginning if it listens, else the player's words. */
function beginning(text: string | undefined, stage: Stage): string {
  const start = shortStart(text);
  if (start === null) return echoFor(stage);
  const { stems, clause } = stage.heard;
  const long = clause !== null && countWords(clause.text) > 8;
  return long || stems.size === 0 || sharedStems(stems, contentStems(start)) > 0
    ? start
    : echoFor(stage);
}

/** How the reply would have begun, if that is short: the Partner answers, and then it goes wrong. */
function shortStart(text: string | undefined): string | null {
  const [first = "", ...rest] = text?.match(/[^.!?]+[.!?]+["”]?\s*/g) ?? [];
  const start = countWords(first) < 3 ? `${first}${rest[0] ?? ""}` : first;
  const words = countWords(start);
  return words >= 2 && words <= 12 && /\p{L}/u.test(start) ? start.trim() : null;
}

/** The player's own words in short, before everything goes wrong. */
function echoFor(stage: Stage): string {
  const { heard } = stage;
  if (heard.act === "agree") return "Good, good.";
  if (heard.act === "thank") return "Don't thank me.";
  if (heard.act === "sorry") return "You're sorry, and I believe you.";
  if (heard.act === "refuse") return `You say “${heard.quote}”, and I respect that.`;
  if (/^(?:please )?(?:don't|do not)\b/i.test(heard.raw))
    return "Not a word, not a move, I promise.";
  if (heard.clause) return `${upper(heard.clause.text)}, yes.`;
  if (heard.deed && heard.act === "lets") return `Yes, we ${heard.deed}.`;
  if (heard.deed && heard.act === "command") return `I'll ${heard.deed}, yes.`;
  if (heard.question?.statement) return `${upper(heard.question.statement)}, yes.`;
  if (heard.question) return `${upper(heard.question.turned)}? Good question, very good question.`;
  const thing = heard.things[0];
  if (thing) return `${upper(thing.the)}, yes.`;
  return heard.quote ? `${upper(heard.quote)}, yes.` : "Yes, and...";
}

/** A fact of the player's own, as the Partner says it back. */
function factAsSaid(about: string): string {
  return listen(about).clause?.text ?? about.replace(/[.!?]+$/, "");
}

/** Whether this line is the one that rescues the flop, by the same judgement as the notes'. */
export function rescuesFlop(flop: PlayedFlop, stage: Stage): boolean {
  const [told] = flopsOf({ ...stage.scene, flops: [flop] });
  const after = told?.turns_to_recover ?? null;
  return after !== null && turnOfLineAfter(stage.scene, flop.turn, after) === stage.turn;
}

export function gratefulLines(flop: PlayedFlop, stage: Stage): string[] {
  const named = flop.about === null || sayAgain(flop.about, stage.heard.raw);
  const lines = (named ? null : CARRIED[flop.kind]) ?? RESCUED[flop.kind];
  return shuffle(lines, stage.seed, "rescued", stage.turn).map((line) =>
    put(line, { about: flop.about ?? "that", wrong: "", initial: "", echo: "" }),
  );
}

function sayAgain(about: string, line: string): boolean {
  return line.toLowerCase().includes(about.toLowerCase());
}

export function stuckLine(flop: PlayedFlop, stage: Stage): string {
  return shuffle(STILL_STUCK[flop.kind], stage.seed, "stuck", stage.turn)[0] ?? "";
}

function put(line: string, slots: Readonly<Record<string, string>>): string {
  return line
    .replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
      const value = slots[first.toLowerCase() + rest] ?? "";
      return first === first.toUpperCase() ? upper(value) : value;
    })
    .replace(/\s+/g, " ")
    .trim();
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
