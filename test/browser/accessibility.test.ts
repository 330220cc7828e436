import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { findingsOf } from "./support/axe.ts";
import { endScene, enterScene, LINES, sayAll } from "./support/player.ts";
import { DESKTOP, openWindow, overflowOf, PHONE } from "./support/visitor.ts";

const EYES = [
  { reducedMotion: "no-preference", forcedColors: "none" },
  { reducedMotion: "reduce", forcedColors: "none" },
  { reducedMotion: "reduce", forcedColors: "active" },
] as const;

/** Axe finds nothing and nothing stands out at the side, whatever the visitor has asked of the system. */
async function expectClean(page: Page, where: string): Promise<void> {
  const findings: Record<string, readonly string[]> = {};
  for (const eyes of EYES) {
    await page.emulateMedia(eyes);
    await settle(page);
    const found = await findingsOf(page);
    if (found.length > 0) findings[`${where}, ${JSON.stringify(eyes)}`] = found;
    expect(await overflowOf(page), `${where}: pixels wider than the window`).toBe(0);
  }
  await page.emulateMedia(EYES[1]);
  expect(findings).toEqual({});
}

/** A thing that is half faded in has half its contrast: what comes to an end is brought there. */
function settle(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const one of document.getAnimations()) {
      const endless = one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      if (!endless) one.finish();
    }
  });
}

const WINDOWS = [
  ["a wide window", { viewport: DESKTOP }],
  ["a phone", { viewport: PHONE, isMobile: true, hasTouch: true }],
] as const;

it.each(WINDOWS)(
  "has nothing for axe to find from the start to the notes on %s",
  async (_, size) => {
    const page = await openWindow(size);
    await page.goto(inject("stageUrl"));
    await page.getByText(/plays every part/).waitFor();
    await expectClean(page, "start");

    await enterScene(page, inject("stageUrl"), { game: "New Choice" });
    await sayAll(page, LINES.slice(0, 3));
    await page.locator(".game-card summary").click();
    await expectClean(page, "scene");
    await page.locator(".game-card summary").click();
    for (const line of LINES.slice(3)) {
      if (await page.locator(".stage[data-carrying]").isVisible()) break;
      await sayAll(page, [line]);
    }
    await page.locator(".stage[data-carrying]").waitFor();
    await expectClean(page, "scene in phase 2");

    await endScene(page);
    for (const fold of await page.locator("main summary").all()) await fold.click();
    await expectClean(page, "notes");
  },
);
