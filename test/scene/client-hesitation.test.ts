import { expect, it } from "vitest";
import { firstKeyMs, noHesitation, stands, written } from "../../src/client/hesitation.ts";

const typed = (type: string | null, isEmpty = false) => ({ type, isEmpty });
const whole = stands(noHesitation, true, 1_000);

it("counts from the reply that stood whole to the first key of the line", () => {
  const begun = written(whole, typed("insertText"), 3_500);
  expect(firstKeyMs(written(begun, typed("insertText"), 9_000))).toBe(2_500);
});

it.each([
  "insertCompositionText",
  "insertReplacementText",
  "insertFromDictation",
  "insertLineBreak",
])("takes %s for a key", (type) => {
  expect(firstKeyMs(written(whole, typed(type), 1_400))).toBe(400);
});

it.each(["insertFromPaste", "insertFromDrop", "insertFromPasteAsQuotation", null])(
  "has nothing to tell of a line that came by %s, whatever is typed behind it",
  (type) => {
    const pasted = written(whole, typed(type), 2_000);
    expect(firstKeyMs(pasted)).toBeUndefined();
    expect(firstKeyMs(written(pasted, typed("insertText"), 2_500))).toBeUndefined();
  },
);

it("begins a line anew where what was pasted has been taken out again", () => {
  const emptied = written(
    written(whole, typed("insertFromPaste"), 2_000),
    typed("deleteContentBackward", true),
    2_200,
  );
  expect(firstKeyMs(written(emptied, typed("insertText"), 4_000))).toBe(3_000);
});

it("is 0 for a line that began before the reply stood whole", () => {
  expect(firstKeyMs(written(noHesitation, typed("insertText"), 500))).toBe(0);
  const early = written(noHesitation, typed("insertText"), 500);
  expect(firstKeyMs(stands(early, true, 1_000))).toBe(0);
});

it("counts from the first moment at which it stood whole, not from every look at it", () => {
  const looked = stands(whole, true, 2_000);
  expect(firstKeyMs(written(looked, typed("insertText"), 2_600))).toBe(1_600);
});

it("tells nothing beyond ten minutes, and nothing of a line that has not begun", () => {
  expect(firstKeyMs(written(whole, typed("insertText"), 601_000))).toBe(600_000);
  expect(firstKeyMs(written(whole, typed("insertText"), 601_001))).toBeUndefined();
  expect(firstKeyMs(whole)).toBeUndefined();
});
