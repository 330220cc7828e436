import { expect, test } from "vitest";
import { prefersMarkdown } from "../../src/http/accept.ts";

test.each([
  "text/markdown",
  "TEXT/Markdown;q=0.9",
  "text/markdown, */*;q=0.1",
  "application/json;q=0.5, text/markdown",
  "text/markdown, application/json",
  "text/*",
  "text/html, text/*;q=0.8, */*;q=0.1",
])("Markdown is meant by %s", (accept) => {
  expect(prefersMarkdown(accept)).toBe(true);
});

test.each([
  undefined,
  "",
  "*/*",
  "application/json",
  "application/json, text/markdown;q=0.5",
  "text/markdown;q=0, application/json",
  "text/markdown;q=much, application/json;q=0.1",
  "text/*;q=0.5, application/*",
  "application/x-text/markdown-like",
])("JSON comes with %s", (accept) => {
  expect(prefersMarkdown(accept)).toBe(false);
});
