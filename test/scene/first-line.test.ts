import { describe, expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { firstLineFor } from "../../src/ensemble/first-line.ts";
import { openingFor } from "../../src/models/understudy/openings/opening.ts";
import { firstLine, firstLinesSchema } from "../../src/scene/first-line.ts";
import type { SessionView } from "../../src/scene/protocol.ts";
import { keepsRules } from "../../src/scene/referee.ts";
import type { Game, RefereeRule } from "../../src/scene/stock.ts";

const { games, firstLines: book } = readStock().stock;
const SEEDS = Array.from({ length: 12 }, (_, i) => i * 7_919);

interface Wished {
  readonly location?: string;
  readonly relationship?: string;
  readonly locale?: string;
  readonly game?: Game;
  readonly seed?: number;
}

/** The scene as it stands after this opening, or the understudy's own. */
function opened({ location, relationship, locale, game, seed = 1 }: Wished, opening?: string) {
  const setting = {
    seed,
    location: location ?? null,
    relationship: relationship ?? null,
    locale: locale ?? null,
    game: game ?? null,
  };
  const content = opening ?? openingFor(setting).text;
  const view = {
    ...setting,
    selected_game: setting.game,
    turn_count: 0,
    conversation_history: [{ agent_name: "partner", content }],
  } as unknown as SessionView;
  return { content, view };
}

describe("the line that a player may begin with", () => {
  it.each(games.map((game) => [game.name, game] as const))(
    "keeps the rules of %s and leaves no slot open, whatever the ticket says",
    (_, game) => {
      for (const seed of SEEDS) {
        for (const ticket of [{}, { location: "a kitchen" }, { relationship: "exes" }]) {
          const { content, view } = opened({ ...ticket, game, seed });
          const line = firstLineFor(book, view);
          expect(line?.language).toBe("en");
          expect(line?.text).not.toMatch(/[{}]|null|undefined/);
          const kept = keepsRules(game.referee, line?.text ?? "", { previousLine: content });
          expect(kept, `“${line?.text}” after “${content}”`).toBe(true);
        }
      }
    },
  );

  it.each([
    [{ location: "a lighthouse at 4 a.m." }, /^A lighthouse at 4 a\.m\./],
    [{ location: "the last night bus." }, /^The last night bus(?!\.\.)/],
    [{ relationship: "keepers who share one ladder" }, /^Keepers who share one ladder/],
  ])("takes up what stands on the ticket: %j", (ticket, begins) => {
    for (const seed of SEEDS) {
      expect(firstLineFor(book, opened({ ...ticket, seed }).view)?.text).toMatch(begins);
    }
  });

  it("says nothing of a place that takes a whole line to tell", () => {
    const { view } = opened({ location: "a".repeat(61) }, "Shut the door, Sam. What is that?");
    expect(book.en?.any).toContain(firstLineFor(book, view)?.text);
  });

  it.each([
    ["de", "Willkommen im Nebelwerk, Andrea. Hast du noch Fragen, bevor sie aufwacht?"],
    ["es", "Cierra la puerta, que no nos vea nadie. ¿Qué has hecho con la llave?"],
  ])("is in the language of the Partner's opening: %s", (language, opening) => {
    const found = firstLineFor(book, opened({ locale: "en-GB" }, opening).view);
    expect(found?.language).toBe(language);
    expect(book[language]?.any).toContain(found?.text);
  });

  it.each([
    "Ferme la porte, je ne veux pas qu'on nous voie. Qu'est-ce que tu fais là ?",
    "扉を閉めて。だれにも見られなかった?",
  ])("is none where the stage has none in the language: %s", (opening) => {
    expect(firstLineFor(book, opened({ locale: "de-DE" }, opening).view)).toBeNull();
  });

  it("is none before the Partner has opened and after the player has spoken", () => {
    const { view } = opened({});
    expect(firstLineFor(book, { ...view, conversation_history: [] })).toBeNull();
    expect(firstLineFor(book, { ...view, turn_count: 1 })).toBeNull();
  });

  it("is none where the game lets none of them stand", () => {
    const rules: RefereeRule[] = [{ kind: "required_word", any_of: ["xylophone"] }];
    const scene = { opening: "Well?", language: "en", location: null, relationship: null, seed: 1 };
    expect(firstLine(book, { ...scene, rules })).toBeNull();
  });
});

it("has a name for each letter of the alphabet, or the build tells", () => {
  const [first] = Object.entries(book);
  const short = { [first?.[0] ?? ""]: { ...first?.[1], names: ["Ada"] } };
  expect(firstLinesSchema.safeParse(short).error?.message).toContain("A to Z");
});
