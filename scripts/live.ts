/**
 * Plays a three-turn scene with the real ensemble on the first model that is configured and prints what
 * was said, how long it took and what it cost: `npm run test:live`.
 *
 * The configuration is the server's (`environment.ts`). With no model in it, it says that it did not
 * run. Google bills the few thousand tokens of the scene.
 */
import { configured, configuredCompatible, configuredGemini } from "../src/configured.ts";
import { createCast } from "../src/ensemble/cast.ts";
import { createStageManager, type StageManager } from "../src/ensemble/stage-manager.ts";
import { createLogger } from "../src/observability/logger.ts";
import type { Command } from "../src/scene/commands.ts";
import { create, decide } from "../src/scene/decide.ts";
import { dueJobs, type Job } from "../src/scene/due.ts";
import type { AgentCall } from "../src/scene/events.ts";
import type { Scene } from "../src/scene/scene.ts";
import { readEnvironment } from "./environment.ts";
import { readStock } from "./stock.ts";

const LINES = [
  "Captain, the lighthouse is answering us, and it is using your handwriting!",
  "Yes, and it spells my name right, which you never did in eleven years.",
  "Then I take the wheel, and you read me what else it knows about us.",
];

/** Plays the scene to its notes; `say` is told every line. Throws `ModelError` when the model fails. */
async function play(manager: StageManager, model: string, say: (line: string) => void) {
  const setup = {
    sessionId: "live",
    userId: null,
    location: "a lighthouse",
    relationship: "captain and mate",
    askedGame: null,
    locale: null,
    keepTranscript: false,
    seed: 4,
    maxTurns: LINES.length,
    model,
    ttlMs: 0,
    retakeOf: null,
  };
  let { scene } = create(setup, manager.audienceFor(4, setup.location), null, Date.now());
  let told = 0;
  const apply = (command: Command) => {
    const decision = decide(scene, command, Date.now());
    if (!decision.ok) return;
    scene = decision.scene;
    for (const { agent, content } of scene.lines.slice(told)) say(`${agent ?? "you"}: ${content}`);
    told = scene.lines.length;
  };
  const run = async (job: Job) => {
    const hooks = {
      signal: AbortSignal.timeout(60_000),
      onDelta: () => undefined,
      heardOfPartner: () => "",
    };
    for await (const command of manager.perform(job, () => scene, hooks)) apply(command);
  };
  const playOn = async () => {
    for (let jobs = dueJobs(scene); jobs.length > 0; jobs = dueJobs(scene)) {
      await Promise.all(jobs.map(run));
    }
  };

  await playOn();
  for (const [i, text] of LINES.entries()) {
    apply(manager.say(scene, { id: `line-${i + 1}`, text }, null));
    await playOn();
  }
  return scene;
}

function table(calls: readonly AgentCall[]): void {
  console.table(
    calls.map((call) => ({
      agent: call.agent,
      model: call.model,
      status: call.status,
      "first word ms": call.firstWordMs,
      "whole ms": call.latencyMs,
      "tokens in": call.inputTokens,
      "of them cached": call.cachedTokens,
      "tokens out": call.outputTokens,
      USD: call.priced === false ? "not priced" : call.costUsd.toFixed(6),
    })),
  );
  const sum = (of: (call: AgentCall) => number) => calls.reduce((all, call) => all + of(call), 0);
  console.log(
    `${calls.length} calls, ${sum((call) => call.inputTokens)} tokens in, ` +
      `${sum((call) => call.outputTokens)} out, ${sum((call) => call.costUsd).toFixed(4)} USD.`,
  );
}

function complaints(scene: Scene): string[] {
  const heard = scene.turns.filter(({ reply }) => reply !== null).length;
  return [
    ...(heard < LINES.length ? [`only ${heard} of ${LINES.length} lines were answered`] : []),
    ...(scene.report === null ? ["no notes came"] : []),
    ...(scene.report?.source === "heuristic"
      ? ["the notes came from the log, not from the model"]
      : []),
    // A line that outgrew its words is cut off by the agent itself, which is no fault.
    ...scene.calls
      .filter(({ status }) => status !== "ok" && status !== "cancelled")
      .map(({ agent, status }) => `${agent}: ${status}`),
  ];
}

async function main(): Promise<void> {
  const result = configured(readEnvironment(".", process.env).vars);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  const player =
    configuredGemini(result) ??
    configuredCompatible(result.config, createLogger({ level: result.config.logLevel }));
  if (player === null) {
    console.log(
      "The live test did not run: no model is configured. Set GEMINI_API_KEY, COMPATIBLE_BASE_URL and " +
        "COMPATIBLE_MODEL, or GOOGLE_SERVICE_ACCOUNT_KEY in .dev.vars or in the environment. Nothing " +
        "was sent to anybody, and nothing was proved.",
    );
    return;
  }
  // One on one's own machine may have to be loaded first.
  await player.warmth?.warmUp();
  const cast = createCast(player.model, readStock(), player.warmth ? "slow" : "swift");
  const scene = await play(createStageManager(cast), player.ids.pro, console.log);
  console.log(`\nThe game was ${scene.game?.name ?? "none"}.`);
  if (scene.report) console.log(`${scene.report.headline}\n${scene.report.mission.task}\n`);
  table(scene.calls);
  const wrong = complaints(scene);
  if (wrong.length > 0) throw new Error(`The live test failed: ${wrong.join("; ")}.`);
  console.log("The live test passed.");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
