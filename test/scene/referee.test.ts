import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenWords } from "../../src/scene/language/spoken-words.ts";
import { judge, keepsRules } from "../../src/scene/referee.ts";
import type { RefereeRule } from "../../src/scene/stock.ts";
import { aGame } from "../support/scenes.ts";

const kept = (rule: RefereeRule, line: string, previousLine: string | null = null) =>
  keepsRules([rule], line, { previousLine });
const message = (rule: RefereeRule, line: string, previousLine: string | null = null) =>
  judge(aGame({ referee: [rule] }), line, { previousLine })?.message;

const question: RefereeRule = { kind: "ends_with_question" };
const alphabet: RefereeRule = { kind: "next_letter" };
const lastWord: RefereeRule = { kind: "starts_with_last_word" };
const oneWord: RefereeRule = { kind: "one_word" };
const fiveWords: RefereeRule = { kind: "word_count", words: 5 };
const required: RefereeRule = { kind: "required_word", any_of: ["button", "worst of all"] };
const banned: RefereeRule = { kind: "banned_word", words: ["no", "not really"] };

describe("a game without rules", () => {
  test("lets every line pass", () => {
    expect(judge(null, "Anything.", { previousLine: null })).toBeNull();
    expect(judge(aGame(), "Anything.", { previousLine: null })).toBeNull();
  });
});

describe("ends with a question", () => {
  test.each([
    "Is that my coat?",
    "“Is that my coat?”",
    "Is that my coat?! 😂",
    "Is that my coat…?",
    "Is that my coat? (takes it)",
    "Is that my coat? *puts it on*",
    "Was it you?...",
    "أهذا معطفي؟",
    "それは私のコートですか。",
    "本当か",
    "这是你的外套吗。",
    "Αυτό είναι το παλτό μου;",
    "Είναι δικό σου\u037e",
    "«Είναι δικό σου;»",
    "Սա իմ վերարկո՞ւն է։",
    "هل هذا معطفي؟",
    "¿Es ese mi abrigo?",
    "ይህ ኮቴ ነው፧",
    "นี่เสื้อโค้ทของฉันไหม",
    "それは私のコートですか？",
    "?",
  ])("%s is one", (line) => expect(kept(question, line)).toBe(true));

  test.each([
    "Αυτό είναι το παλτό μου.",
    "Είναι δικό σου; Ναι.",
    "これは私のコートです。",
    "Это пальто; моё",
    "That is my coat.",
    "Is that my coat? Yes.",
    "What a coat!",
    "ok",
    "😂",
  ])("%s is none", (line) => expect(kept(question, line)).toBe(false));
});

describe("the next letter", () => {
  test("any letter begins, then the alphabet goes on", () => {
    expect(kept(alphabet, "Quiet, please.")).toBe(true);
    expect(kept(alphabet, "Really?", "Quiet, please.")).toBe(true);
    expect(kept(alphabet, "Softly, then.", "Quiet, please.")).toBe(false);
  });

  test("A follows Z", () => expect(kept(alphabet, "all over again", "Zip it!")).toBe(true));

  test("quotes, emoji, numbers, accents and directions before the first letter do not count", () => {
    expect(kept(alphabet, "“42 bananas!”", "Ah.")).toBe(true);
    expect(kept(alphabet, "🎉ℹ️ ...bananas", "Ah.")).toBe(true);
    expect(kept(alphabet, "Été!", "Don't.")).toBe(true);
    expect(kept(alphabet, "(sighs) But why?", "[opens the door] Ah.")).toBe(true);
  });

  test("the host names the letter and a way to begin", () => {
    expect(message(alphabet, "Zebra!", "Ah.")).toMatch(/began with Z.*waiting for B.*“Before/);
    expect(message(alphabet, "1, 2, 3", "Ah.")).toContain("no letter");
  });

  test("a line in another alphabet is not out of order", () => {
    expect(kept(alphabet, "Привет", "Ah.")).toBe(true);
    expect(kept(alphabet, "Anything", "Привет")).toBe(true);
  });
});

describe("the last word first", () => {
  test("the first word is the one that was handed over", () => {
    expect(kept(lastWord, "Window seats are cursed.", "Sit by the “window”…")).toBe(true);
    expect(kept(lastWord, "Windows are cursed.", "Sit by the window.")).toBe(false);
    expect(kept(lastWord, "Don’t look down.", "I said don't!")).toBe(true);
    expect(kept(lastWord, "9:30 is far too late.", "Be here by 9:30.")).toBe(true);
  });

  test("without a line before, or a word in it, any word begins", () => {
    expect(kept(lastWord, "Anything.")).toBe(true);
    expect(kept(lastWord, "Anything.", "😂!")).toBe(true);
  });

  test("the host hands the word back", () => {
    expect(message(lastWord, "Nice.", "Sit by the window.")).toContain("“Window…”");
  });
});

describe("counting words", () => {
  test("contractions, hyphens and numbers are one word each", () => {
    expect(kept(fiveWords, "Don't touch Grandma's well-known gravy!")).toBe(true);
    expect(kept(fiveWords, "It's 9:30 — bring 1,000 candles 🕯️.")).toBe(true);
    expect(kept(fiveWords, "I love you (kneels down)")).toBe(false);
  });

  test("one word is one word", () => {
    expect(kept(oneWord, "…“Never!”")).toBe(true);
    expect(kept(oneWord, "Never ever")).toBe(false);
    expect(kept(oneWord, "🎈")).toBe(false);
  });

  test("the host counts along and offers the way out", () => {
    expect(message(fiveWords, "Touch nothing now")).toContain("two words more");
    expect(message(oneWord, "Never ever")).toContain("“never” alone");
  });

  test("a script without spaces has the benefit of the doubt", () => {
    expect(kept(oneWord, "我们去海边")).toBe(true);
    expect(kept(fiveWords, "我们去海边")).toBe(true);
  });
});

describe("required and banned words", () => {
  test("a word is a word, not a part of one", () => {
    expect(kept(required, "Press the BUTTON, dear.")).toBe(true);
    expect(kept(required, "All of it is at its worst.")).toBe(false);
    expect(kept(required, "And, worst of all: rain.")).toBe(true);
    expect(kept(required, "All buttons are gone.")).toBe(false);
    expect(kept(banned, "I know nothing.")).toBe(true);
    expect(kept(banned, "Oh no!")).toBe(false);
    expect(kept(banned, "Not, really, my fault.")).toBe(false);
  });

  test("the host names the word", () => {
    expect(message(banned, "Oh No!")).toContain("“no”");
    expect(message(required, "Hm.")).toContain("“button”");
  });
});

const everyRule = [question, alphabet, lastWord, oneWord, fiveWords, required, banned];
const anyRule = fc.constantFrom(...everyRule);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const plainWord = fc.stringMatching(/^[a-z]{1,8}$/);

describe("whatever is typed", () => {
  test("the verdict and the check agree, and a verdict names its rule and says why", () => {
    fc.assert(
      fc.property(anyRule, anyText, fc.option(anyText), (rule, line, previousLine) => {
        const verdict = judge(aGame({ referee: [rule] }), line, { previousLine });
        expect(verdict === null).toBe(keepsRules([rule], line, { previousLine }));
        if (verdict) {
          expect(verdict.rule).toBe(rule.kind);
          expect(verdict.message).toMatch(/^Ding! .+[.]$/su);
          expect(verdict.message.length).toBeLessThan(400);
        }
      }),
    );
  });

  test("the verdict is that of the first broken rule", () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 4 }),
        anyText,
        fc.option(anyText),
        (referee, line, previousLine) => {
          const broken = referee.find((rule) => !keepsRules([rule], line, { previousLine }));
          expect(judge(aGame({ referee }), line, { previousLine })?.rule).toBe(broken?.kind);
        },
      ),
    );
  });

  test("case, quotes, emoji and spaces around a line change nothing", () => {
    const line = fc
      .array(plainWord, { minLength: 1, maxLength: 7 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(anyRule, line, fc.option(line), (rule, said, previousLine) => {
        const dressed = `  “${said.toUpperCase()}” 😂 `;
        expect(kept(rule, dressed, previousLine)).toBe(kept(rule, said, previousLine));
      }),
    );
  });

  test("a line of n words keeps the rule of n words and no other", () => {
    fc.assert(
      fc.property(
        fc.array(plainWord, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (words, count) => {
          const rule: RefereeRule = { kind: "word_count", words: count };
          expect(kept(rule, `${words.join(", ")}!`)).toBe(words.length === count);
        },
      ),
    );
  });

  test("a line that takes up the last word keeps the rule", () => {
    fc.assert(
      fc.property(anyText, anyText, (previousLine, rest) => {
        const last = spokenWords(previousLine).at(-1);
        if (last) expect(kept(lastWord, `${last} … ${rest}`, previousLine)).toBe(true);
      }),
    );
  });
});
