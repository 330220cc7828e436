import { expect, inject, it } from "vitest";
import {
  endScene,
  enterScene,
  expectNotes,
  expectOwnQuotes,
  field,
  LINES,
  linesOf,
  PATIENCE_MS,
  say,
} from "./support/player.ts";
import { openWindow } from "./support/visitor.ts";

it("goes on after a reload in mid-scene: every line is there, and so is what was being typed", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await say(page, LINES[0]);
  await say(page, LINES[1]);
  const before = await linesOf(page, "partner").allTextContents();
  await field(page).fill("half a thought");

  await page.reload();
  await linesOf(page, "partner").nth(2).waitFor({ timeout: PATIENCE_MS });
  expect(await linesOf(page, "partner").allTextContents()).toEqual(before);
  expect(await linesOf(page, "player").locator(".words").allTextContents()).toEqual([
    LINES[0],
    LINES[1],
  ]);
  expect(await field(page).inputValue()).toBe("half a thought");
  await say(page, LINES[2]);

  await endScene(page);
  await expectOwnQuotes(page, LINES);
  // The view of the end comes a moment after the end, and with it the date.
  await page.getByText(/keeps this scene until/).waitFor();
  const notes = await page.locator("main.sheet").textContent();
  await page.reload();
  await expectNotes(page);
  // The shelf answers a moment after the notes are there, and with it until when the scene is kept.
  await expect.poll(() => page.locator("main.sheet").textContent()).toBe(notes);
});
