import { describe, expect, it } from "vitest";
import { distressSignsSchema, writtenOut } from "../../src/scene/distress-signs.ts";

function file(terms: Record<string, string>, pattern: string) {
  const signs = [{ tells: "something", weight: 3, any_of: [pattern] }];
  return { language: "en", mistyped: ["sorrow"], spelling: {}, turns: ["but"], terms, signs };
}

function problems(terms: Record<string, string>, pattern: string) {
  const { error } = distressSignsSchema.safeParse(file(terms, pattern));
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("the patterns of distress", () => {
  it("are put together from terms, which may hold others", () => {
    expect(writtenOut("i {want} x{2}", { want: "{much} want", much: "so|very" })).toBe(
      "i (?:(?:so|very) want) x{2}",
    );
  });

  it.each([
    ["of a term that is not there", {}, "{wnat} it", "{wnat} is no term of this file"],
    ["of a term that holds itself", { a: "b{a}" }, "{a}", "{a} is no term of this file"],
    ["that are no regular expression", { a: "(" }, "{a}", "/(?:()/ is no regular expression"],
  ])("are refused, with their place, made %s", (_, terms, pattern, message) => {
    expect(problems(terms, pattern)).toEqual([`signs.0.any_of.0: ${message}`]);
  });
});
