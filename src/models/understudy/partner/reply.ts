/** The Partner's answer to a line: the beat that the scene needs, bent to the game's rules and the host's call. */
import { activeHostCall } from "../../../scene/host-calls.ts";
import { countWords } from "../../../scene/language/words.ts";
import { shuffle } from "../../../scene/random.ts";
import type { PlayedFlop, Scene } from "../../../scene/scene.ts";
import type { Task } from "../../language-model.ts";
import { calledFor } from "../obey/called.ts";
import { obedient } from "../obey/rules.ts";
import { flopLines, gratefulLines, rescuesFlop, stuckLine } from "./flops.ts";
import { foreignAfterFlop, foreignFlop, foreignLines, tongueOf } from "./foreign.ts";
import { candidatesFor, MOST_WORDS } from "./partner.ts";
import { firstWord, phrasesUsed, repeats } from "./said-before.ts";
import { type Stage, stageFor } from "./stage.ts";

type Reply = Extract<Task, { kind: "reply" }>;

/** What the Partner says. At most 60 words, never empty. */
export function replyTo(scene: Scene, task: Reply): string {
  const stage = stageFor(scene, task.turn);
  const rules = scene.game?.referee ?? [];
  const turn = scene.turns.find((one) => one.turn === task.turn);
  const previous = turn?.line ?? null;
  const lines = linesFor(scene, stage, task).map((line) => unquotedStart(line, stage));
  return obedient(lines, rules, previous, stage);
}

/** Marks around the first words would be taken for marks around the whole line, and dropped. */
function unquotedStart(line: string, stage: Stage): string {
  if (!/^["“„«]/.test(line)) return line;
  const last = firstWord(stage.said.at(-1) ?? "");
  const sounds = ["Hm.", "Ah.", "Oh."].filter((one) => firstWord(one) !== last);
  return `${shuffle(sounds, stage.seed, "sound", stage.turn)[0] ?? "Hm."} ${line}`;
}

function linesFor(scene: Scene, stage: Stage, task: Reply): string[] {
  const used = phrasesUsed(stage);
  const last = firstWord(stage.said.at(-1) ?? "");
  const fits = (text: string) =>
    countWords(text) <= MOST_WORDS && !repeats(stage, text, used) && firstWord(text) !== last;
  const { now: tongue, before } = tongueOf(stage);
  if (tongue) {
    const own = foreignLines(stage, tongue, before);
    const after = task.toRescue && stage.turn <= task.toRescue.turn + 1 ? task.toRescue : null;
    const lines = task.flop
      ? foreignFlop(stage, tongue, task.flop)
      : after
        ? foreignAfterFlop(stage, tongue, own, rescuesFlop(after, stage))
        : own;
    const free = [...lines, ...(task.flop ? [] : own)].filter(fits);
    if (free.length > 0) return free;
    const breathed = BREATHS.flatMap((breath) => lines.map((line) => `${breath} ${line}`));
    const restarted = breathed.filter(fits);
    if (restarted.length > 0) return restarted;
  }
  const plain = candidatesFor(stage).map((one) => one.text);
  if (task.flop) {
    const lines = flopLines(task.flop, stage, plain);
    const othersFirst = BREATHS.flatMap((breath) =>
      lines.map((line) => `${breath} ${line.replace(BREATHED, "")}`),
    );
    return [...lines, ...othersFirst].filter(fits).concat(othersFirst);
  }
  const lines = task.toRescue ? afterFlop(stage, task.toRescue, plain, fits) : plain;
  const call = activeHostCall(scene);
  // A genre or a feeling that lasts is shown every other line; more would be a tic.
  const calledAt = scene.turns.findLast((one) => one.hostCall !== null && one.turn < stage.turn);
  const resting = calledAt !== undefined && (stage.turn - calledAt.turn) % 2 === 0;
  if (call === null || resting) return lines;
  const starts = calledFor(call, stage).filter((start) => firstWord(start) !== last);
  const called = starts.flatMap((start) => lines.slice(0, 4).map((line) => `${start} ${line}`));
  return [...called.filter((line) => countWords(line) <= MOST_WORDS), ...lines];
}

/** So that a flop does not open as the line before it did. */
const BREATHS: readonly string[] = ["Hm.", "Ah.", "Well.", "Fine.", "Listen."];
/** One breath is enough. */
const BREATHED = /^(?:Hm|Ah|Oh|Well|Fine|Listen|Look)\. (?=\p{Lu})/u;

function afterFlop(
  stage: Stage,
  flop: PlayedFlop,
  plain: readonly string[],
  fits: (text: string) => boolean,
): string[] {
  if (rescuesFlop(flop, stage)) {
    // Thanks first, and then the answer: the line that rescued is a line of the scene, too.
    const thanks = gratefulLines(flop, stage).flatMap((line) =>
      plain.slice(0, 8).map((answer) => `${line} ${answer}`),
    );
    return [...thanks.filter(fits), ...plain];
  }
  // Reminded of once; who does not want to rescue it is not nagged.
  if (stage.turn > flop.turn + 1) return [...plain];
  const stuck = stuckLine(flop, stage);
  const reminded = plain.slice(0, 6).map((line) => `${line} ${stuck}`);
  return [...reminded.filter(fits), ...plain];
}
