import fc from "fast-check";
import { expect, it } from "vitest";
import { wordEnd } from "../../src/client/word-end.ts";

const boundaries = (text: string, granularity: "word" | "grapheme") =>
  new Set([
    text.length,
    ...Array.from(new Intl.Segmenter(undefined, { granularity }).segment(text), (one) => one.index),
  ]);

it.each([
  ["The lamp, she said.", ["The ", "lamp, ", "she ", "said."]],
  ["“Don’t!” — 3.5 metres…", ["“Don’t!” — ", "3.5 ", "metres…"]],
  ["灯台へ行こう。", ["灯台", "へ", "行", "こう。"]],
  ["Go 👩‍👩‍👧‍👦 go 🇩🇪", ["Go 👩‍👩‍👧‍👦 ", "go 🇩🇪"]],
])("cuts “%s” between words", (text, words) => {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = wordEnd(text, from, true);
    found.push(text.slice(from, end));
    from = end;
  }
  expect(found).toEqual(words);
});

it.each(["lam", "don’", "3.", "👩", "lamp"])(
  "does not take “%s” for a word that has come",
  (text) => {
    expect(wordEnd(text, 0, false)).toBe(0);
    expect(wordEnd(text, 0, true)).toBe(text.length);
    expect(wordEnd(`${text} `, 0, false)).toBe(text.length + 1);
  },
);

it("cuts a text that grows nowhere but where the whole text has words, and goes to its end", () => {
  const pieces = fc.constantFrom(
    "The",
    "lamp",
    " ",
    "’s",
    ", ",
    ".",
    "\n",
    "4",
    "👩‍👧",
    "é",
    "ö",
    "—",
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1 }), (parts) => {
      const text = parts.join("");
      const words = boundaries(text, "word");
      const graphemes = boundaries(text, "grapheme");
      let cut = 0;
      for (let told = 1; told <= text.length; told++) {
        cut = wordEnd(text.slice(0, told), cut, told === text.length);
        const isBetweenWords = words.has(cut) || /\s$/.test(text.slice(0, cut));
        expect(isBetweenWords && graphemes.has(cut), `${text} at ${cut}`).toBe(true);
      }
      while (cut < text.length) cut = wordEnd(text, cut, true);
      expect(cut).toBe(text.length);
    }),
  );
});
