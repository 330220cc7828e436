/** What a model sends that is no line, and what of it the audience hears. */
import { describe, expect, test } from "vitest";
import { spokenLine } from "../../../src/models/speech/spoken-line.ts";

const OWN = "The ladder is yours now, Captain.";
const THEIRS = "I climb it with the lamp in my teeth.";

function heard(chunks: readonly string[]): string {
  const line = spokenLine({ maxWords: 60, names: ["Marta"], saidBefore: [OWN, THEIRS] });
  return chunks.map((chunk) => line.push(chunk)).join("") + line.end();
}

/** Whole, and a character at a time. */
function expectHeard(text: string, expected: string): void {
  expect(heard([text])).toBe(expected);
  expect(heard([...text])).toBe(expected);
}

describe("what cleans to nothing", () => {
  test.each([
    "**Partner:**",
    "***",
    "``` ```",
    "```\n```",
    "\u200b",
    "  \u2060\u00ad ",
    "\u3164",
    '""',
    "—",
    "<think>The captain wants the lamp.</think>",
    "<thinking>And so on",
    "<facts>Names: Marta</facts>",
    "tool_code print(search_games())",
    '{"emotion": "glad"}',
    '{"line": "The ov',
    'json {"li',
    "The user wants a funny reply.",
    "PLAYER: I turn it off.",
    "You: I turn it off.",
    OWN,
    THEIRS.toUpperCase(),
    "<|im_end|>",
  ])("%j", (text) => expectHeard(text, ""));
});

describe("what is played of it", () => {
  test.each([
    ["PLAYER: I turn it off.\nPARTNER: The oven hums.", "The oven hums."],
    ["PLAYER:\nI turn it off.\n\nPARTNER:\nThe oven hums.", "The oven hums."],
    ["The oven hums.\nPLAYER: I turn it off.", "The oven hums."],
    ["The oven hums. PLAYER: I turn it off. PARTNER: No!", "The oven hums."],
    ["The oven hums.\\nPLAYER: I turn it off.", "The oven hums."],
    ["User: I turn it off.\nAssistant: The oven hums.", "The oven hums."],
    ["Human: I turn it off.\nThe oven hums.", "The oven hums."],
    ["Spieler: Ich gehe.\nPartnerin: Der Ofen summt.", "Der Ofen summt."],
    ["Jugador: Me voy.\nCompañero: El horno canta.", "El horno canta."],
    ["Joueur : Je pars.\nPartenaire : Le four chante.", "Le four chante."],
    ["プレイヤー：行く。\nパートナー：待って。", "待って。"],
    [`${OWN}\nThe oven hums.`, "The oven hums."],
    [`${THEIRS} The oven hums.`, "The oven hums."],
    [`PARTNER: ${OWN}\nPLAYER: ${THEIRS}\nPARTNER: The oven hums.`, "The oven hums."],
    ["Marta: The oven hums.", "The oven hums."],
    ["<think>They want a lamp.</think>The oven hums.", "The oven hums."],
    ["<thinking>\nThey want <b>a</b> lamp.\n</thinking>\n\nThe oven hums.", "The oven hums."],
    ["The user is asking for a lamp.</think>\nThe oven hums.", "The oven hums."],
    ["Okay, the player wants a lamp. I'll add one.\n\nThe oven hums.", "The oven hums."],
    ["thought\nI need to respond in character.\nThe oven hums.", "The oven hums."],
    ["<line>The oven hums.</line>", "The oven hums."],
    ["<reply mood='glad'>The oven hums.</reply>", "The oven hums."],
    ["<facts>Names: Marta</facts>\n<line>The oven hums.</line>", "The oven hums."],
    ["tool_code\nprint(search_games())\nThe oven hums.", "The oven hums."],
    ["```tool_code\nprint(search_games())\n```\nThe oven hums.", "The oven hums."],
    ["```text\nThe oven hums.\n```", "The oven hums."],
    ['{"line": "The oven \\"hums\\"."}', 'The oven "hums".'],
    ['json {"reply": "The oven hums."}', "The oven hums."],
    ['```json\n{ "mood": "glad", "text": "The oven hums." }\n```', "The oven hums."],
    ['[{"text": "The oven hums."}]', "The oven hums."],
    ['{"line":"The oven hums."}{"line":"The oven hums."}', "The oven hums."],
    ['The oven hums. {"mood": "glad"}', "The oven hums."],
    ["It&#39;s warm &amp; it hums&#x21;", "It's warm & it hums!"],
    ["The oven hums.\\n\\nStep back.", "The oven hums. Step back."],
    ["The oven hums.<|im_end|>", "The oven hums."],
    ["The <b>oven</b> hums.<br>Step back.", "The oven hums. Step back."],
    ["\u0007The oven\u001b hums.", "The oven hums."],
    ["Reply: The oven hums.", "The oven hums."],
  ])("%j is heard as %j", (text, expected) => expectHeard(text, expected));
});

describe("what is a character's own", () => {
  test.each([
    "I said: run!",
    "So, Captain: yes or no?",
    "You there: hands off the wheel!",
    "Is 3 < 4, or am I drunk?",
    "I <3 this ship, R&D; and all.",
    "R&D called. They want the lamp back.",
    "[sighs] The oven hums.",
    "(holds out the lamp) Yours?",
    "The player piano hums, and the user manual burns.",
    "Okay, the oven is on fire.",
    "I need to find my hat!",
    "Let me write that down, darling.",
    "Think! Thinking is what we have a captain for.",
    "I climb it with the lamp, you say?",
    "The ladder is yours now, Captain, and so is the mop.",
    "Prints are on the glass. Look.",
    "Family 👨‍👩‍👧 and ❤️ first.",
  ])("%j", (text) => expectHeard(text, text));

  test("words that may be a thought wait only until it is clear that they are none", () => {
    const line = spokenLine();
    expect(line.push("The ")).toBe("");
    expect(line.push("u")).toBe("");
    expect(line.push("mbrella")).toBe("The umbrella");
    expect(line.push(" hums <")).toBe(" hums");
    expect(line.push("3")).toBe(" <3");
  });
});
