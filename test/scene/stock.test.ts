import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readStock, StockError } from "../../scripts/stock.ts";
import { hostCallAfter, newChoiceIn } from "../../src/scene/host-calls.ts";
import { judge } from "../../src/scene/referee.ts";
import {
  GAME_CATEGORIES,
  GAME_CONSTRAINTS,
  GAME_DIFFICULTIES,
  HOST_CALL_KINDS,
} from "../../src/scene/stock.ts";
import { aScene, aTurn } from "../support/scenes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { stock } = readStock();
const { games, principles, archetypes } = stock;
const isOpen = (game: (typeof games)[number]) =>
  game.referee.length === 0 && game.host_calls.length === 0;

describe("the games", () => {
  test("there are enough, and those everybody asks for are among them", () => {
    expect(games.length).toBeGreaterThanOrEqual(26);
    expect(games.map((game) => game.name)).toEqual(
      expect.arrayContaining([
        "New Choice",
        "Questions Only",
        "Alphabet",
        "Last Word First Word",
        "One-Word Story",
        "World's Worst Advice",
        "Three-Line Scene",
      ]),
    );
  });

  test("every category, difficulty, constraint, rule and host call is played somewhere", () => {
    expect(new Set(games.map((game) => game.category))).toEqual(new Set(GAME_CATEGORIES));
    expect(new Set(games.map((game) => game.difficulty))).toEqual(new Set(GAME_DIFFICULTIES));
    expect(new Set(games.flatMap((game) => game.constraints))).toEqual(new Set(GAME_CONSTRAINTS));
    expect(new Set(games.flatMap((game) => game.referee.map((rule) => rule.kind)))).toEqual(
      new Set([
        "ends_with_question",
        "next_letter",
        "word_count",
        "starts_with_last_word",
        "one_word",
        "required_word",
        "banned_word",
      ]),
    );
    expect(new Set(games.flatMap((game) => game.host_calls.map((call) => call.kind)))).toEqual(
      new Set(HOST_CALL_KINDS),
    );
  });

  test("a newcomer finds open scenes to begin with", () => {
    expect(games.filter(isOpen).length).toBeGreaterThanOrEqual(10);
    const easy = games.filter((game) => game.difficulty === "beginner" && isOpen(game));
    expect(easy.length).toBeGreaterThanOrEqual(5);
  });

  test.each(games.filter((game) => game.referee.length > 0))(
    "$name: its example obeys its own rules",
    (game) => {
      let previousLine: string | null = null;
      for (const { speaker, line } of game.example) {
        if (speaker === "mc") continue;
        expect(judge(game, line, { previousLine })).toBeNull();
        previousLine = line;
      }
    },
  );

  test.each(games)("$name: its example has a line for the player to learn from", (game) => {
    expect(game.example.some(({ speaker }) => speaker === "player")).toBe(true);
  });

  test.each(games.filter((game) => game.host_calls.length > 0))(
    "$name: the host steps in, in whole words",
    (game) => {
      for (const seed of [1, 2, 3]) {
        const turns = Array.from({ length: 6 }, (_, at) => aTurn(at + 1));
        const calls = turns.map(({ turn }) => {
          const scene = aScene({ seed, game, turns });
          return newChoiceIn(scene, turn) ?? hostCallAfter(scene, turn);
        });
        expect(calls.some((call) => call !== null)).toBe(true);
        for (const call of calls) expect(call?.message ?? "").not.toMatch(/[{}]/);
      }
      for (const call of game.host_calls) {
        for (const say of call.say) expect(say.includes("{option}")).toBe(call.options.length > 0);
      }
    },
  );
});

describe("the principles", () => {
  test("there are enough, with those the notes are made of", () => {
    expect(principles.length).toBeGreaterThanOrEqual(32);
    expect(principles.map((principle) => principle.id)).toEqual(
      expect.arrayContaining([
        "yes-and",
        "accept-offers",
        "be-specific",
        "call-back",
        "avoid-blocking",
        "avoid-wimping",
        "avoid-gagging",
        "avoid-cancelling",
        "statements-over-questions",
        "rescue-your-partner",
        "name-things",
        "listen-to-the-last-word",
        "heighten",
        "be-changed",
        "justify",
        "emotion-first",
        "make-partner-look-good",
      ]),
    );
  });

  test("no two say the same", () => {
    expect(new Set(principles.map((principle) => principle.text)).size).toBe(principles.length);
    expect(new Set(principles.map((principle) => principle.name)).size).toBe(principles.length);
  });
});

describe("the audience", () => {
  const linesOf = (archetype: (typeof archetypes)[number]) => [
    ...archetype.when_bored,
    ...archetype.when_confused,
    ...archetype.when_delighted,
  ];

  test("there are enough people for a full house", () => {
    expect(archetypes.length).toBeGreaterThanOrEqual(26);
  });

  test.each(archetypes)("$name calls out fifteen words at most", (archetype) => {
    for (const line of linesOf(archetype)) expect(line.split(/\s+/).length).toBeLessThanOrEqual(15);
  });

  test("nobody says what somebody else says", () => {
    const lines = archetypes.flatMap(linesOf);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("a file dropped into the folder", () => {
  let folder: string;
  const game = () => readFileSync(join(folder, "games/two-chairs.yaml"), "utf8");
  const problemsWith = (file: string, text: string): string => {
    writeFileSync(join(folder, file), text);
    try {
      readStock(folder);
    } catch (error) {
      if (error instanceof StockError) return error.message;
      throw error;
    }
    return "";
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stock-"));
    for (const part of ["games", "prompts"])
      cpSync(join(root, part), join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is a game to play, with no other change", () => {
    const text = game().replace("name: Two Chairs", "name: Three Sofas");
    expect(problemsWith("games/three-sofas.yaml", text)).toBe("");
    expect(readStock(folder).stock.games.map(({ name }) => name)).toContain("Three Sofas");
  });

  test("fails with a sentence that names file and field when a field is missing", () => {
    const text = game().replace(/^tip: .*\n/m, "");
    expect(problemsWith("games/two-chairs.yaml", text)).toBe(
      'games/two-chairs.yaml: "tip" is missing.',
    );
  });

  test("fails with a sentence when a value is not one of the known", () => {
    const text = game().replace("difficulty: beginner", "difficulty: fiendish");
    expect(problemsWith("games/two-chairs.yaml", text)).toMatch(
      /^games\/two-chairs\.yaml: "difficulty" is not right: .*"beginner"/,
    );
  });

  test("fails with a sentence when it has a rule that nobody can judge", () => {
    const text = `${game()}referee:\n  - kind: rhymes\n`;
    expect(problemsWith("games/two-chairs.yaml", text)).toContain(
      'games/two-chairs.yaml: "referee.0.kind"',
    );
  });

  test("fails with a sentence when a field is misspelt", () => {
    expect(problemsWith("games/two-chairs.yaml", `${game()}refree: []\n`)).toContain('"refree"');
  });

  test("fails when it is not YAML at all", () => {
    expect(problemsWith("games/two-chairs.yaml", "name: [unfinished")).toContain(
      "games/two-chairs.yaml: is not YAML",
    );
  });

  test("fails when another file has the same name, and all problems are told at once", () => {
    writeFileSync(join(folder, "games/twin.yaml"), game());
    const told = problemsWith("games/principles/yes-and.yaml", "id: Yes And\n");
    expect(told).toContain('"Two Chairs" stands in two files');
    expect(told).toContain('games/principles/yes-and.yaml: "id"');
  });
});
