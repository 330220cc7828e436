/** Even the understudy may break; the player is answered all the same. */
import { describe, expect, it } from "vitest";
import { roomAnswerSchema } from "../../src/models/answers.ts";
import { ModelError, type ModelRequest, type Task } from "../../src/models/language-model.ts";
import { createUnfailing } from "../../src/models/unfailing.ts";
import type { LogLine } from "../../src/observability/logger.ts";
import { aRequest, listen } from "../support/guarded-stage.ts";
import { aGame } from "../support/scenes.ts";
import { HANG, type Step, scriptedModel } from "../support/scripted-model.ts";

const broken = new ReferenceError("the captain is not defined");

function netUnder(steps: readonly (Step | typeof HANG)[]) {
  const lines: LogLine[] = [];
  const model = createUnfailing(scriptedModel([steps], { name: "understudy" }), {
    error: (line) => lines.push(line),
  });
  const said = (request: Partial<ModelRequest> = {}, signal = new AbortController().signal) =>
    listen(model, aRequest(request), signal);
  return { lines, said };
}

const SPOKEN: readonly Task[] = [
  { kind: "reply", turn: 1, mode: "support", flop: null, toRescue: null },
  { kind: "open" },
  { kind: "welcome", game: aGame() },
  { kind: "farewell", reason: "the last turn" },
  { kind: "steer" },
];

describe("the last net", () => {
  it("is not felt while nothing breaks", async () => {
    const { said, lines } = netUnder(["Yes, ", "and the lantern hums."]);
    expect((await said()).text).toBe("Yes, and the lantern hums.");
    expect(lines).toEqual([]);
  });

  it.each(SPOKEN.map((task) => [task.kind, task] as const))(
    "a %s that breaks before its first word is a whole line",
    async (_kind, task) => {
      const { said } = netUnder([broken]);
      const { text } = await said({ task });
      expect(text).toMatch(/^\p{Lu}.{20,}[.!?]$/u);
    },
  );

  it.each([
    ["Yes, and the lantern", "Yes, and the lantern… well, you know the rest."],
    ["Yes, and the lantern ", "Yes, and the lantern … well, you know the rest."],
    ["Yes, and the lantern hums.", "Yes, and the lantern hums."],
  ])("a line that breaks after %j is brought to an end", async (heard, whole) => {
    const { said } = netUnder([heard, broken]);
    expect((await said()).text).toBe(whole);
  });

  it("what the audience has heard from another counts as said", async () => {
    const { said } = netUnder([broken]);
    expect((await said({ heard: "Yes, and the " })).text).toBe("… well, you know the rest.");
  });

  it("JSON is not made up: whoever asked is told", async () => {
    const { said } = netUnder([broken]);
    const task: Task = { kind: "react", turn: 1, flopInLastReply: false };
    await expect(said({ task, schema: roomAnswerSchema })).rejects.toThrow(ModelError);
  });

  it("the operator finds the error in the log, without its message", async () => {
    const { said, lines } = netUnder([broken]);
    await said();
    expect(lines).toMatchObject([
      { log_type: "error", where: "understudy", error_name: "ReferenceError" },
    ]);
    expect(JSON.stringify(lines)).not.toContain("captain");
  });

  it("after an abort nothing more is said", async () => {
    const { said, lines } = netUnder([HANG, broken]);
    const { text } = await said({}, AbortSignal.timeout(5));
    expect(text).toBe("");
    expect(lines).toEqual([]);
  });
});
