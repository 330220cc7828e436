import { expect, inject, it } from "vitest";
import { findingsOf } from "./support/axe.ts";
import {
  endScene,
  enterScene,
  expectNotes,
  field,
  LINES,
  PATIENCE_MS,
  say,
  script,
} from "./support/player.ts";
import { DESKTOP, openWindow, overflowOf, PHONE } from "./support/visitor.ts";

const BLOCK = "No. There is no lighthouse, I am not your friend, and nothing of that is true.";

it.each([
  ["a wide window", { viewport: DESKTOP }],
  ["a phone", { viewport: PHONE, isMobile: true, hasTouch: true }],
  ["a phone on its side", { viewport: { width: 740, height: 360 }, isMobile: true }],
] as const)(
  "shows the last reply and the farewell until the player turns the page on %s",
  async (_, size) => {
    const page = await openWindow(size);
    await enterScene(page, inject("stageUrl"));
    for (const line of [LINES[0], BLOCK, LINES[1]]) await say(page, line);
    await endScene(page);
    // A drill ends by itself, after two lines, and the MC says goodbye.
    await page.getByRole("button", { name: /Try this line again/ }).click();
    await page.locator(".again").waitFor({ timeout: PATIENCE_MS });
    await say(page, LINES[2]);
    await say(page, LINES[3]);

    const turn = page.locator("button:focus", { hasText: "Read your notes" });
    await turn.waitFor({ timeout: PATIENCE_MS });
    const lines = script(page).locator(".line");
    expect(await lines.last().getAttribute("class")).toContain("line-mc");
    // The last words stand in view, whole, above the button.
    const farewell = await lines.last().boundingBox();
    const button = await turn.boundingBox();
    expect((farewell?.y ?? 0) + (farewell?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
    await page.getByRole("status").getByText("Your notes are ready.").waitFor();
    expect(await page.getByRole("heading", { name: "Keep", exact: true }).count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);

    await page.keyboard.press("Enter");
    await expectNotes(page);
  },
);

it("turns no page under the fingers of somebody who is still typing", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await say(page, LINES[0]);
  await page.getByRole("button", { name: "End scene" }).click();
  await field(page).evaluate((one: HTMLTextAreaElement) => {
    one.value = "half a thought";
    one.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  });
  await page.getByRole("button", { name: "Lights out?" }).click();
  await page.getByRole("button", { name: "Read your notes" }).waitFor({ timeout: PATIENCE_MS });
  await page.locator("h2:focus", { hasText: "And… scene." }).waitFor();
});

it("opens the notes at once for whoever comes back to a scene that is over", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await say(page, LINES[0]);
  await endScene(page);
  await page.reload();
  await expectNotes(page);
});
