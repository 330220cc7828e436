import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { findingsOf } from "./support/axe.ts";
import { focusOf, walkTo } from "./support/focus.ts";
import { expectNotes, expectReplies, LINES, linesOf, PATIENCE_MS } from "./support/player.ts";
import { openWindow } from "./support/visitor.ts";

const BLOCK = "No. There is no lighthouse, I am not your friend, and nothing of that is true.";

/** The focus comes there by itself, a moment after what it stands on. */
async function expectFocus(page: Page, name: RegExp | string): Promise<void> {
  const expected = { shown: true, inView: true, name: expect.stringMatching(name) };
  await expect.poll(() => focusOf(page), { timeout: PATIENCE_MS }).toMatchObject(expected);
}

async function typeLine(page: Page, line: string): Promise<void> {
  const heard = await linesOf(page, "partner").count();
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
  await expectFocus(page, "Your line");
  await expectReplies(page, heard + 1);
  await expectFocus(page, "Your line");
}

/** The curtain call has the focus on its button, and the notes take it to their headline. */
async function expectNotesFocused(page: Page): Promise<void> {
  await expectFocus(page, "Read your notes");
  await page.keyboard.press("Enter");
  await expectNotes(page);
  await page.locator("h1.headline:focus").waitFor({ timeout: PATIENCE_MS });
}

it("plays a scene from the start to the notes, and one of its lines again, by keyboard alone", async () => {
  // The page asks for the view of an end beside the notes; here the scene may be erased by then.
  const page = await openWindow({ refusals: true });
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await expectFocus(page, /Location/);
  await page.keyboard.type("a lighthouse at 4 a.m.");
  await walkTo(page, /Relationship/, "Tab");
  await page.keyboard.type("keepers who share one ladder");
  await walkTo(page, /Game/, "Tab");
  await page.keyboard.type("Three");
  expect(await page.getByLabel(/Game/).inputValue()).toBe("Three-Line Scene");
  await walkTo(page, /See all games/, "Tab");
  // The tick box is named by its label.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await page.getByRole("checkbox").isChecked()).toBe(false);
  await page.keyboard.press("Space");
  await walkTo(page, /Curtain up/, "Tab");
  await page.keyboard.press("Enter");

  await page.getByRole("textbox", { name: "Your line" }).waitFor({ timeout: PATIENCE_MS });
  await expectFocus(page, "Your line");
  await expectReplies(page, 1);
  await typeLine(page, LINES[0]);
  await typeLine(page, BLOCK);
  await typeLine(page, LINES[1]);

  await walkTo(page, /The script so far/, "Shift+Tab");
  await walkTo(page, /End scene/, "Shift+Tab");
  await walkTo(page, /Three-Line Scene/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Three-Line Scene", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await expectFocus(page, /Three-Line Scene/);
  await walkTo(page, /End scene/, "Tab");
  await page.keyboard.press("Enter");
  await expectFocus(page, /Lights out/);
  await page.keyboard.press("Enter");
  await expectNotesFocused(page);

  await walkTo(page, /Try this line again/, "Tab");
  await page.keyboard.press("Enter");
  await page
    .getByRole("complementary", { name: "The line to try again" })
    .waitFor({ timeout: PATIENCE_MS });
  await expectFocus(page, "Your line");
  const drilled = await page.locator(".again q").allTextContents();
  expect([LINES[0], LINES[1], BLOCK].join(" ")).toContain(drilled[0]);
  await typeLine(page, drilled[1] ?? "");
  // The second of its two turns is the last: its answer may be followed by the notes at once.
  await page.keyboard.type(LINES[3]);
  await page.keyboard.press("Enter");
  await expectNotesFocused(page);

  await walkTo(page, /Play again/, "Tab");
  await walkTo(page, /Replay/, "Tab");
  await page.keyboard.press("Enter");
  await page.locator("details.replay[open]").waitFor();
  await walkTo(page, /Take it again from here/, "Tab");
  await walkTo(page, /Erase this scene/, "Tab");
  await page.keyboard.press("Enter");
  await page.locator(".erase :focus").waitFor();
  await walkTo(page, /Erase for good/, "Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
  await expectFocus(page, /Location/);
});

/** Lets nothing through after the lights went out until it is released: a coach takes his time. */
async function holdNotes(page: Page): Promise<() => void> {
  const held: (() => void)[] = [];
  let holding = true;
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    let ended = false;
    server.onMessage((message) => {
      if (ended && holding) held.push(() => socket.send(message));
      else socket.send(message);
      ended ||= String(message).includes('"scene_ended"');
    });
  });
  return () => {
    holding = false;
    for (const release of held) release();
  };
}

/** Ten seconds later there is a line to begin with, which moves nothing and goes as soon as something is typed. */
async function takeFirstLine(page: Page): Promise<void> {
  const offer = page.getByRole("status").filter({ hasText: "You could begin with" });
  const composer = page.getByRole("textbox", { name: "Your line" });
  const top = (await composer.boundingBox())?.y;
  expect(await offer.count()).toBe(0);
  await page.clock.fastForward(10_000);
  await offer.waitFor({ timeout: PATIENCE_MS });
  expect((await composer.boundingBox())?.y).toBe(top);
  expect(await findingsOf(page)).toEqual([]);
  await page.keyboard.type("N");
  await offer.waitFor({ state: "detached" });
  await page.keyboard.press("Backspace");
  await page.clock.fastForward(10_000);
  await offer.waitFor({ timeout: PATIENCE_MS });

  const text = (await offer.locator("q").textContent()) ?? "";
  await walkTo(page, /Take it/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expectFocus(page, "Your line");
  expect(await composer.inputValue()).toBe(text);
  expect(await offer.count()).toBe(0);
  // It is the player's to change, and only the player says it.
  await page.keyboard.type(" Truly.");
  expect(await composer.inputValue()).toBe(`${text} Truly.`);
  expect(await linesOf(page, "player").count()).toBe(0);
}

it("offers a first line to whoever waits, and has the focus on what is read while the coach writes", async () => {
  const page = await openWindow();
  await page.clock.install();
  const release = await holdNotes(page);
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await page.keyboard.press("Enter");
  await expectReplies(page, 1);
  await takeFirstLine(page);
  await page.keyboard.press("Enter");
  await expectReplies(page, 2);
  expect(await page.locator(".first-line").count()).toBe(0);
  await walkTo(page, /End scene/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator("h2:focus", { hasText: "And… scene." }).waitFor({ timeout: PATIENCE_MS });
  release();
  await expectNotesFocused(page);
});

it("has the focus on what is read when the scene ends without a line", async () => {
  const page = await openWindow();
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await page.keyboard.press("Enter");
  await expectReplies(page, 1);
  await walkTo(page, /End scene/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("h1:focus", { hasText: "You only looked." }).waitFor({ timeout: PATIENCE_MS });
  await walkTo(page, /Play again/, "Tab");
});
