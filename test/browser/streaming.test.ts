import { expect, inject, it } from "vitest";
import { endScene, enterScene, LINES, linesOf, sayAll, script } from "./support/player.ts";
import { DESKTOP, openWindow, PHONE } from "./support/visitor.ts";

/** None fills a second row in the composer, which would grow and shrink again with what is typed. */
const SHORT_LINES = [
  "Hold my sleeve.",
  "I brought the whistle.",
  "We wave at the ferry.",
  "The lamp is out, Mabel.",
  "Then we hum the song.",
  "Yes, and the soup boils.",
];

/**
 * Layout shift by Chromium's own measure, over a whole scene. 0 is wished for; up to this much is
 * let pass, which is a tenth of what counts as good (0.1) and less than one line that jumps.
 */
const STILL = 0.01;

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

declare global {
  var shifts: Shift[];
  var spoken: string[];
  var rewritten: number;
}

it.each([
  ["a wide window", { viewport: DESKTOP }],
  ["a phone", { viewport: PHONE, isMobile: true, hasTouch: true }],
] as const)("moves nothing that one reads while replies stream in on %s", async (_, size) => {
  // With motion, as most have it.
  const page = await openWindow({ ...size, reducedMotion: "no-preference" });
  await page.addInitScript(() => localStorage.setItem("improv.pace", "at_once"));
  await enterScene(page, inject("stageUrl"));
  await page.evaluate(() => {
    globalThis.shifts = [];
    const nameOf = ({ node }: { node: Node | null }) =>
      node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? "");
    // What follows a key press counts here too: every reply does.
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        sources: { node: Node | null }[];
      }[]) {
        globalThis.shifts.push({ value: entry.value, what: entry.sources.map(nameOf) });
      }
    }).observe({ type: "layout-shift" });
  });
  await sayAll(page, SHORT_LINES);
  const shifts = await page.evaluate(() => globalThis.shifts);
  const sum = shifts
    // The breath stands at the end of what has been said, and goes along with it.
    .filter(({ what }) => what.some((name) => name !== "i.breath"))
    .reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(STILL);
});

it("reads whole lines to a screen reader, each once, and nothing again after a reload", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await page.evaluate(() => {
    globalThis.spoken = [];
    globalThis.rewritten = 0;
    const region = document.querySelector("[role=log][aria-live=polite]");
    if (!region) throw new Error("no live region");
    new MutationObserver((changes) => {
      for (const { type, addedNodes } of changes) {
        if (type === "characterData") globalThis.rewritten += 1;
        for (const node of addedNodes) globalThis.spoken.push(node.textContent ?? "");
      }
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await sayAll(page, LINES.slice(0, 3));
  const heard = await page.evaluate(() => globalThis.spoken);
  const replies = await linesOf(page, "partner").locator(".words").allTextContents();
  expect(heard.filter((line) => line.startsWith("Partner: "))).toEqual(
    replies.slice(1).map((reply) => `Partner: ${reply}`),
  );
  const words = await script(page).locator(".words").allTextContents();
  for (const line of heard) expect(words.some((one) => line.endsWith(`: ${one}`))).toBe(true);
  expect(heard.some((line) => line.includes(LINES[0]))).toBe(false);
  expect(await page.evaluate(() => globalThis.rewritten)).toBe(0);

  await page.reload();
  await linesOf(page, "partner").nth(3).waitFor();
  expect(await page.getByRole("log", { name: "Spoken lines" }).textContent()).toBe("");
  await endScene(page);
});
