import { describe, expect, it } from "vitest";
import { createStageManager } from "../../src/ensemble/stage-manager.ts";
import { offerSummary } from "../../src/scene/notes/report.ts";
import type { PlayedFlop } from "../../src/scene/scene.ts";
import { FLOP_KINDS } from "../../src/scene/vocabulary.ts";
import { aCast, aPlayedScene } from "../support/played-scenes.ts";
import { scriptedModel } from "../support/scripted-model.ts";

const REPLY = "Gloria, the bishop stole your tuba. I buried seven pianos in the garden.";

/** The offers that the Stage Manager hears in the Partner's second reply. */
async function offersWith(flops: readonly PlayedFlop[]): Promise<readonly string[]> {
  const scene = aPlayedScene(
    [
      { line: "My name is Marta.", reply: "Marta, the ladder." },
      { line: "I tuned the kettle.", reply: null },
    ],
    { phase: "PHASE_2_FALLIBLE", flops },
  );
  const manager = createStageManager(aCast(scriptedModel([[REPLY]])));
  const job = { kind: "reply", turn: 2 } as const;
  const hooks = {
    signal: new AbortController().signal,
    onDelta: () => undefined,
    heardOfPartner: () => "",
  };
  for await (const command of manager.perform(job, () => scene, hooks))
    if (command.type === "reply") return command.offers;
  throw new Error("the Partner replied");
}

describe("the Partner's offers in phase 2", () => {
  it.each(FLOP_KINDS)("are none where it stumbles on purpose (%s)", async (kind) => {
    expect(await offersWith([{ turn: 2, kind, about: "Marta" }])).toEqual([]);
  });

  it("are what it gives in every other turn", async () => {
    expect(await offersWith([])).toContain("I buried seven pianos in the garden");
    expect(await offersWith([{ turn: 1, kind: "froze", about: null }])).not.toEqual([]);
  });
});

it("a stumble's words are no offers in the report either, whoever took them down", () => {
  const scene = aPlayedScene(
    [
      { line: "Marta, the sock!", reply: REPLY, turn: { partnerOffers: ["a tuba"] } },
      { line: "Here.", reply: "A ladder.", turn: { partnerOffers: ["a ladder"] } },
      { line: "Up we go.", reply: "Up." },
    ],
    { phase: "COMPLETE", flops: [{ turn: 1, kind: "froze", about: null }] },
  );
  expect(offerSummary(scene).dropped.map(({ offer }) => offer)).toEqual(["a ladder"]);
});
