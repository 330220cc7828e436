import { describe, expect, test } from "vitest";
import { care, pickGame, steer, welcome } from "../../../src/ensemble/mc.ts";
import { ModelError } from "../../../src/models/language-model.ts";
import { whereHelpIs } from "../../../src/scene/care.ts";
import { aCast, aPlayedScene } from "../../support/played-scenes.ts";
import { aCall, HANG, type ScriptedModel, scriptedModel } from "../../support/scripted-model.ts";

const { care: book } = aCast(scriptedModel([[]])).stock;
const WHERE_HELP_IS = whereHelpIs(book, { language: "en", locale: null });

const { signal } = new AbortController();
const call = aCall({ agent: "mc" });

function picking(model: ScriptedModel, askedGame: string | null, seed = 1) {
  return pickGame(aCast(model), aPlayedScene([], { askedGame, seed, game: null }), signal);
}

function hooks() {
  let heard = "";
  const onDelta = (offset: number, text: string) => {
    expect(offset).toBe(heard.length);
    heard += text;
  };
  return { onDelta, signal, heard: () => heard };
}

describe("the game", () => {
  test("that was asked for is played, and no model is asked", async () => {
    const model = scriptedModel([[]]);
    const { game, calls } = await picking(model, "  questions ONLY! ");
    expect(game.name).toBe("Questions Only");
    expect(calls).toEqual([]);
    expect(model.requests).toEqual([]);
  });

  test("is the model's choice otherwise, with the functions to look games up", async () => {
    const model = scriptedModel([['{"game":"Alphabet"}', { type: "call", call }]]);
    const { game, calls } = await picking(model, null);
    expect(game.name).toBe("Alphabet");
    expect(calls).toEqual([call]);
    expect(model.requests[0]?.tools?.map(({ name }) => name)).toEqual([
      "search_games",
      "get_game_by_name",
    ]);
  });

  test.each([
    ["a game that we do not have", ['{"game":"Ninja Bingo"}']],
    ["no JSON", ["Alphabet!"]],
    ["a failing model", [new ModelError("unavailable", "down", { retryable: true })]],
  ])("is a beginner's game by the seed after %s", async (_, script) => {
    const first = await picking(scriptedModel([script]), null, 7);
    const again = await picking(scriptedModel([script]), null, 7);
    expect(first.game.difficulty).toBe("beginner");
    expect(again.game).toEqual(first.game);
  });

  test("that was asked for and is not ours is told to the MC as material", async () => {
    const model = scriptedModel([['{"game":"Alphabet"}']]);
    await picking(model, "Ninja Bingo");
    expect(model.prompts[0]?.turns[0]?.text).toMatch(
      /<asked-([0-9a-f]{4})>\n- Ninja Bingo\n<\/asked-\1>/,
    );
  });

  test("an abort is no reason to draw one", async () => {
    const abort = new AbortController();
    const model = scriptedModel([[HANG]]);
    const picked = pickGame(aCast(model), aPlayedScene([]), abort.signal);
    abort.abort(new Error("erased"));
    await expect(picked).rejects.toThrow("erased");
  });
});

describe("what the MC says", () => {
  test("is under 80 words in the welcome, however long the model goes on", async () => {
    const model = scriptedModel([["MC: ", "Welcome to the stage. ".repeat(60)]]);
    const scene = aPlayedScene([]);
    const cast = aCast(model);
    const [game] = cast.stock.games;
    if (!game) throw new Error("the stock has games");
    const { content } = await welcome(cast, scene, game, hooks());
    expect(content.split(" ").length).toBeLessThan(80);
    expect(content).toMatch(/^Welcome to the stage\..*stage\.$/);
  });

  test("steers without having seen the line that could not be played", async () => {
    const model = scriptedModel([["A bell rings next door!"]]);
    const scene = aPlayedScene([{ line: "UNPLAYABLE", reply: "I drop the ladder." }]);
    await steer(aCast(model), scene, hooks());
    const text = model.prompts[0]?.turns[0]?.text ?? "";
    expect(text).not.toContain("UNPLAYABLE");
    expect(text).toContain("I drop the ladder.");
  });
});

describe("care for a player whose language the stage has no words in", () => {
  const scene = aPlayedScene([{ line: "I mean it, not in the scene.", reply: null }]);

  test("always ends with where help is, in the same stream", async () => {
    const said = hooks();
    const model = scriptedModel([["I am stepping out ", "of our story."]]);
    const { content, degradation } = await care(aCast(model), scene, said);
    expect(content).toBe(`I am stepping out of our story. ${WHERE_HELP_IS}`);
    expect(said.heard()).toBe(content);
    expect(degradation).toBeNull();
  });

  test("says it once, also when the one who speaks has named it", async () => {
    const words = `You matter. ${WHERE_HELP_IS}`;
    const { content } = await care(aCast(scriptedModel([[words]])), scene, hooks());
    expect(content).toBe(words);
  });

  test.each([
    ["before", [new ModelError("safety", "blocked", { retryable: false })]],
    ["while", ["I am stepping ", new ModelError("safety", "blocked", { retryable: false })]],
  ])("says it even if the model fails %s speaking", async (_, script) => {
    const said = hooks();
    const { content, degradation } = await care(aCast(scriptedModel([script])), scene, said);
    expect(content).toMatch(/stepping|put the scene down/);
    expect(content).toContain(WHERE_HELP_IS);
    expect(said.heard()).toBe(content);
    expect(degradation).toBe("safety");
  });
});
