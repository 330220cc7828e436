import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { endScene, enterScene, LINES, say } from "./support/player.ts";
import { openWindow } from "./support/visitor.ts";

/**
 * As browsers translate: every text makes room for an element with the translation, now and whenever
 * one comes. What is written to the text that was there before is not seen.
 */
function translateForGood(page: Page): Promise<void> {
  return page.evaluate(() => {
    const translate = (root: Node) => {
      const texts: Text[] = [];
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node as Text);
      if (root instanceof Text) texts.push(root);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!text.data.trim() || !parent || parent.closest("font, [translate=no], textarea"))
          continue;
        const font = document.createElement("font");
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    translate(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) translate(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

it("goes on counting and speaking while a browser translates it, to the notes", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  const count = page.locator(".footlights-count");
  expect(await count.textContent()).toBe("0 of 15 lines");
  await translateForGood(page);
  for (const [i, line] of LINES.slice(0, 3).entries()) {
    await say(page, line);
    expect(await count.textContent()).toBe(`${i + 1} of 15 lines`);
  }
  const end = page.getByRole("button", { name: "End scene" });
  await end.focus();
  await endScene(page);
});
