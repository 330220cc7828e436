/** Reading JSON out of what a model wrote around it. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readAnswer } from "../../src/ensemble/json-answer.ts";

const schema = z.object({ a: z.number() });

describe("a JSON answer", () => {
  it.each([
    ["a brace in prose that is never closed", 'use { first. {"a":1}'],
    ["an object that does not fit before it", '{} {"a":1}'],
    ["another shape before it", '{"b":{"a":2}} then {"a":1}'],
    ["a placeholder before it", 'for {game}: {"a":1}'],
    ["a scrap after it", '{"a":1} {"a":'],
    ["itself again", '{"a":1}{"a":2}'],
  ])("is the first that fits: %s", (_, text) => {
    expect(readAnswer(text, schema)).toEqual({ ok: true, value: { a: 1 } });
  });

  it("says what is wrong with the first where none fits", () => {
    expect(readAnswer('{"a":"x"} {}', schema)).toEqual({ ok: false, where: "a" });
  });

  it("is not looked for behind more braces than prose has", () => {
    expect(readAnswer(`${"{".repeat(100_000)}{"a":1}`, schema).ok).toBe(false);
  });
});
