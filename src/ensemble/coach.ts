/** The Coach (SPEC 2.6): notes in a model's words, held to the log; or from the log alone. */
import { type CoachAnswer, coachAnswerSchema } from "../models/answers.ts";
import type { ModelRequest, Task } from "../models/language-model.ts";
import { heardOf } from "../models/speech/spoken-line.ts";
import type { AgentCall } from "../scene/events.ts";
import { inventedQuote } from "../scene/notes/invented.ts";
import {
  assembleReport,
  type GroundedMoments,
  groundMoments,
  measuresOf,
} from "../scene/notes/report.ts";
import { hearing } from "../scene/notes/turn-words.ts";
import { ledgerOf } from "../scene/offers.ts";
import type { Moment, Report } from "../scene/protocol.ts";
import { recoveryOf } from "../scene/recovery.ts";
import type { Scene } from "../scene/scene.ts";
import { type Answered, answer } from "./agent.ts";
import type { Cast } from "./cast.ts";
import { giveWay } from "./give-way.ts";
import { headlineOf, nextGame, notesFromLog, principlesFor } from "./log-notes.ts";
import { promptFor } from "./prompt-book.ts";
import { isModel } from "./room.ts";

export { notesFromLog } from "./log-notes.ts";

const TEMPERATURE = 0.5;
/** Five moments and a mission in the wordiest languages. */
const MAX_OUTPUT_TOKENS = 3_000;
const PRINCIPLES_SHOWN = 8;

export interface Notes {
  readonly report: Report;
  readonly calls: readonly AgentCall[];
}

/**
 * The notes on a scene in which the player spoke. Never throws for the model's sake: what it does
 * not deliver, also for being aborted, comes from the log.
 */
export async function writeNotes(cast: Cast, scene: Scene, signal: AbortSignal): Promise<Notes> {
  const calls: AgentCall[] = [];
  for (const _ of hearing(scene)) await giveWay();
  const principles = principlesFor(cast, scene, PRINCIPLES_SHOWN);
  await giveWay();
  const ask = (refused: GroundedMoments["refused"]) =>
    answer(cast.model, requestFor(cast, scene, principles, refused), signal, calls);

  let first: Answered<CoachAnswer>;
  try {
    first = await ask([]);
  } catch {
    return { report: notesFromLog(cast, scene), calls };
  }
  await giveWay();
  const value = inPlainWords(first.value);
  const byModel = isModel(first.by);
  const grounded = groundMoments(scene, cast.stock.principles, value.moments);
  const moments = byModel ? await mended(cast, scene, grounded, ask) : grounded.kept;
  const game = cast.games.byName(value.next_game) ?? nextGame(cast, scene);
  await giveWay();
  const report = assembleReport({
    scene,
    principles: cast.stock.principles,
    headline: headlineFrom(value.headline, scene),
    moments,
    mission: value.mission,
    nextGame: game.name,
    source: byModel ? "model" : "heuristic",
  });
  return { report, calls };
}

/**
 * The notes without markup, labels and machinery; a quote stays as it was said. A moment of which
 * nothing is left falls out.
 */
function inPlainWords(answer: CoachAnswer): CoachAnswer {
  const moments = answer.moments.map((moment) => ({
    ...moment,
    observation: heardOf(moment.observation),
    why: heardOf(moment.why),
    try_instead: moment.try_instead && (heardOf(moment.try_instead) || null),
  }));
  const { title, task } = answer.mission;
  return {
    ...answer,
    headline: heardOf(answer.headline),
    moments: moments.filter(({ observation, why }) => observation !== "" && why !== ""),
    mission: { title: heardOf(title) || title, task: heardOf(task) || task },
  };
}

/** A headline may quote, but nothing that was not said. */
function headlineFrom(written: string, scene: Scene): string {
  const headline = written.trim();
  return headline === "" || inventedQuote(headline, scene) !== null ? headlineOf(scene) : headline;
}

/** Asks once for replacements of what was refused; what is right stays, whatever comes of that. */
async function mended(
  cast: Cast,
  scene: Scene,
  { kept, refused }: GroundedMoments,
  ask: (refused: GroundedMoments["refused"]) => Promise<Answered<CoachAnswer>>,
): Promise<readonly Moment[]> {
  // Moments beyond the fifth are no faults to mend.
  const faulty = refused.filter(({ reason }) => !reason.startsWith("moments:"));
  if (faulty.length === 0) return kept;
  try {
    const value = inPlainWords((await ask(faulty)).value);
    return groundMoments(scene, cast.stock.principles, [...kept, ...value.moments]).kept;
  } catch {
    return kept;
  }
}

function requestFor(
  cast: Cast,
  scene: Scene,
  principles: Extract<Task, { kind: "notes" }>["principles"],
  refused: GroundedMoments["refused"],
): ModelRequest & { schema: typeof coachAnswerSchema } {
  const task: Task = {
    kind: "notes",
    measures: measuresOf(scene),
    offers: ledgerOf(scene),
    recovery: recoveryOf(scene),
    principles,
    refused,
  };
  return {
    agent: "coach",
    task,
    scene,
    prompt: () => promptFor(cast, scene, task),
    tier: "flash",
    temperature: TEMPERATURE,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    schema: coachAnswerSchema,
    tools: cast.experts.tools,
  };
}
