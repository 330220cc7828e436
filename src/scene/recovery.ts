/**
 * Reads the player's two lines after a flop for a rescue (SPEC 2.4), and scores the rescues.
 *
 * A flop is played in the Partner's reply of turn T, so the lines T+1 and T+2 answer it. What rescues:
 *   - never: a line that blocks, cancels, wimps out or steps out of the fiction for a joke;
 *   - any flop: a line that names what it was about, or speaks to this kind of trouble in the words
 *     a scene partner would use for it ("take a breath", "it's in your other hand");
 *   - any flop: a line that carries on with the words of the reply in which the flop was played (or of
 *     the one after it), for that makes the mistake part of the scene;
 *   - a silence or a panic: any new offer, since giving the Partner something to stand on is the help.
 * A line that only asks hands the trouble back. It rescues if it names what was lost, or if it gives a
 * place to look or a hand to hold while asking.
 */

import { contentStems, fold, onlyAsks, sharedStems, wordsOf } from "./language/words.ts";
import { inWords, listed } from "./notes/told.ts";
import { once } from "./once.ts";
import type { Flop, Report } from "./protocol.ts";
import { asPlayed, type PlayedFlop, type Scene, type Turn } from "./scene.ts";
import type { FlopKind, Move } from "./vocabulary.ts";

/** How many of the player's lines are given to a rescue. */
const LINES_TO_RECOVER = 2;
const SCORE_BY_TURNS: Readonly<Record<number, number>> = { 1: 100, 2: 70 };

/** Help that is help also in the form of a question. */
const HELPS_BY_ASKING =
  /\b(?:pockets?|behind (?:you|me)|(?:other|my|your|left|right) hand|under (?:the|your)|sit down|breathe|breath|together|do you mean|did you mean|i said)\b/;

const NEVER_RESCUES: ReadonlySet<Move> = new Set(["block", "cancel", "wimp", "gag"]);
const CARRIES_ON: ReadonlySet<Move> = new Set(["yes_and", "accept", "callback", "bridge"]);

/** How people speak to each kind of trouble; tested on the folded line. */
const SPEAKS_TO: Readonly<Record<FlopKind, RegExp>> = {
  forgot_name:
    /\b(?:name|names|named|call(?:ed)? (?:me|you|him|her|it)|forg[eo]t|forgotten|remember|nickname|introduce)\b/,
  contradicted_fact:
    /\b(?:because|since|used to|that's why|anymore|any more|changed|both|either way|so that's|last (?:time|week|year|night)|earlier|you (?:said|told)|you must have|we agreed|the truth|pretend(?:ing)?|disguise|secret(?:ly)?)\b/,
  froze:
    /\b(?:quiet|silen(?:t|ce)|speechless|frozen|froze|statue|stare|staring|breathe|breath|speak|say something|are you (?:ok|okay|alright|all right|there)|cat got|blink|snap out|wake|your eyes|your face|pale|here,? (?:take|hold|sit)|sit down)\b/,
  misheard:
    /\b(?:i said|you heard|hear(?:d|ing)?|ears?|sounds? like|mis(?:heard|understood)|same thing|even better|that too|that works|rhymes)\b/,
  lost_object:
    /\b(?:found|find|lost|lose|missing|gone|dropped|pocket|behind you|other hand|under (?:the|your)|look(?:ing)? (?:in|under|behind|for)|here it is|i have it|i've got it|i took|i hid|last (?:saw|seen|had)|where did you)\b/,
  panicked:
    /\b(?:calm|breathe|breath|easy|relax|okay|ok|all right|alright|it's fine|i've got you|i have you|i'm here|my hand|your hands?|together|don't (?:worry|panic)|no need|listen to me|look at me|count to|slowly|one (?:thing|step) at a time)\b/,
};

/** The same in German, folded: the neighbour's language that is played most. */
const SPEAKS_GERMAN_TO: Readonly<Record<FlopKind, RegExp>> = {
  forgot_name: /\b(?:namen?|heisst?|heisse|nennt?|vergessen|erinner\w*)\b/,
  contradicted_fact:
    /\b(?:weil|deshalb|darum|damals|fruher|gestern|beides|du hast (?:doch )?gesagt|tarnung|heimlich|geheim)\b/,
  froze:
    /\b(?:stumm|sprachlos|atme|setz dich|sag (?:doch )?(?:et)?was|schau mich an|aufwachen|blass|hier, nimm)\b/,
  misheard:
    /\b(?:ich (?:sagte|habe gesagt)|gehort|ohren?|verstanden|verhort|noch besser|klingt wie)\b/,
  lost_object:
    /\b(?:gefunden|finden?|suchen?|verloren|weg|tasche|hinter dir|andere[nr]? hand|unter (?:dem|der|deinem|deiner)|hier ist|ich habe (?:sie|ihn|es)|zuletzt)\b/,
  panicked:
    /\b(?:ruhig|atme|keine angst|alles (?:ist )?gut|ich bin (?:da|bei dir)|meine hand|zusammen|hor (?:mir )?zu|schau mich an|langsam|eins nach dem anderen)\b/,
};

/** Whether the words of `about` stand in the line: by meaning, or literally if they are a name or thin. */
function names(line: string, about: string): boolean {
  if (sharedStems(contentStems(line), contentStems(about)) > 0) return true;
  const said = new Set(wordsOf(line).map((word) => word.folded.replace(/'s$/, "")));
  const words = wordsOf(about);
  return words.length > 0 && words.every((word) => said.has(word.folded));
}

function rescues(turn: Turn, flop: PlayedFlop, replies: readonly string[]): boolean {
  const { line, read } = turn;
  if (read && NEVER_RESCUES.has(read.move)) return false;
  if (flop.about !== null && names(line, flop.about)) return true;
  if (onlyAsks(line)) return HELPS_BY_ASKING.test(fold(line));
  const folded = fold(line);
  if (SPEAKS_TO[flop.kind].test(folded) || SPEAKS_GERMAN_TO[flop.kind].test(folded)) return true;
  if (!read || !CARRIES_ON.has(read.move)) return false;
  const stems = contentStems(line);
  if (replies.some((reply) => sharedStems(stems, contentStems(reply)) > 0)) return true;
  return (flop.kind === "froze" || flop.kind === "panicked") && read.offer !== null;
}

/** Whether the partner, who was to take a fact back, spoke of it; some other fact may have had to serve. */
function spokenOf({ kind, about, turn }: PlayedFlop, { turns }: Scene): boolean {
  const reply = turns.find((one) => one.turn === turn)?.reply ?? null;
  return kind !== "contradicted_fact" || about === null || reply === null || names(reply, about);
}

/**
 * The turn of the player's `n`-th line after `turn`, from 1; null if it was not said. A line that was
 * set apart has a number and counts for nothing, so this is not always `turn + n`.
 */
export function turnOfLineAfter(scene: Scene, turn: number, n: number): number | null {
  const { turns } = asPlayed(scene);
  const next = turns.findIndex((one) => one.turn > turn);
  return next < 0 ? null : (turns[next + n - 1]?.turn ?? null);
}

/** Every flop with its rescue; `recovered` is null while the player's two lines are not both said. */
export const flopsOf = once((whole: Scene): Flop[] => {
  const scene = asPlayed(whole);
  return scene.flops.map((flop) => {
    const said = scene.turns.filter(({ turn }) => turn > flop.turn).slice(0, LINES_TO_RECOVER);
    // Only what had been said by then: a later reply repeats the player's words, whatever they were.
    const repliesBefore = (line: number) =>
      scene.turns.flatMap(({ turn, reply }) =>
        turn >= flop.turn && turn < line && reply !== null ? [reply] : [],
      );
    const rescue = said.findIndex((turn) => rescues(turn, flop, repliesBefore(turn.turn)));
    const decided = rescue >= 0 || said.length === LINES_TO_RECOVER;
    return {
      turn: flop.turn,
      kind: flop.kind,
      about: spokenOf(flop, scene) ? flop.about : null,
      recovered: decided ? rescue >= 0 : null,
      turns_to_recover: rescue >= 0 ? rescue + 1 : null,
    };
  });
});

/** What happened to the partner, with the words it happened to: "lost hold of “the toaster”". */
export function stumble({ kind, about }: Pick<Flop, "kind" | "about">): string {
  const what = about === null ? null : `“${about.replaceAll("“", "‘").replaceAll("”", "’")}”`;
  const isWord = about !== null && /^\p{Ll}[\p{Ll}-]*$/u.test(about);
  switch (kind) {
    case "forgot_name":
      return what ? `forgot the name ${what}` : "forgot a name";
    case "contradicted_fact":
      return what ? `took back ${what}` : "contradicted what was settled";
    case "froze":
      return "froze";
    case "misheard":
      return what ? `misheard your ${what}` : "misheard you";
    case "lost_object":
      return what ? `lost hold of ${isWord ? `the ${about}` : what}` : "lost hold of a thing";
    case "panicked":
      return "panicked";
    default:
      return kind satisfies never;
  }
}

/** Takes the stumbles off the player before it says anything of rescues, and then celebrates them. */
function noteOn(flops: readonly Flop[], scene: Scene): string | null {
  if (flops.length === 0) return null;
  const list = listed(flops.map((flop) => `${stumble(flop)} in turn ${flop.turn}`));
  return [
    `Every flop was on purpose, so that you could practise the rescue: your partner ${list}.`,
    ...caught(flops, scene),
    flops.some(({ recovered }) => recovered === null)
      ? "The last one came so late that the scene ended before it could be rescued; it does not count."
      : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function caught(flops: readonly Flop[], scene: Scene): string[] {
  const counted = flops.filter(({ recovered }) => recovered !== null);
  const rescued = counted.filter(({ recovered }) => recovered);
  if (counted.length === 0) return [];
  if (rescued.length === 0)
    return ["Nobody caught it this time, and nothing broke: now you know what it looks like."];
  const lines = rescued.flatMap(
    ({ turn, turns_to_recover: after }) => turnOfLineAfter(scene, turn, after ?? 1) ?? [],
  );
  const where = `in turn${lines.length > 1 ? "s" : ""} ${listed(lines.map(String))}`;
  const all = rescued.length === counted.length;
  return [
    all && counted.length > 1
      ? `You caught ${counted.length === flops.length ? "every one of them" : "every one that there was time for"}, ${where}. Take a bow.`
      : all
        ? `You caught it, ${where}. Take a bow.`
        : `You caught ${inWords(rescued.length)} of ${inWords(counted.length)}, ${where}. Take a bow for that.`,
  ];
}

/**
 * The report's part on rescues. The score is the mean over the flops that the player had lines left
 * for: 100 if rescued at once, 70 with the second line, 0 if not. Null if there was none of those.
 */
export function recoveryOf(scene: Scene): Report["recovery"] {
  const flops = flopsOf(scene);
  const scores = flops
    .filter(({ recovered }) => recovered !== null)
    .map(({ turns_to_recover: turns }) => (turns === null ? 0 : (SCORE_BY_TURNS[turns] ?? 0)));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    score: scores.length === 0 ? null : Math.round(sum / scores.length),
    flops: flops.map(({ turn, kind, recovered, turns_to_recover }) => ({
      turn,
      kind,
      recovered: recovered ?? false,
      turns_to_recover,
    })),
    note: noteOn(flops, scene),
  };
}
