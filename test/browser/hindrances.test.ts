/** What a newcomer's browser or network may refuse, and which nobody needs in order to play. */
import type { Page } from "playwright-core";
import { expect, inject, it, onTestFinished } from "vitest";
import { type Door, openDoor } from "./support/door.ts";
import {
  endScene,
  enterScene,
  expectOwnQuotes,
  LINES,
  linesOf,
  lossBanner,
  PATIENCE_MS,
  say,
  sayAll,
} from "./support/player.ts";
import { openWindow } from "./support/visitor.ts";

const SAID = LINES.slice(0, 2);
const WHOLE_REPLIES = "No live line gets through here";

async function openDoorToStage(): Promise<Door> {
  const door = await openDoor(inject("stageUrl"));
  onTestFinished(() => door.close());
  return door;
}

async function playToTheNotes(page: Page, url: string): Promise<void> {
  await enterScene(page, url);
  await sayAll(page, SAID);
  await endScene(page);
  await expectOwnQuotes(page, SAID);
}

it("plays from the start to the notes where the browser forbids all storage, and says that it keeps nothing", async () => {
  const page = await openWindow();
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(globalThis, name, { get: forbid });
    }
    IDBFactory.prototype.open = forbid;
  });
  await playToTheNotes(page, inject("stageUrl"));
  await page
    .locator(".kept")
    .getByText(/lets this page keep nothing/)
    .waitFor();
});

it("plays from the start to the notes on a machine without an outlet for sound, and the switch says so", async () => {
  const page = await openWindow();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "AudioContext", {
      value: class {
        constructor() {
          throw new DOMException("no more hardware contexts", "NotSupportedError");
        }
      },
    });
  });
  await enterScene(page, inject("stageUrl"));
  await page.keyboard.press("F2");
  await page.getByRole("button", { name: "No sound" }).waitFor();
  // Remembered as wanted: now the curtain itself would sound.
  await playToTheNotes(page, inject("stageUrl"));
});

it("plays to the notes over plain requests where no socket gets through, says so, and takes a socket once one does", async () => {
  const door = await openDoorToStage();
  door.refuseSockets();
  const page = await openWindow({ cutsConnections: true });
  await page.clock.install();
  await enterScene(page, door.url);
  await page.getByText(WHOLE_REPLIES).waitFor();
  expect(await lossBanner(page).count()).toBe(0);
  await say(page, LINES[0]);

  door.restore();
  await page.clock.fastForward(30_000);
  await page.getByText(WHOLE_REPLIES).waitFor({ state: "detached", timeout: PATIENCE_MS });
  await say(page, LINES[1]);
  expect(await linesOf(page, "player").locator(".words").allTextContents()).toEqual(SAID);

  await playToTheNotes(page, door.url);
});

it("ends a scene in its notes where no socket gets through at all", async () => {
  const door = await openDoorToStage();
  door.refuseSockets();
  const page = await openWindow({ cutsConnections: true });
  await playToTheNotes(page, door.url);
  const sockets = door.requestLines.filter((head) => /\/ws HTTP/.test(head));
  expect(sockets.length).toBeGreaterThan(2);
});

it.each(["online", "visibilitychange", "pageshow"])(
  "finds out on “%s” that its line has died in the machine's sleep, and plays on",
  async (sign) => {
    const door = await openDoorToStage();
    const page = await openWindow({ cutsConnections: true });
    await enterScene(page, door.url);
    await say(page, LINES[0]);
    door.lull();
    const anew = page.waitForEvent("websocket", { timeout: PATIENCE_MS });
    await page.evaluate((name) => dispatchEvent(new Event(name)), sign);
    await anew;
    await say(page, LINES[1]);
    expect(await linesOf(page, "player").locator(".words").allTextContents()).toEqual(SAID);
  },
);

it("plays a line once that was said into a dead line", async () => {
  const door = await openDoorToStage();
  const page = await openWindow({ cutsConnections: true });
  await enterScene(page, door.url);
  await say(page, LINES[0]);
  door.lull();
  await say(page, LINES[1]);
  expect(await linesOf(page, "player").locator(".words").allTextContents()).toEqual(SAID);
  await endScene(page);
});
