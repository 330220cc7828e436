import { describe, expect, test } from "vitest";
import { react } from "../../../src/ensemble/room.ts";
import type { RoomAnswer } from "../../../src/models/answers.ts";
import { aCast, aPlayedScene } from "../../support/played-scenes.ts";
import { aCall, type Step, scriptedModel } from "../../support/scripted-model.ts";

const { signal } = new AbortController();
const scene = aPlayedScene([
  { line: "The oven hums.", reply: "So does the cat." },
  { line: "Then we sing.", reply: null },
]);
const [seated] = scene.audience;

function anAnswer(overrides: Partial<RoomAnswer> = {}): RoomAnswer {
  return {
    reaction: "a low hum from the back row",
    spotlight: null,
    sentiment: "ENGAGED",
    read: { move: "yes_and", offer: "we sing", picks_up: null, note: "Builds on the hum." },
    distress: false,
    ...overrides,
  };
}

const reacted = (steps: readonly Step[]) => {
  const model = scriptedModel([steps]);
  return react(aCast(model), scene, 2, signal).then((result) => ({ ...result, model }));
};

describe("the room", () => {
  test("answers about the line it was asked about, and its read is a model's", async () => {
    const { answer, source, calls, model } = await reacted([
      JSON.stringify(anAnswer()),
      { type: "call", call: aCall({ agent: "room" }) },
    ]);
    expect(answer).toEqual(anAnswer());
    expect(source).toBe("model");
    expect(calls).toHaveLength(1);
    expect(model.requests[0]).toMatchObject({
      agent: "room",
      tier: "flash",
      temperature: 0.6,
      task: { kind: "react", turn: 2, flopInLastReply: false },
    });
    expect(model.prompts[0]?.turns[0]?.text).toContain("PLAYER: Then we sing.");
  });

  test("is told of a flop in the reply before this line", async () => {
    const model = scriptedModel([[JSON.stringify(anAnswer())]]);
    const flopped = { ...scene, flops: [{ turn: 1, kind: "froze" as const, about: null }] };
    await react(aCast(model), flopped, 2, signal);
    expect(model.requests[0]?.task).toMatchObject({ flopInLastReply: true });
  });

  test("its read is a heuristic's when the understudy made it", async () => {
    const text = JSON.stringify(anAnswer());
    const call = { type: "call", call: aCall({ agent: "room", model: "understudy" }) } as const;
    expect((await reacted([text, call])).source).toBe("heuristic");
  });

  test("is heard without markup, labels and machinery; where nothing is left it is quiet", async () => {
    const reactionTo = async (reaction: string) =>
      (await reacted([JSON.stringify(anAnswer({ reaction }))])).answer.reaction;
    expect(await reactionTo("**Room:** a *low* hum&#33;<br>")).toBe("a low hum!");
    expect(await reactionTo("```\n```")).toBeNull();
  });

  test("only someone who sits there can speak up, under their own name", async () => {
    const line = "What is in the box?";
    const by = (archetype: string) =>
      reacted([JSON.stringify(anAnswer({ spotlight: { archetype, line } }))]);
    expect((await by("A Stranger")).answer.spotlight).toBeNull();
    expect((await by(seated?.name.toUpperCase() ?? "")).answer.spotlight).toEqual({
      archetype: seated?.name,
      line,
    });
  });

  test("it says little, whatever the model would like to say", async () => {
    const long = "very ".repeat(38).trim();
    const { answer } = await reacted([
      JSON.stringify(
        anAnswer({ reaction: long, spotlight: { archetype: seated?.name ?? "", line: long } }),
      ),
    ]);
    expect(answer.reaction?.split(" ").length).toBeLessThanOrEqual(15);
    expect(answer.spotlight?.line.split(" ").length).toBeLessThanOrEqual(15);
    const silent = await reacted([JSON.stringify(anAnswer({ reaction: "  " }))]);
    expect(silent.answer.reaction).toBeNull();
  });

  test("an answer of another shape is a fault that may be tried again", async () => {
    await expect(reacted(['{"sentiment":"HAPPY"}'])).rejects.toMatchObject({ retryable: true });
  });
});
