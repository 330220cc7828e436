import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenLine } from "../../../src/models/speech/spoken-line.ts";

/** What is heard when the text comes in these chunks. */
function heard(chunks: readonly string[], maxWords = 60, names: readonly string[] = []): string {
  const saidBefore = ["The oven is warm tonight."];
  const line = spokenLine({ maxWords, names, saidBefore });
  let out = "";
  for (const chunk of chunks) out += line.push(chunk);
  return out + line.end();
}

const words = (text: string) => text.split(/\s+/u).filter((word) => word !== "").length;

/** Text made of the pieces that trip a filter up. */
const stageText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Partner:",
        "**MC**:",
        "Harold",
        "Harold:",
        "[Partner] ",
        "PLAYER:",
        "You: ",
        "The user wants",
        "Okay, ",
        "thought",
        "tool_code print(1)",
        "<think>",
        "</think>",
        "<line>",
        "<b>",
        "<",
        "<|im_end|>",
        "&#39;",
        "&amp;",
        "&",
        ";",
        "\\n",
        "\\",
        '{"line": "The oven hums."}',
        '{"a": [1]}',
        "{",
        "json ",
        "```json\n",
        "```",
        "the oven is warm tonight",
        "The Oven is warm tonight!",
        "\u200b",
        "\u0007",
        " ",
        "\n",
        "\r\n",
        "*",
        "**",
        "_",
        '"',
        "“",
        "”",
        "«",
        "- ",
        "# ",
        "`",
        ",",
        ".",
        "?",
        "…",
        "(",
        ")",
        "🎭",
        "\ud83c",
        "\udfad",
        "well-known",
        "Partner",
        "Mr. ",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("the ladder", " holds. ", " and it hums", " I promise!", " no "),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

/** The same text cut anywhere, between the halves of a character too. */
const chunked = fc
  .tuple(stageText, fc.array(fc.nat({ max: 200 }), { maxLength: 12 }))
  .map(([text, cuts]) => {
    const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
    const chunks = [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
    return { text, chunks };
  });

describe("what is stripped", () => {
  test.each([
    ["Partner: The oven hums.", "The oven hums."],
    ["**Partner:** The oven hums.", "The oven hums."],
    ["**MC**: Welcome!", "Welcome!"],
    ["[Partner]: The oven hums.", "The oven hums."],
    ["Partner (whispering): The oven hums.", "The oven hums."],
    ['Partner: "The oven hums."', "The oven hums."],
    ['"Partner: The oven hums."', "The oven hums."],
    ["“The oven hums.”", "The oven hums."],
    ["« Le four chante. »", "Le four chante."],
    ["HOST:\nWelcome in.", "Welcome in."],
    ["  \n The oven\n\nhums.  \n", "The oven hums."],
    ["# The *oven* __hums__ `loudly`.", "The oven hums loudly."],
    ["- The oven hums.", "The oven hums."],
    ["> The oven hums.", "The oven hums."],
  ])("%j is heard as %j", (said, expected) => {
    expect(heard([said])).toBe(expected);
  });

  test("a character's name before a colon is a label when the scene knows the name", () => {
    expect(heard(["Harold: Hold the ladder."], 60, ["Harold"])).toBe("Hold the ladder.");
    expect(heard(["Harold, hold the ladder."], 60, ["Harold"])).toBe("Harold, hold the ladder.");
  });

  test("the line ends where the model begins to speak for somebody else", () => {
    expect(heard(["The oven hums.\nPlayer: I turn it off.\nPartner: No!"])).toBe("The oven hums.");
    expect(heard(["The oven hums.", "\n**Play", "er**", ": I turn it off."])).toBe(
      "The oven hums.",
    );
  });
});

describe("what is left alone", () => {
  test.each([
    "Partner in crime, that is what you are.",
    "Partners: two. Cakes: none.",
    "Room for one more: you.",
    "Captain's log: nothing happened.",
    'He said "stop" and left.',
    "(holds out the whisk) Yours?",
    "It's the rock'n'roll snake_case oven.",
    "Mind the 3:30 train, well-known as it is.",
    "…",
  ])("%j", (line) => {
    expect(heard([line])).toBe(line);
  });

  test("quotes within a line that is wrapped in quotes", () => {
    expect(heard(['"He said "stop" and left."'])).toBe('He said "stop" and left.');
  });
});

describe("how soon it is heard", () => {
  test("a first word that cannot be a label is heard at once, even in part", () => {
    expect(spokenLine({ maxWords: 60 }).push("Har")).toBe("Har");
    expect(spokenLine({ maxWords: 60 }).push("Your")).toBe("Your");
  });

  test("a word that may be a label waits only until it is clear that it is none", () => {
    const line = spokenLine({ maxWords: 60 });
    expect(line.push("Partner")).toBe("");
    expect(line.push(" in")).toBe("Partner in");
  });

  test("a line that is nothing but the start of a label is heard at its end", () => {
    expect(heard(["Partner"])).toBe("Partner");
  });
});

describe("how long it is", () => {
  const sentence = "One two three four five six seven eight nine ten.";

  test("a sentence that would pass the limit is left out, so that the line ends on a full stop", () => {
    const text = Array.from({ length: 8 }, () => sentence).join(" ");
    const line = heard([text], 25);
    expect(line).toBe(`${sentence} ${sentence}`);
  });

  test("a single endless sentence is broken off with an ellipsis", () => {
    const text = Array.from({ length: 100 }, (_, index) => `word${index},`).join(" ");
    const line = heard([text], 60);
    expect(words(line)).toBe(60);
    expect(line.endsWith("word59…")).toBe(true);
  });

  test("a line that just fits is heard whole", () => {
    const text = Array.from({ length: 60 }, (_, index) => `w${index}`).join(" ");
    expect(heard([text], 60)).toBe(text);
  });

  test("a script without spaces is limited by its characters", () => {
    expect([...heard(["あ".repeat(5_000)], 60)].length).toBeLessThanOrEqual(60 * 12 + 1);
  });

  test("the line says when it is full, so that the model can be stopped", () => {
    const line = spokenLine({ maxWords: 5 });
    line.push("one two three four five ");
    expect(line.full).toBe(false);
    line.push("six");
    expect(line.full).toBe(true);
    expect(line.push(" seven") + line.end()).toBe("");
  });
});

describe("whatever a model sends", () => {
  test("what is heard does not depend on how it was cut into chunks", () => {
    fc.assert(
      fc.property(chunked, fc.integer({ min: 1, max: 20 }), ({ text, chunks }, maxWords) => {
        expect(heard(chunks, maxWords, ["Harold"])).toBe(heard([text], maxWords, ["Harold"]));
      }),
      { numRuns: 2_000 },
    );
  });

  test("it is one trimmed, well-formed line within the limit", () => {
    fc.assert(
      fc.property(chunked, fc.integer({ min: 1, max: 20 }), ({ chunks }, maxWords) => {
        const line = heard(chunks, maxWords);
        expect(line.isWellFormed()).toBe(true);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\n\r*`]| {2}/u);
        expect(words(line)).toBeLessThanOrEqual(maxWords);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a character cut in two by the chunks survives", () => {
    expect(heard(["Look, \ud83c", "\udfad", "!"])).toBe("Look, 🎭!");
  });
});
