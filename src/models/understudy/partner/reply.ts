/** The Partner's answer to a line: the beat that the scene needs, bent to the game's rules and the host's call. */
import { activeHostCall } from "../../../scene/host-calls.ts";
import { shuffle } from "../../../scene/random.ts";
import type { Scene } from "../../../scene/scene.ts";
import { countWords } from "../../../scene/words.ts";
import type { Task } from "../../language-model.ts";
import { obedient } from "../obey/rules.ts";
import { fill } from "./fill.ts";
import { flopLines, gratefulLines, rescuesFlop, stuckLine } from "./flops.ts";
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
  const lines = linesFor(scene, stage, task);
  return obedient(lines, rules, previous, stage);
}

function linesFor(scene: Scene, stage: Stage, task: Reply): string[] {
  const plain = candidatesFor(stage).map((one) => one.text);
  const used = phrasesUsed(stage);
  const last = firstWord(stage.said.at(-1) ?? "");
  const fits = (text: string) =>
    countWords(text) <= MOST_WORDS && !repeats(stage, text, used) && firstWord(text) !== last;
  if (task.flop) {
    const lines = flopLines(task.flop, stage);
    return [...lines.filter(fits), ...lines];
  }
  if (task.toRescue) {
    const flop = task.toRescue;
    if (rescuesFlop(flop, stage)) {
      const drawn = { key: `thanks-${stage.turn}`, thing: null, extra: {} };
      const hook = fill("{ask}", stage, drawn) ?? fill("{news}", stage, drawn) ?? "What now?";
      const thanks = gratefulLines(flop, stage).map((line) => `${line} ${hook}`);
      return [...thanks.filter(fits), ...plain];
    }
    // Reminded of once; who does not want to rescue it is not nagged.
    if (stage.turn > flop.turn + 1) return plain;
    const stuck = stuckLine(flop, stage);
    return [
      ...plain
        .slice(0, 6)
        .map((line) => `${line} ${stuck}`)
        .filter(fits),
      ...plain,
    ];
  }
  const call = activeHostCall(scene);
  if (call) return [...calledLines(call.kind, call.option, plain, stage), ...plain];
  return plain;
}

/** The host's call, taken up: another genre or feeling in how it is said, a new scene after a freeze. */
function calledLines(
  kind: string,
  option: string | null,
  plain: readonly string[],
  stage: Stage,
): string[] {
  const openers: Readonly<Record<string, readonly string[]>> = {
    new_choice: ["Oh, that's the one!", "Better. Much better.", "Now we're talking."],
    freeze: ["(holding the very same pose) Don't move, doctor, the statue's still wet."],
    emotion_switch: [`(all at once full of ${option ?? "feeling"})`],
    genre_switch: [`(in the voice of a ${option ?? "thriller"})`],
  };
  const starts = shuffle(openers[kind] ?? [], stage.seed, "call", stage.turn);
  return starts
    .flatMap((start) => plain.slice(0, 4).map((line) => `${start} ${line}`))
    .filter((line) => countWords(line) <= MOST_WORDS);
}
