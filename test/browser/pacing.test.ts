/** The page's clock is stopped here, and set on by hand: nothing waits for a pace that people need. */
import type { Locator, Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { field, LINES, linesOf, PATIENCE_MS, script } from "./support/player.ts";
import { openWindow, PHONE, PHONE_ON_ITS_SIDE } from "./support/visitor.ts";

const live = (page: Page, speaker: "mc" | "partner"): Locator =>
  script(page).locator(`.line-${speaker}[data-live]`);
const beat = (page: Page): Locator => page.locator(".beat[data-runs]");

/** Until the stage has told so many of the Partner's lines, painted or not: a screen reader has them. */
async function waitUntilTold(page: Page, count: number): Promise<void> {
  const told = page.getByRole("log", { name: "Spoken lines" }).getByText(/^Partner: /);
  await told.nth(count - 1).waitFor({ state: "attached", timeout: PATIENCE_MS });
}

/** As from elsewhere: whoever ends the scene on its page sees the rest at once. */
async function end(page: Page): Promise<void> {
  const ticket = await page.evaluate(() => sessionStorage.getItem("improv.ticket") ?? "");
  const { sessionId, token } = JSON.parse(ticket) as { sessionId: string; token: string };
  const ended = await page.request.post(`${inject("stageUrl")}/api/sessions/${sessionId}/end`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ended.status()).toBe(200);
}

/** Sets the clock on in steps, between which the stage can answer the page. */
async function listenUntil(page: Page, sign: Locator): Promise<void> {
  const step = async () => {
    await page.clock.runFor(500);
    return sign.count();
  };
  await expect.poll(step, { interval: 10, timeout: PATIENCE_MS }).toBe(1);
}

/** Whether its first line is in view in the script. */
function beginsInView(line: Locator): Promise<boolean> {
  return line.evaluate((element) => {
    const box = element.closest(".script-box")?.getBoundingClientRect();
    return box !== undefined && element.getBoundingClientRect().top >= box.top;
  });
}

/** A slow network: the page joins its new scene only after the Partner has opened it. */
async function joinLate(page: Page): Promise<void> {
  const created = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().endsWith("/api/sessions"),
  );
  const hasOpened = async () => {
    const { session_id, token } = (await (await created).json()) as Created;
    const view = await page.request.get(`${inject("stageUrl")}/api/sessions/${session_id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return JSON.stringify(await view.json()).includes('"agent_name":"partner"');
  };
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const stage = socket.connectToServer();
    socket.onMessage(async (message) => {
      await expect.poll(hasOpened, { timeout: PATIENCE_MS }).toBe(true);
      stage.send(message);
    });
  });
}

async function enter(page: Page): Promise<void> {
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await page.getByRole("button", { name: "Curtain up" }).click();
}

it("speaks at a pace that one can follow, line after line; beat and curtain call wait for its end", async () => {
  const page = await openWindow({ viewport: PHONE, reducedMotion: "no-preference" });
  await page.clock.install();
  await joinLate(page);
  await enter(page);
  await live(page, "mc").waitFor();
  await page.clock.pauseAt(Date.now() + 1_000);
  await waitUntilTold(page, 1);
  expect(await live(page, "mc").count(), "the welcome is still being spoken").toBe(1);
  expect(await script(page).locator(".line-partner").count()).toBe(0);
  expect(await beginsInView(live(page, "mc"))).toBe(true);

  await listenUntil(page, beat(page));
  expect(await linesOf(page, "partner").count()).toBe(1);

  await field(page).fill(LINES[0]);
  await field(page).press("Enter");
  await waitUntilTold(page, 2);
  await live(page, "partner").waitFor();
  expect(await beat(page).count(), "the beat runs while the Partner speaks").toBe(0);
  await field(page).press("Enter");
  await linesOf(page, "partner").nth(1).waitFor();

  await field(page).fill(LINES[1]);
  await field(page).press("Enter");
  await waitUntilTold(page, 3);
  await end(page);
  await page.getByRole("status").getByText("The host has the last word.").waitFor();
  const turn = page.getByRole("button", { name: "Read your notes" });
  expect(await turn.count(), "the page may be turned under the last reply").toBe(0);
  await listenUntil(page, turn);
  expect(await linesOf(page, "partner").count()).toBe(3);
});

it("shows everything at once to whoever wants no motion, and keeps what they choose instead", async () => {
  const page = await openWindow({ viewport: PHONE_ON_ITS_SIDE });
  await enter(page);
  await waitUntilTold(page, 1);
  await linesOf(page, "partner").first().waitFor();
  expect(await beginsInView(linesOf(page, "mc").first()), "the welcome's first words").toBe(true);
  const pace = page.getByLabel("Pace");
  const shown = page.locator(".pace .tool-word");
  expect(await pace.inputValue()).toBe("at_once");
  expect(await shown.textContent()).toBe("Pace: At once");
  await pace.selectOption("Calm");
  expect(await shown.textContent()).toBe("Pace: Calm");
  await page.reload();
  await linesOf(page, "partner").first().waitFor();
  expect(await pace.inputValue()).toBe("calm");
});
