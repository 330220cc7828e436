import { describe, expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { HAIR_CUTS, looksOf } from "../../src/client/looks.ts";

const NAMES = readStock().stock.archetypes.map(({ name }) => name);
const lookOf = (name: string) => looksOf([name])[0];

/** Every row of five that sits side by side in the list. */
const ROWS = NAMES.map((_, first) =>
  Array.from({ length: 5 }, (_, seat) => NAMES[(first + seat) % NAMES.length] ?? ""),
);

describe("the looks of the audience", () => {
  it("are the name's own: the same on another night, beside others", () => {
    for (const row of ROWS) {
      const looks = looksOf(row);
      for (const [seat, name] of row.entries()) {
        const { tone, dye, glasses } = looks[seat] ?? {};
        expect({ tone, dye, glasses }, name).toMatchObject({
          tone: lookOf(name)?.tone,
          dye: lookOf(name)?.dye,
          glasses: lookOf(name)?.glasses,
        });
      }
    }
  });

  it("never give two of one row the same hair, nor all of them the same coat", () => {
    for (const row of ROWS) {
      const looks = looksOf(row);
      expect(new Set(looks.map(({ hair }) => hair)).size, row.join()).toBe(row.length);
      expect(new Set(looks.map(({ cloth }) => cloth)).size, row.join()).toBe(row.length);
    }
  });

  it("use all of the wardrobe over the whole company", () => {
    const looks = NAMES.flatMap((name) => looksOf([name]));
    const used = (of: (look: (typeof looks)[number]) => unknown) => new Set(looks.map(of)).size;
    expect(used(({ tone }) => tone)).toBe(6);
    expect(used(({ dye }) => dye)).toBe(6);
    expect(used(({ glasses }) => glasses)).toBe(3);
    expect(used(({ extra }) => extra)).toBe(4);
    expect(used(({ hair }) => hair)).toBeGreaterThanOrEqual(HAIR_CUTS.length - 2);
  });

  it("give a longer row, which has no hair left to choose from, looks all the same", () => {
    expect(looksOf(NAMES)).toHaveLength(NAMES.length);
  });
});
