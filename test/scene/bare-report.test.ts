import { expect, it } from "vitest";
import { readStock } from "../../scripts/stock.ts";
import { bareReport } from "../../src/scene/notes/bare-report.ts";
import { reportSchema } from "../../src/scene/protocol.ts";
import { aScene, aTurn } from "../support/scenes.ts";

const { bareReport: book } = readStock().stock;

it.each([
  ["de-AT", book.de],
  ["es", book.es],
  ["en-GB", book.en],
  ["fr", book.en],
  [null, book.en],
])(
  "the bare report of a scene in %s is whole, and in words that its player reads",
  (locale, words) => {
    const report = bareReport(aScene({ locale, turns: [aTurn(1), aTurn(2)] }), book);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report).toMatchObject({ ...words, measures: { lines: 2 }, moments: [] });
  },
);

it("has other words in each language", () => {
  const headlines = [book.en, book.de, book.es].map(({ headline }) => headline);
  expect(new Set(headlines).size).toBe(3);
});
