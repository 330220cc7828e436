import { describe, expect, test } from "vitest";
import { openScene, reply } from "../../../src/ensemble/partner.ts";
import type { PlayedFlop, Scene } from "../../../src/scene/scene.ts";
import { FLOP_KINDS, type FlopKind } from "../../../src/scene/vocabulary.ts";
import { aCast, aPlayedScene } from "../../support/played-scenes.ts";
import { aGame } from "../../support/scenes.ts";
import { scriptedModel } from "../../support/scripted-model.ts";

const hooks = { onDelta: () => undefined, signal: new AbortController().signal };

/** What the Partner's model is asked in answer to the scene's last line. */
async function asked(overrides: Partial<Scene>, lines = 6) {
  const model = scriptedModel([["The oven hums."]]);
  const exchanges = Array.from({ length: lines }, (_, index) => ({
    line: `Line ${index + 1} about the kettle.`,
    reply: index === lines - 1 ? null : `Reply ${index + 1}.`,
  }));
  await reply(aCast(model), aPlayedScene(exchanges, overrides), lines, hooks);
  const [request] = model.requests;
  const [prompt] = model.prompts;
  if (!request || !prompt) throw new Error("the model was asked");
  return { request, system: prompt.system, text: prompt.turns[0]?.text ?? "" };
}

const flop = (turn: number, kind: FlopKind = "lost_object"): PlayedFlop => ({
  turn,
  kind,
  about: "kettle",
});

describe("how the Partner plays", () => {
  test("opens the scene with the place and relationship that were asked for", async () => {
    const model = scriptedModel([["Marta, the oven!"]]);
    const scene = aPlayedScene([], { location: "a submarine", relationship: "rival chefs" });
    await openScene(aCast(model), scene, hooks);
    expect(model.requests[0]).toMatchObject({ agent: "partner", tier: "pro", temperature: 0.9 });
    const text = model.prompts[0]?.turns[0]?.text;
    expect(text).toContain("a submarine");
    expect(text).toContain("rival chefs");
  });

  test("carries the player in phase 1, and leaves room in phase 2", async () => {
    const first = await asked({ phase: "PHASE_1_SUPPORT" });
    const second = await asked({ phase: "PHASE_2_FALLIBLE" });
    expect(first.request).toMatchObject({ temperature: 0.9, task: { mode: "support" } });
    expect(second.request).toMatchObject({ temperature: 0.7, task: { mode: "fallible" } });
    expect(first.system).not.toBe(second.system);
  });

  test.each(FLOP_KINDS)(
    "stumbles (%s) in the line it is told to, over what it is told to",
    async (kind) => {
      const { request, text, system } = await asked({ flops: [flop(6, kind)] });
      expect(request.task).toMatchObject({ flop: flop(6, kind), toRescue: null });
      expect(text).toContain("Stumble in this line");
      expect(text).toMatch(/<about-([0-9a-f]{4})>kettle<\/about-\1>/);
      expect(system).not.toContain("kettle");
    },
  );

  test("knows of a stumble for the two lines in which it may be rescued, and no longer", async () => {
    for (const turn of [5, 4]) {
      const { request, text } = await asked({ flops: [flop(turn)] });
      expect(request.task).toMatchObject({ flop: null, toRescue: flop(turn) });
      expect(text).toContain(`You stumbled in turn ${turn}`);
    }
    const { request, text } = await asked({ flops: [flop(3)] });
    expect(request.task).toMatchObject({ flop: null, toRescue: null });
    expect(text).not.toContain("stumbled");
  });

  test("keeps the game's rules, with the letter or word that this very line needs", async () => {
    const alphabet = await asked({ game: aGame({ referee: [{ kind: "next_letter" }] }) });
    expect(alphabet.text).toContain("The first letter of your line must be M.");
    const chain = await asked({ game: aGame({ referee: [{ kind: "starts_with_last_word" }] }) });
    expect(chain.text).toMatch(/<about-([0-9a-f]{4})>kettle<\/about-\1>/);
  });
});
