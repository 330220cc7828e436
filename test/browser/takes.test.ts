import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { findingsOf } from "./support/axe.ts";
import {
  endScene,
  enterScene,
  LINES,
  linesOf,
  PATIENCE_MS,
  say,
  sayAll,
} from "./support/player.ts";
import { DESKTOP, openWindow, overflowOf, PHONE } from "./support/visitor.ts";

const BLOCK = "No. There is no ferry.";

/** The rows of the ledger of both takes: name, then, now. */
async function ledger(page: Page): Promise<Record<string, readonly string[]>> {
  const rows = await page.getByRole("region", { name: "Take two" }).locator("tbody tr").all();
  const cells = await Promise.all(rows.map((row) => row.locator("th, td").allTextContents()));
  return Object.fromEntries(cells.map(([name, ...takes]) => [name, takes]));
}

async function takeAgainFrom(page: Page, turn: number): Promise<void> {
  await page.locator("details.replay summary").click();
  await page
    .getByRole("button", { name: new RegExp(`again from here\\s*: line ${turn}$`) })
    .click();
  await page
    .getByRole("complementary", { name: "The line to try again" })
    .waitFor({ timeout: PATIENCE_MS });
}

it.each([
  ["a wide window", { viewport: DESKTOP }],
  ["a phone", { viewport: PHONE, isMobile: true, hasTouch: true }],
] as const)(
  "plays a scene again from one of its lines and holds both takes side by side on %s",
  async (_, size) => {
    const page = await openWindow(size);
    await enterScene(page, inject("stageUrl"));
    await sayAll(page, [LINES[0], BLOCK, BLOCK]);
    await endScene(page);
    expect(await page.getByRole("heading", { name: "Take two" }).count()).toBe(0);
    const notes = await page.locator("h1").textContent();

    await takeAgainFrom(page, 2);
    expect(await page.locator(".again").textContent()).toContain(BLOCK);
    expect(await linesOf(page, "player").locator(".words").allTextContents()).toEqual([LINES[0]]);
    await say(page, LINES[1]);
    expect(await page.locator(".again").count()).toBe(0);
    await say(page, LINES[5]);
    await endScene(page);

    const takes = page.getByRole("region", { name: "Take two" });
    expect(await takes.locator("blockquote").allTextContents()).toEqual([BLOCK, LINES[1]]);
    expect(await takes.locator("caption").textContent()).toContain("2 lines");
    expect(await ledger(page)).toMatchObject({
      "offers made": ["0", "2"],
      "blocked or held back": ["2", "0"],
    });
    expect(await overflowOf(page)).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as Markdown" }).click();
    const file = await text(await (await download).createReadStream());
    expect(file).toContain("### Both takes of line 2");

    await page.getByRole("button", { name: "Back to the first take’s notes" }).click();
    await takes.waitFor({ state: "detached", timeout: PATIENCE_MS });
    await page.locator("h1.headline:focus").waitFor({ timeout: PATIENCE_MS });
    expect(await page.locator("h1").textContent()).toBe(notes);
  },
);

it("says so where both takes are alike", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await sayAll(page, [LINES[0], BLOCK]);
  await endScene(page);
  await takeAgainFrom(page, 2);
  await say(page, BLOCK);
  await endScene(page);
  const takes = page.getByRole("region", { name: "Take two" });
  await takes.getByText(/both takes are alike/).waitFor();
  expect(await takes.getByRole("table").count()).toBe(0);
});
