import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Archetype, Principle } from "../../src/scene/stock.ts";
import { audienceTool, generateAudience } from "../../src/tools/demographic-generator.ts";
import { createGameDatabase } from "../../src/tools/game-database.ts";
import { createExpertDatabase } from "../../src/tools/improv-expert-database.ts";
import type { ToolDeclaration } from "../../src/tools/tool.ts";
import { aGame } from "../support/scenes.ts";

const named = (tools: readonly ToolDeclaration[], name: string): ToolDeclaration => {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  return tool;
};

describe("the game database", () => {
  afterEach(() => void vi.restoreAllMocks());

  const database = createGameDatabase([
    aGame({ name: "One-Word Story", constraints: ["verbal", "group"], category: "short_form" }),
    aGame({ name: "World's Worst Advice", difficulty: "advanced" }),
    aGame({ name: "Café Noir", difficulty: "advanced", constraints: ["verbal", "physical"] }),
  ]);
  const namesOf = (query: Parameters<typeof database.search>[0]) =>
    database.search(query).map(({ name }) => name);

  it("finds games that have all that is asked for", () => {
    expect(namesOf({})).toHaveLength(3);
    expect(namesOf({ difficulty: "advanced" })).toEqual(["World's Worst Advice", "Café Noir"]);
    expect(namesOf({ difficulty: "advanced", constraints: ["physical", "verbal"] })).toEqual([
      "Café Noir",
    ]);
    expect(namesOf({ category: "short_form", difficulty: "advanced" })).toEqual([]);
  });

  it.each([
    ["one word story", "One-Word Story"],
    ["ONE—WORD STORY!", "One-Word Story"],
    ["worlds worst advice", "World's Worst Advice"],
    ["World’s Worst Advice", "World's Worst Advice"],
    [" cafe noir", "Café Noir"],
  ])("knows %j by name", (asked, name) => {
    expect(database.byName(asked)?.name).toBe(name);
  });

  it("knows no game by a name it never heard, nor by none", () => {
    expect(database.byName("Chess")).toBeUndefined();
    expect(database.byName("")).toBeUndefined();
  });

  it("looks for no name that is longer than any game's, since that takes long", () => {
    const normalize = vi.spyOn(String.prototype, "normalize");
    expect(database.byName("\u0323\u0301".repeat(5_000))).toBeUndefined();
    expect(normalize).not.toHaveBeenCalled();
  });

  it("answers a model's call, and a wrong one with what would be right", () => {
    const search = named(database.tools, "search_games");
    expect(search.run({ category: "short_form" })).toMatchObject({
      games: [{ name: "One-Word Story" }],
    });
    expect(search.run({ difficulty: "easy" })).toEqual({
      error: expect.stringMatching(/^difficulty: .*beginner/),
    });
    const byName = named(database.tools, "get_game_by_name");
    expect(byName.run({ name: "cafe noir" })).toMatchObject({ name: "Café Noir" });
    expect(byName.run({ name: "Chess" })).toEqual({ error: expect.stringMatching(/^name: /) });
    expect(byName.run(null)).toEqual({ error: expect.stringMatching(/^name: /) });
  });
});

describe("the demographic generator", () => {
  const archetypes: Archetype[] = Array.from({ length: 24 }, (_, index) => ({
    name: `Guest ${index}`,
    description: "Sits there.",
    at_home_in: index < 4 ? ["bakery", "kitchens"] : index < 12 ? ["harbour"] : [],
    delights_in: ["bread"],
    loses_interest_when: ["nothing rises"],
    when_bored: ["Hm.", "Mh."],
    when_confused: ["Eh?", "Oh?"],
    when_delighted: ["Ha!", "Ho!"],
  }));

  it("seats the same people for the same seed and others for another", () => {
    const seat = (seed: number) =>
      generateAudience(archetypes, { count: 5, location: "harbour", seed });
    expect(seat(7)).toEqual(seat(7));
    expect(seat(7)).not.toEqual(seat(8));
  });

  it("seats nobody twice and never more than there are", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(), fc.option(fc.string()), (count, seed, location) => {
        const seated = generateAudience([...archetypes, ...archetypes], { count, location, seed });
        expect(new Set(seated.map(({ name }) => name)).size).toBe(seated.length);
        expect(seated).toHaveLength(Math.min(count, 24));
      }),
    );
  });

  it("favours those at home in the place, by words and not by letters", () => {
    const share = (location: string | null) => {
      let atHome = 0;
      for (let seed = 0; seed < 200; seed += 1)
        atHome += generateAudience(archetypes, { count: 5, location, seed }).filter(
          ({ at_home_in }) => at_home_in.includes("bakery"),
        ).length;
      return atHome / 1_000;
    };
    expect(share("an old bakery by the sea")).toBeGreaterThan(0.4);
    expect(share("the Kitchen")).toBeGreaterThan(0.4);
    expect(share(null)).toBeLessThan(0.25);
  });

  it("answers a model's call", () => {
    const tool = audienceTool(archetypes, 1);
    expect(tool.run({ count: 3, location: "bakery" })).toMatchObject({ audience: { length: 3 } });
    expect(tool.run({ count: 0 })).toEqual({ error: expect.stringMatching(/^count: /) });
  });
});

describe("the expert database", () => {
  const principle = (id: string, name: string, text: string): Principle => ({
    id,
    name,
    text,
    signs: ["A sign."],
    counter_signs: ["A counter-sign."],
    exercise: "An exercise.",
    sources: ["A book"],
  });
  const database = createExpertDatabase([
    principle("yes-and", "Yes, and", "Accept what your partner says and add to it."),
    principle("call-back", "Bring it back", "Remember an earlier offer and reuse it."),
    principle("statements", "Statements over questions", "Answer the question you want to ask."),
  ]);

  it("finds principles by meaning-bearing words, the best first", () => {
    expect(database.search("too many questions")[0]?.id).toBe("statements");
    expect(database.search("accepting an offer", 1)).toHaveLength(1);
    expect(database.search("zzz")).toEqual([]);
    expect(database.search("")).toEqual([]);
  });

  it("knows them by id", () => {
    expect(database.byId("call-back")?.name).toBe("Bring it back");
    expect(database.byId("constructor")).toBeUndefined();
  });

  it("answers a model's call with ids to cite", () => {
    const tool = named(database.tools, "search_principles");
    expect(tool.run({ query: "remember earlier" })).toMatchObject({
      principles: [{ id: "call-back" }],
    });
    expect(tool.run({ query: "" })).toEqual({ error: expect.stringMatching(/^query: /) });
  });
});
