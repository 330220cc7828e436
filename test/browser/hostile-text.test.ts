import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { cleanText } from "../../src/scene/clean-text.ts";
import { endScene, enterScene, linesOf, PATIENCE_MS, sayAll, turnPage } from "./support/player.ts";
import { openWindow, overflowOf, PHONE } from "./support/visitor.ts";
import { watcherLink } from "./support/watcher.ts";

const PLACE = "<img src=x onerror=alert(1)>";
const PEOPLE = '"><svg onload=alert(2)> & </title><script>alert(3)</script>';

const ARABIC = "أنا أحمل المصباح وأنت تحملين السلم إلى السطح.";
const HEBREW = "אני מחזיק את הסולם ואתה מדליק את המנורה.";
const LINES = [
  '<script>alert(4)</script><b onmouseover="alert(5)">Hold the ladder</b> &amp; climb <i>now',
  "javascript:alert(6) says the parrot, and [click me](javascript:alert(7)) **twice**, # loud _and_ `clear`",
  ARABIC,
  `${"W".repeat(300)} ${"لا".repeat(60)} https://lighthouse.example/${"stairs/".repeat(30)}`,
  "The sign says \u202Eneppah gnihton and nobody turns it round 👩‍👩‍👧‍👦🏳️‍🌈🦜",
  HEBREW,
];

/** Everything that markup, taken as such, would have become. */
const BORN_OF_MARKUP =
  "img, script, iframe, object, embed, form[action], i[onload], svg[onload], [onerror], [onmouseover], a[href^='javascript:' i]";

async function expectNothingBorn(page: Page): Promise<void> {
  expect(await page.locator("#root").locator(BORN_OF_MARKUP).count()).toBe(0);
}

function directionOf(words: Locator): Promise<string> {
  return words.evaluate((element) => getComputedStyle(element).direction);
}

/** The nearest `lang` above the text. */
function languageOf(words: Locator): Promise<string | undefined> {
  return words.evaluate((element) => {
    const marked = element.querySelector<HTMLElement>(":scope > span[lang]") ?? element;
    return marked.closest<HTMLElement>("[lang]")?.lang;
  });
}

/**
 * The line stands there as it was said, but for what nobody sees, runs in its own direction, is marked
 * as of its language, and pushes nothing aside.
 */
async function expectAsSaid(words: Locator): Promise<void> {
  const texts = await words.allTextContents();
  expect(texts).toHaveLength(LINES.length);
  for (const [i, line] of LINES.entries()) {
    expect(texts[i]?.slice(-cleanText(line).length)).toBe(cleanText(line));
  }
  for (const [i, line] of LINES.entries()) {
    const direction = line === ARABIC || line === HEBREW ? "rtl" : "ltr";
    expect(await directionOf(words.nth(i)), line).toBe(direction);
    const language = line === ARABIC ? "ar" : line === HEBREW ? "he" : "en";
    expect(await languageOf(words.nth(i)), line).toBe(language);
  }
  expect(await overflowOf(words.page())).toBe(0);
  await expectNothingBorn(words.page());
}

it("shows whatever is said as text, and in its own direction: in the scene, in the notes, to watchers", async () => {
  const phone = { viewport: PHONE, isMobile: true, hasTouch: true } as const;
  const page = await openWindow(phone);
  await enterScene(page, inject("stageUrl"), { location: PLACE, relationship: PEOPLE });
  const watcher = await openWindow(phone);
  await watcher.goto(await watcherLink(page));

  const field = page.getByRole("textbox", { name: "Your line" });
  await field.fill(ARABIC);
  expect(await directionOf(field)).toBe("rtl");
  await sayAll(page, LINES);
  await expectAsSaid(linesOf(page, "player").locator(".words"));
  await linesOf(watcher, "partner").nth(LINES.length).waitFor({ timeout: PATIENCE_MS });
  await expectAsSaid(linesOf(watcher, "player").locator(".words"));
  // Read out in a voice that can say it.
  await watcher.locator("[role=log] [lang=he]", { hasText: HEBREW }).waitFor({ state: "attached" });

  await endScene(page);
  const lede = await page.locator(".sheet-lede").textContent();
  expect(lede).toContain(PLACE);
  expect(lede).toContain(PEOPLE);
  for (const fold of await page.locator("main summary").all()) await fold.click();
  await expectAsSaid(page.locator(".replay-player"));
  for (const quote of await page.locator(".moment-keep blockquote").all()) {
    const text = (await quote.textContent()) ?? "";
    expect(await directionOf(quote)).toBe(/^\P{L}*[\u0590-\u06ff]/u.test(text) ? "rtl" : "ltr");
  }

  await turnPage(watcher);
  await watcher
    .getByRole("heading", { name: "That was the scene." })
    .waitFor({ timeout: PATIENCE_MS });
  await expectAsSaid(watcher.locator(".replay-player"));
});
