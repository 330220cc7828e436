import { expect, it } from "vitest";
import { isForInputMethod } from "../../src/client/input-method.ts";

it.each([
  ["while a word is composed", { isComposing: true, keyCode: 229 }, true],
  ["that ends a word in Safari", { isComposing: false, keyCode: 229 }, true],
  ["that ends a word where the code is the key's own", { isComposing: true, keyCode: 13 }, true],
  ["by itself", { isComposing: false, keyCode: 13 }, false],
])("tells whose the Enter %s is", (_, key, isTheirs) => {
  expect(isForInputMethod(key)).toBe(isTheirs);
});
