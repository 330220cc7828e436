/** The reply that the game's premise asks for. */
import { shuffle } from "../../../scene/random.ts";
import { answers, isAnswered } from "../../../scene/rounds.ts";
import { SHORT } from "../obey/open.ts";
import { OPENINGS } from "../openings/stock.ts";
import { fill } from "./fill.ts";
import { PREMISES, type Premise } from "./premises.ts";
import type { Stage } from "./stage.ts";

/** Candidates that serve the premise; empty where the game has none, or the moment asks for another kind of line. */
export function onPremise(stage: Stage): string[] {
  const { scene, turn } = stage;
  if (scene.game?.scene_lines) {
    if (!isAnswered(scene, turn)) return newRound(stage);
    // The player has just opened a scene: that is answered, and not yet closed.
    if (!answers(scene, turn)) return [];
  }
  const premise = PREMISES[scene.game?.name.toLowerCase() ?? ""];
  if (!premise) return [];
  if (!playsAlong(stage, premise)) return [];
  const [thing = null] = stage.heard.things;
  const advice = stage.heard.deed ?? stage.heard.quote;
  return shuffle(premise.says, stage.seed, "premise", stage.turn).flatMap((beat, index) => {
    const text = fill(beat, stage, { key: `${stage.turn}-premise-${index}`, thing, extra: {} });
    if (text === null) return [];
    // What names nothing of the advice says at least what was done.
    const done = premise.to === "advice" && !/\{thing\}/i.test(beat) && advice;
    return [done ? `You said “${advice}”, and I did. ${text}` : text];
  });
}

const ADVISES =
  /\b(?:you|i'd|i would|one) (?:should|could|must|have to|need to|ought to|can)\b|^(?:always|never|just|simply|try|maybe|first)\b/i;

/** Whoever asks, or speaks of the Partner, wants an answer and not the game's next move. */
function playsAlong({ heard }: Stage, { to }: Premise): boolean {
  if (["command", "lets", "fragment"].includes(heard.act)) return true;
  if (to === "advice") return ADVISES.test(heard.raw);
  return heard.act === "statement" && heard.clause?.subject !== "you";
}

/** The first line of another scene, with other people in another place. */
function newRound(stage: Stage): string[] {
  const said = stage.said.join("\n");
  return shuffle([...SHORT, ...OPENINGS.map(({ text }) => text)], stage.seed, "round")
    .filter((line) => !said.includes(line))
    .map((line) => `New scene! ${line}`);
}
