/** What a player does on the stage, by the names that everything there goes by. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ServerFrame } from "../../../src/scene/protocol.ts";

/** A real, unhurried reply takes under a second; this is for a machine that does much else. */
export const PATIENCE_MS = 20_000;

export const LINES = [
  "Then I climb, because the ferry is full of people and every one of them owes me money.",
  "I brought the brass whistle. Three short for fog, three long for supper.",
  "What do you want to do about the soup?",
  "We could eat on the balcony, like we did before the dog.",
  "It's Mabel. Thirty years of ladders, and you still look surprised when I come down one.",
  "Hold my sleeve. We are going to blow this whistle together.",
  "The lamp is going out, so I hum the harbour song until you find the matches.",
  "And when the ferry turns, we wave with both hands and never say a word about the soup.",
] as const;

export interface Wishes {
  readonly location?: string;
  readonly relationship?: string;
  /** A game without host calls or rules keeps a script predictable. */
  readonly game?: string;
}

export const script = (page: Page): Locator =>
  page.getByRole("region", { name: "The script so far" });
export const field = (page: Page): Locator => page.getByRole("textbox", { name: "Your line" });
export const linesOf = (page: Page, speaker: "player" | "partner" | "mc"): Locator =>
  script(page).locator(`.line-${speaker}:not([data-live]):not([data-waiting])`);
export const lossBanner = (page: Page): Locator => page.getByText("The line to the stage dropped");

/** From the start page to the Partner's opening line, with the mouse. */
export async function enterScene(page: Page, url: string, wishes: Wishes = {}): Promise<void> {
  await page.goto(url);
  await page.getByText(/plays every part/).waitFor();
  await page.getByLabel(/Location/).fill(wishes.location ?? "a lighthouse at 4 a.m.");
  await page.getByLabel(/Relationship/).fill(wishes.relationship ?? "keepers who share one ladder");
  await page.getByLabel(/Game/).selectOption(wishes.game ?? "Three-Line Scene");
  await page.getByRole("button", { name: "Curtain up" }).click();
  await expectReplies(page, 1);
}

/** Waits until the Partner has spoken so many lines to the end, the opening counted. */
export async function expectReplies(page: Page, count: number): Promise<void> {
  await linesOf(page, "partner")
    .nth(count - 1)
    .waitFor({ timeout: PATIENCE_MS });
}

/** Says a line and hears the answer out. */
export async function say(page: Page, line: string): Promise<void> {
  const heard = await linesOf(page, "partner").count();
  await field(page).fill(line);
  await field(page).press("Enter");
  await expectReplies(page, heard + 1);
}

export async function sayAll(page: Page, lines: readonly string[]): Promise<void> {
  for (const line of lines) await say(page, line);
}

/** From the curtain call to the page behind it. */
export async function turnPage(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Read (your notes|the script)$/ })
    .click({ timeout: PATIENCE_MS });
}

/** Ends the scene, asked twice, turns the page and waits for the notes. */
export async function endScene(page: Page): Promise<void> {
  await page.getByRole("button", { name: "End scene" }).click();
  await page.getByRole("button", { name: "Lights out?" }).click();
  await turnPage(page);
  await expectNotes(page);
}

export async function expectNotes(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Keep", exact: true }).waitFor({ timeout: PATIENCE_MS });
}

/** Every quote of the player on the notes stands, whole, in one of the lines that were said. */
export async function expectOwnQuotes(page: Page, said: readonly string[]): Promise<void> {
  const quotes = page.locator(".moment-keep blockquote, .moment-pair > :first-child blockquote");
  const texts = await quotes.allTextContents();
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(
      said.some((line) => line.includes(text)),
      `“${text}” was said`,
    ).toBe(true);
  }
}

/** Calls back with every frame that comes over the page's sockets, as soon as it is here. */
export function onFrame(page: Page, heard: (frame: ServerFrame) => void): void {
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (typeof payload === "string") heard(JSON.parse(payload) as ServerFrame);
    }),
  );
}
