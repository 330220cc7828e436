import type { Page } from "playwright-core";
import { expect, inject, it, onTestFinished } from "vitest";
import type { ServerFrame } from "../../src/scene/protocol.ts";
import { findingsOf } from "./support/axe.ts";
import { openDoor } from "./support/door.ts";
import {
  endScene,
  enterScene,
  field,
  LINES,
  linesOf,
  onFrame,
  PATIENCE_MS,
  say,
  script,
  turnPage,
} from "./support/player.ts";
import { openWindow, overflowOf, PHONE } from "./support/visitor.ts";
import { watcherLink } from "./support/watcher.ts";

it("gives a watcher the scene as it is spoken and a way to react, but neither a voice nor the notes", async () => {
  const door = await openDoor(inject("stageUrl"));
  onTestFinished(() => door.close());
  const page = await openWindow();
  await enterScene(page, door.url);
  const link = await watcherLink(page);
  expect(link).toMatch(/\/#watch=[0-9a-f]+\../);

  const watcher = await openWindow({ viewport: PHONE });
  const frames: ServerFrame[] = [];
  onFrame(watcher, (frame) => frames.push(frame));
  await watcher.goto(link);
  await linesOf(watcher, "partner").first().waitFor({ timeout: PATIENCE_MS });
  await page.getByText("1 watching").waitFor();
  await say(page, LINES[0]);
  await linesOf(watcher, "partner").nth(1).waitFor({ timeout: PATIENCE_MS });
  expect(frames.filter(({ type }) => type === "agent_delta").length).toBeGreaterThan(1);
  const spoken = (at: typeof page) => script(at).locator(".words").allTextContents();
  expect(await spoken(watcher)).toEqual(await spoken(page));

  expect(await field(watcher).count()).toBe(0);
  expect(await watcher.getByRole("button", { name: /End/ }).count()).toBe(0);
  await watcher.getByRole("button", { name: /Applaud/ }).click();
  await watcher.getByRole("button", { name: /Applaud 1/ }).waitFor();
  await page.locator(".cheer", { hasText: "👏" }).first().waitFor({ state: "attached" });
  expect(await findingsOf(watcher)).toEqual([]);
  expect(await overflowOf(watcher)).toBe(0);

  const [, sessionId = "", shareToken = ""] = /#watch=([^.]+)\.(.+)$/.exec(link) ?? [];
  const refusal = await watcher.evaluate(speakUninvited, { sessionId, shareToken });
  expect(refusal).toBe("forbidden");

  await endScene(page);
  const headline = (await page.locator("h1.headline").textContent()) ?? "";
  // A watcher too sees the end before the page is turned.
  await turnPage(watcher);
  await watcher.getByRole("heading", { name: "That was the scene." }).waitFor();
  expect(await watcher.getByRole("heading", { name: "Keep", exact: true }).count()).toBe(0);
  expect(await watcher.locator("body").textContent()).not.toContain(headline);
  for (const type of ["backstage", "coach_report"] as const) {
    const withheld = frames.filter((frame) => frame.type === type);
    expect(withheld).toMatchObject([{ withheld: true }]);
  }
  expect(JSON.stringify(frames)).not.toContain(JSON.stringify(headline).slice(1, -1));
  const bakery =
    `a bakery on the moon ${"that has run out of flour and of excuses ".repeat(4)}`.trim();
  await watcher.getByLabel("Shout a suggestion").fill(bakery);
  await watcher.keyboard.press("Enter");
  await watcher.getByText("The MC has heard it.").waitFor({ state: "attached" });
  expect(await findingsOf(watcher)).toEqual([]);
  expect(await overflowOf(watcher)).toBe(0);
  await expectChoiceForTheNext(page, bakery);
  await watcher.getByRole("button", { name: "Improv Olympics" }).click();
  await watcher.getByRole("button", { name: "Curtain up" }).waitFor();

  const ticket = await page.evaluate(() => sessionStorage.getItem("improv.ticket"));
  const { token } = JSON.parse(ticket ?? "{}") as { token: string };
  expect(token.length).toBeGreaterThan(20);
  const asked = door.requestLines.join("\n");
  expect(asked).toContain(`/api/sessions/${sessionId}/ws`);
  expect(asked).not.toContain(token);
  expect(asked).not.toContain(shareToken);
});

/** From the notes on: what was suggested may be the next place; "Play again" keeps all that was wished for. */
async function expectChoiceForTheNext(page: Page, place: string): Promise<void> {
  const suggestion = page.getByRole("button", { name: place });
  await suggestion.waitFor({ timeout: PATIENCE_MS });
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Play again" }).click();
  const ticket = page.getByRole("form", { name: "Your scene" });
  const wish = (name: RegExp) => ticket.getByLabel(name);
  await expect.poll(() => wish(/^Game/).inputValue()).toBe("Three-Line Scene");
  expect(await wish(/Location/).inputValue()).toBe("a lighthouse at 4 a.m.");
  expect(await wish(/Relationship/).inputValue()).toBe("keepers who share one ladder");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await findingsOf(page)).toEqual([]);
  // However long it is, the ticket grows no wider; the hall would hide what stands out of it.
  const [paper, words] = await Promise.all([ticket.boundingBox(), suggestion.boundingBox()]);
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThan((paper?.x ?? 0) + (paper?.width ?? 0));
  expect((paper?.x ?? 0) + (paper?.width ?? 0)).toBeLessThan(page.viewportSize()?.width ?? 0);
  await suggestion.click();
  expect(await wish(/Location/).inputValue()).toBe(place);
  expect(await wish(/Relationship/).inputValue()).toBe("keepers who share one ladder");

  // From the notes it comes onto the ticket at once; whoever has it does not lose the rest.
  await page.goBack();
  await suggestion.click();
  await expect.poll(() => wish(/Location/).inputValue()).toBe(place);
  expect(await wish(/Relationship/).inputValue()).toBe("keepers who share one ladder");
  expect(await wish(/^Game/).inputValue()).toBe("Three-Line Scene");
}

/** Runs in the page: joins with a watcher's right and talks all the same. */
function speakUninvited(seat: { sessionId: string; shareToken: string }): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://${location.host}/api/sessions/${seat.sessionId}/ws`);
    const send = (frame: object) => socket.send(JSON.stringify(frame));
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(String(data)) as { type: string; code?: string };
      if (frame.type === "connected") send({ type: "join_session", token: seat.shareToken });
      if (frame.type === "session_joined") {
        send({ type: "text_message", id: "uninvited", message: "I am talking, too." });
      }
      if (frame.type === "error") {
        resolve(frame.code ?? "");
        socket.close();
      }
    };
  });
}

it("shows a watcher with a wrong link the way out", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  const link = await watcherLink(page);
  const watcher = await openWindow();
  await watcher.goto(`${link.slice(0, -4)}AAAA`);
  await watcher.getByRole("heading", { name: "Wrong door." }).waitFor({ timeout: PATIENCE_MS });
  await watcher.getByRole("button", { name: "To the box office" }).click();
  await watcher.getByRole("button", { name: "Curtain up" }).waitFor();
});

it("renews the link: who watched by the old one is told so in plain words, the new one opens", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  const renew = page.getByRole("button", { name: /New link/ });
  expect(await renew.count()).toBe(0);
  const old = await watcherLink(page);
  const watcher = await openWindow({ viewport: PHONE });
  await watcher.goto(old);
  await linesOf(watcher, "partner").first().waitFor({ timeout: PATIENCE_MS });
  await page.getByText("1 watching").waitFor();

  await page.setViewportSize(PHONE);
  await renew.click();
  const sure = page.getByRole("button", { name: /Shut old link\?/ });
  await sure.waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await findingsOf(page)).toEqual([]);
  await sure.click();
  await page.getByText("Invite copies the new one.").waitFor({ state: "attached" });
  await watcher.getByRole("heading", { name: "The link was renewed." }).waitFor();
  await watcher.getByText("Ask them for the new one").waitFor();
  expect(await findingsOf(watcher)).toEqual([]);
  expect(await overflowOf(watcher)).toBe(0);
  await page.getByText("1 watching").waitFor({ state: "detached" });

  await page.reload();
  await linesOf(page, "partner").first().waitFor({ timeout: PATIENCE_MS });
  const link = await watcherLink(page);
  expect(link).not.toBe(old);
  await watcher.goto(link);
  await linesOf(watcher, "partner").first().waitFor({ timeout: PATIENCE_MS });
  const late = await openWindow();
  await late.goto(old);
  await late.getByText("This link does not open this scene").waitFor({ timeout: PATIENCE_MS });
});
