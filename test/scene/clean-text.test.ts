/** What of a text is kept, whoever wrote it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readAnswer } from "../../src/ensemble/json-answer.ts";
import { spokenLine } from "../../src/models/speech/spoken-line.ts";
import { cleanText, cutText, isVisible } from "../../src/scene/clean-text.ts";
import { playerText } from "../../src/scene/player-text.ts";

const UNSEEN = {
  "zero-width space": "\u200b",
  "word joiner": "\u2060",
  "Hangul filler": "\u3164",
  "half-width Hangul filler": "\uffa0",
  "Braille blank": "\u2800",
  "soft hyphen": "\u00ad",
  "left-to-right mark": "\u200e",
  "variation selector": "\ufe0f",
  "zero-width joiner": "\u200d",
  "byte-order mark": "\ufeff",
  tags: "\u{e0068}\u{e0069}",
  "override of direction": "\u202e",
  isolate: "\u2067",
  "variation selector of the other plane": "\u{e0100}",
  escape: "\u001b",
  bell: "\u0007",
  "next line": "\u0085",
  "combining accent": "\u0301",
} as const;

describe("what nobody can see", () => {
  it.each(Object.entries(UNSEEN))("is no text: %s", (_, text) => {
    expect(cleanText(text)).toBe("");
    expect(cleanText(`${text} \n ${text}`)).toBe("");
    expect(playerText(1_000, 1).safeParse(text).success).toBe(false);
    expect(playerText(200).safeParse(text).success).toBe(text.trim() === "");
  });

  it.each(Object.entries(UNSEEN).filter(([name]) => name !== "combining accent"))(
    "does not stay beside what is seen: %s",
    (_, text) => {
      expect(cleanText(`${text} Hello there ${text}`)).toBe("Hello there");
    },
  );

  it("is told apart from a field left blank", () => {
    expect(playerText(200).parse("  ")).toBe("");
    const refused = playerText(200).safeParse("\u2060");
    expect(refused.error?.issues[0]?.message).toBe("must contain something visible");
  });
});

describe("what scripts need", () => {
  it.each([
    ["a Persian word with its non-joiner", "می\u200cخواهم"],
    ["a Hindi joiner", "क्\u200dष"],
    ["a family", "👨\u200d👩\u200d👧"],
    ["a heart", "❤\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["a skin and a job", "👩🏽\u200d🚀"],
    ["a flag of letters", "🇪🇸"],
    ["Scotland's flag", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["marks of direction in Hebrew", "שלום\u200f, hello\u200e!"],
    ["an isolate that is closed", "He said \u2067שלום\u2069."],
    ["an Arabic number sign", "\u0600١٢"],
    ["Vietnamese", "Tiếng Việt"],
    ["Thai", "ที่นี่"],
    ["a Malayalam letter shaped by a joiner at a word's end", "അവന്\u200d വന്നു"],
    ["a Japanese name's variant", "葛\u{e0100}城"],
    ["a heart on fire", "❤\ufe0f\u200d🔥"],
  ])("stays: %s", (_, text) => {
    expect(cleanText(text)).toBe(text.normalize("NFC"));
  });
});

describe("what changes how the rest is shown", () => {
  it.each([
    ["an override", "abc\u202edef", "abcdef"],
    ["an isolate left open", "\u2067abc", "abc"],
    ["a terminal's escape", "\u001b[31mred\u001b[0m", "[31mred[0m"],
    ["a lone carriage return", "one\r# two", "one\n# two"],
    ["Windows' breaks", "one\r\ntwo", "one\ntwo"],
    ["separators", "one\u2028two\u2029three\u0085four", "one\ntwo\nthree\nfour"],
    ["half a character", "a\ud83db", "a\ufffdb"],
    ["two spellings", "e\u0301", "é"],
  ])("is made plain: %s", (_, text, plain) => {
    expect(cleanText(text)).toBe(plain);
  });

  it("is a pile of marks only as high as scripts go", () => {
    const pile = cleanText(`a${"\u0315\u0300".repeat(20_000)}b`);
    expect(pile.length).toBeLessThan(40);
    expect(pile.endsWith("b")).toBe(true);
  });
});

it.each([
  ["tags behind a black flag", "🏴\u{e0069}\u{e0067}\u{e006e}", "🏴"],
  ["selectors in a row", "😀\ufe0f\ufe0e\ufe0f", "😀\ufe0f"],
  ["a letter parted from its mark", "e\u200b\u0301", "é"],
  ["a syllable in parts, parted", "\u1100\u200b\u1161", "가"],
  ["what dictation leaves", "\ufffc", ""],
  ["a note without a head", "\u{1d159}", ""],
])("hides nothing: %s", (_, text, kept) => {
  expect(cleanText(text)).toBe(kept);
});

it("cleans the worst of texts once and for all", () => {
  const parts = fc.constantFrom(
    ...[
      "e",
      "\u0301",
      "\u200b",
      "\u200d",
      "\u200c",
      "\ufe0f",
      "😀",
      "🏴",
      "\u{e0067}",
      "\u{e007f}",
      " ",
      "\r",
      "\n",
    ],
    ...[
      "\u2067",
      "\u2069",
      "\u202e",
      "\u200f",
      "ש",
      "\u1100",
      "\u1160",
      "\u1161",
      "\u00ad",
      "\u{e0100}",
      "葛",
      "\ud83d",
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const clean = cleanText(pieces.join(""));
      expect(cleanText(clean)).toBe(clean);
      expect(clean.normalize("NFC")).toBe(clean);
    }),
    { numRuns: 5_000 },
  );
});

it("cleans once and for all, and leaves what is plain alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean === "" || isVisible(clean)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

describe("a length", () => {
  it("is counted in characters, an emoji as one", () => {
    expect(playerText(1_000, 1).safeParse("😀".repeat(1_000)).success).toBe(true);
    expect(playerText(1_000, 1).safeParse("𠮷".repeat(1_001)).success).toBe(false);
  });

  it("over four times its limit is refused before the text is looked at", () => {
    let looked = 0;
    const text = "\u0315\u0300".repeat(32_000);
    const normalize = String.prototype.normalize;
    String.prototype.normalize = function (this: string, form?: string) {
      looked += 1;
      return normalize.call(this, form);
    };
    try {
      const refused = playerText(1_000, 1).safeParse(text);
      expect(refused.error?.issues.map(({ message }) => message)).toEqual([
        "must be at most 1000 characters long",
      ]);
      expect(looked).toBe(0);
    } finally {
      String.prototype.normalize = normalize;
    }
  });
});

describe("a cut", () => {
  it.each([
    ["emoji", "😀".repeat(10), 7, "😀".repeat(3)],
    ["a rare letter", `a${"𠮷".repeat(3)}`, 4, "a𠮷"],
    ["a family", "ab👨\u200d👩\u200d👧", 6, "ab"],
    ["an accent", "cafe\u0301s", 4, "caf"],
    ["short text", "abc", 3, "abc"],
    ["nothing", "👨\u200d👩\u200d👧", 3, ""],
  ])("goes between characters: %s", (_, text, units, kept) => {
    expect(cutText(text, units)).toBe(kept);
  });

  it("of a model's headline leaves no half emoji", () => {
    const schema = z.object({ headline: z.string().min(1).max(200) });
    const headline = `${"a".repeat(199)}😀😀`;
    const read = readAnswer(JSON.stringify({ headline }), schema);
    expect(read).toEqual({ ok: true, value: { headline: "a".repeat(199) } });
  });

  it("of any text is its beginning, whole, and as long as it may be", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, units) => {
        const cut = cutText(text, units);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(units);
        expect(cut.isWellFormed()).toBe(text.slice(0, cut.length).isWellFormed());
      }),
    );
  });
});

it("what a model speaks is freed of what nobody sees, piece by piece", () => {
  const line = spokenLine();
  const said = [..."\u200bDon\u00ad't\u001b \u202emove\u2067, 👩\u200d🚀\u0007!"].map((char) =>
    line.push(char),
  );
  expect(said.join("") + line.end()).toBe("Don't move, 👩\u200d🚀!");
});

it("a model's answer is cleaned throughout before it is checked", () => {
  const schema = z.object({ a: z.string().min(1), b: z.array(z.string()) });
  const text = (value: string) => JSON.stringify({ a: value, b: ["x\u202ey", "\u200b"] });
  expect(readAnswer(text("\u001bHi\u0007 there\r!"), schema)).toEqual({
    ok: true,
    value: { a: "Hi there\n!", b: ["xy", ""] },
  });
  expect(readAnswer(text("\u2060"), schema)).toEqual({ ok: false, where: "a" });
});
