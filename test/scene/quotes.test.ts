/** A coach's quote, found in the player's line: what is shown is the player's own. */
import { expect, it } from "vitest";
import { foldAngles } from "../../src/scene/clean-text.ts";
import { findQuote } from "../../src/scene/notes/moments.ts";

it.each([
  ["a heart of a bracket and a three", "I <3 you, Harold", "I <3 you"],
  ["nothing but it", "<3", "<3"],
  ["an arrow", "left -> right, then stop", "left -> right"],
  ["joined emoji", "She is an 👩\u200d🚀 now", "👩\u200d🚀"],
  ["Persian", "من می\u200cخواهم بروم", "می\u200cخواهم بروم"],
])("is the same in the form that prompts give it: %s", (_, line, quote) => {
  expect(findQuote(quote, line)).toBe(quote);
  expect(findQuote(foldAngles(quote), line)).toBe(quote);
});

it("of Persian is found also where its joiner was lost", () => {
  expect(findQuote("میخواهم بروم", "من می\u200cخواهم بروم")).toBe("می\u200cخواهم بروم");
});

it("folds place for place", () => {
  const text = "a<b>＜c＞⟨d⟩";
  expect(foldAngles(text)).toBe("a‹b›‹c›‹d›");
  expect(foldAngles(text)).toHaveLength(text.length);
});
