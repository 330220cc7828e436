import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { endScene, enterScene, field, LINES, say } from "./support/player.ts";
import { openWindow, overflowOf, PHONE, PHONE_ON_ITS_SIDE } from "./support/visitor.ts";
import { watcherLink } from "./support/watcher.ts";

/** By how many pixels it stands out of what the window shows; 0 where it is seen whole. */
async function outOfView(page: Page, what: Locator): Promise<number> {
  const box = await what.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  // Less than a pixel is rounding.
  return box
    ? Math.trunc(Math.max(0, -box.y, box.y + box.height - height))
    : Number.POSITIVE_INFINITY;
}

it("shows a field to write in at first sight on a phone that lies on its side", async () => {
  const page = await openWindow({
    viewport: PHONE_ON_ITS_SIDE,
    isMobile: true,
    hasTouch: true,
  });
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  expect(await outOfView(page, page.getByLabel(/Location/)), "the start page's").toBe(0);
  expect(await overflowOf(page)).toBe(0);

  await enterScene(page, inject("stageUrl"));
  expect(await outOfView(page, field(page)), "the stage's").toBe(0);
  await say(page, LINES[0]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await outOfView(page, field(page)), "the stage's, after a line").toBe(0);
});

it("says what this is and shows the way in at first sight on a phone", async () => {
  const page = await openWindow({ viewport: PHONE, isMobile: true, hasTouch: true });
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  expect(await outOfView(page, page.getByText(/Improv .* Five minutes/))).toBe(0);
  expect(await outOfView(page, page.getByRole("button", { name: "Curtain up" }))).toBe(0);
});

it.each([PHONE, PHONE_ON_ITS_SIDE])(
  "shows the game's name whole on a phone, also with the tool for a new link beside it: %o",
  async (viewport) => {
    const page = await openWindow({ viewport, isMobile: true, hasTouch: true });
    await enterScene(page, inject("stageUrl"), { game: "Dinner at the Deep End" });
    await watcherLink(page);
    await page.getByRole("button", { name: /New link/ }).waitFor();
    // Once “Link copied” has gone again.
    await page.getByRole("button", { name: /^Invite/ }).waitFor();
    const cut = await page
      .getByText("Dinner at the Deep End", { exact: true })
      .evaluateAll((names) =>
        names
          .filter((name) => name.closest("summary"))
          .map((name) => [
            name.scrollWidth - name.clientWidth,
            name.scrollHeight - name.clientHeight,
          ]),
      );
    expect(cut).toEqual([[0, 0]]);
  },
);

it("breaks a word that is longer than a phone is wide, and shows a refusal where one looks, from the scene to the shelf", async () => {
  const phone = { viewport: PHONE, isMobile: true, hasTouch: true };
  const page = await openWindow({ ...phone, refusals: true });
  const word = "Donaudampfschifffahrtsgesellschaft".repeat(5);
  await enterScene(page, inject("stageUrl"), { location: word });
  await say(page, `I bring you the ${word}`);
  await say(page, `And this ${word}, too.`);
  expect(await overflowOf(page), "the scene").toBe(0);
  await endScene(page);
  await page.getByText("Tomorrow you find this scene").waitFor();
  expect(await overflowOf(page), "the notes").toBe(0);

  // Its words stand at the top of the notes, far above the button.
  await page.route("**/api/sessions", (route) => route.fulfill({ status: 500, json: {} }));
  await page.getByRole("button", { name: /Next game/ }).click();
  const refusal = page.getByRole("alert").getByText(/It wasn't you/);
  await refusal.waitFor();
  await expect.poll(() => outOfView(page, refusal)).toBe(0);

  await page.goto(`${inject("stageUrl")}/#shelf`);
  await page.locator(".shelf-card").waitFor();
  expect(await overflowOf(page), "the shelf").toBe(0);
});
