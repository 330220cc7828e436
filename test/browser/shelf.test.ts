import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { findingsOf } from "./support/axe.ts";
import {
  endScene,
  enterScene,
  expectNotes,
  LINES,
  PATIENCE_MS,
  say,
  sayAll,
} from "./support/player.ts";
import { DESKTOP, openWindow, overflowOf, PHONE } from "./support/visitor.ts";

const stage = inject("stageUrl");

interface Seat {
  readonly sessionId: string;
  readonly token: string;
}

async function seatOf(page: Page): Promise<Seat> {
  const ticket = await page.evaluate(() => sessionStorage.getItem("improv.ticket") ?? "");
  return JSON.parse(ticket) as Seat;
}

function ask({ sessionId, token }: Seat, method: "GET" | "DELETE"): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return fetch(`${stage}/api/sessions/${sessionId}`, { method, headers }).then(
    ({ status }) => status,
  );
}

/** Plays a scene to its notes; the headline and whose scene it was. */
async function play(page: Page, location = "a lighthouse"): Promise<Seat & { headline: string }> {
  await enterScene(page, stage, { location });
  await sayAll(page, LINES.slice(0, 2));
  await endScene(page);
  await page.getByText("Tomorrow you find this scene").waitFor();
  const headline = (await page.locator("h1").textContent()) ?? "";
  return { ...(await seatOf(page)), headline };
}

async function openShelf(page: Page): Promise<void> {
  await page.goto(`${stage}/#shelf`);
  await page.getByRole("heading", { name: "Your scenes." }).waitFor();
}

/** How many scenes stand in the browser's store. */
function copiesIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("improv.shelf");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction("scenes").objectStore("scenes").count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
}

const cards = (page: Page) => page.locator(".shelf-card");

/** The browser closed and opened: what it keeps on disk is all that is left. */
async function reopen(page: Page, options: object = {}): Promise<Page> {
  const storageState = await page.context().storageState({ indexedDB: true });
  await page.context().close();
  return openWindow({ storageState, refusals: true, cutsConnections: true, ...options });
}

it.each([
  ["a wide window", { viewport: DESKTOP }],
  ["a phone", { viewport: PHONE, isMobile: true, hasTouch: true }],
] as const)(
  "opens notes and script next day when the stage has forgotten, on %s",
  async (_, size) => {
    const first = await openWindow(size);
    const scene = await play(first);
    await first.getByRole("link", { name: "Kept on your shelf" }).waitFor();
    const notes = await first.locator("section.keeps").textContent();

    const page = await reopen(first, size);
    expect(await ask(scene, "DELETE")).toBe(204);
    await page.goto(stage);
    await page.getByRole("link", { name: "Your shelf" }).click();
    await page.locator("h1:focus", { hasText: "Your scenes." }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);

    await page.getByRole("link", { name: scene.headline }).click();
    await expectNotes(page);
    await page.getByText("The stage has no trace of it any more").waitFor();
    expect(await page.locator("section.keeps").textContent()).toBe(notes);
    expect(await page.getByRole("button", { name: /again from here/ }).count()).toBe(0);
    await page.locator("details.replay summary").click();
    expect(await page.locator(".replay-player").allTextContents()).toEqual([
      `You ${LINES[0]}`,
      `You ${LINES[1]}`,
    ]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as Markdown" }).click();
    expect(await text(await (await download).createReadStream())).toContain(scene.headline);
    await page.getByRole("button", { name: /^Erase/ }).click();
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);

    await page.goto(stage);
    await page.getByRole("link", { name: "Back to your last scene" }).click();
    await expectNotes(page);
    expect(await page.locator("h1").textContent()).toBe(scene.headline);
  },
);

it("is the same after it was saved, erased and put back, and is searched", async () => {
  const page = await openWindow({ refusals: true });
  const seats = [];
  for (const place of ["a lighthouse", "a submarine", "a bakery", "a zoo"]) {
    seats.push(await play(page, place));
  }
  await openShelf(page);
  expect(await cards(page).count()).toBe(4);
  const before = await cards(page).allTextContents();
  await page.getByLabel(/Find a scene/).fill("BAKERY");
  await page.getByText("1 scene found").waitFor();
  expect(await cards(page).count()).toBe(1);
  await page.getByLabel(/Find a scene/).fill("");

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the shelf as a file" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^improv-shelf-\d{4}-\d\d-\d\d\.json$/);
  const json = await text(await download.createReadStream());

  await page.getByRole("button", { name: "Erase all" }).click();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("Nothing here yet").waitFor({ timeout: PATIENCE_MS });
  for (const seat of seats) expect(await ask(seat, "GET")).toBe(404);

  const put = (content: string) =>
    page.getByLabel("A shelf that was saved as a file").setInputFiles({
      name: "shelf.json",
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });
  await put(json.replace('"moments": [', '"moments": 7, "later": ['));
  await page
    .getByRole("alert")
    .getByText(/scenes\[0\]\.frames\[\d+\]\.report\.moments must be a list/)
    .waitFor();
  expect(await cards(page).count()).toBe(0);
  await put(json);
  await page.getByText("Put back: 4 in the file, 4 of them new here.").waitFor();
  expect(await cards(page).allTextContents()).toEqual(before);
  await put(json);
  await page.getByText("Put back: 4 in the file, 0 of them new here.").waitFor();
  expect(await cards(page).count()).toBe(4);
});

it.each([
  [
    "is full",
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    },
    /storage is full, so you have no copy/,
  ],
  [
    "is a private window",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("not here", "SecurityError");
      };
    },
    /lets this page keep nothing/,
  ],
  [
    "has no such storage",
    () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
    /lets this page keep nothing/,
  ],
] as const)("tells so in words and plays on where the browser %s", async (_, spoil, words) => {
  const page = await openWindow();
  await page.addInitScript(spoil);
  await enterScene(page, stage);
  await say(page, LINES[0]);
  await endScene(page);
  await page.locator(".kept").getByText(words).waitFor();
  await page.reload();
  await expectNotes(page);
  await openShelf(page);
  await page.getByText(/Nothing here yet|lets this page keep nothing/).waitFor();
});

it("keeps a scene that broke off, and leads back to it", async () => {
  const first = await openWindow();
  await enterScene(first, stage);
  await say(first, LINES[0]);
  // The copy is written a moment after the line is heard.
  await expect.poll(() => copiesIn(first)).toBe(1);
  const page = await reopen(first);
  await openShelf(page);
  await page.getByRole("link", { name: "a lighthouse at 4 a.m." }).click();
  await page.getByRole("heading", { name: "To be continued." }).waitFor();
  await page.getByText(LINES[0]).waitFor();
  await page.getByRole("button", { name: "Back to the stage" }).click();
  await say(page, LINES[1]);
  await endScene(page);
});

it("is not cluttered by a scene in which nothing was said, nor is the last one forgotten for it", async () => {
  const page = await openWindow();
  const { headline } = await play(page);
  await enterScene(page, stage, { location: "an empty room" });
  await page.getByRole("button", { name: "End" }).click();
  await page.getByRole("heading", { name: "You only looked." }).waitFor();
  await page.getByRole("button", { name: "Play again" }).click();
  await page.getByRole("link", { name: "Back to your last scene" }).click();
  await expectNotes(page);
  expect(await page.locator("h1").textContent()).toBe(headline);
  await openShelf(page);
  expect(await cards(page).count()).toBe(1);
});

it("says what is left when a scene's time was up, and erases the record with the key it kept", async () => {
  const first = await openWindow();
  // As a stage with Firestore tells it.
  await first.route(/\/api\/sessions\/\w+$/, async (route) => {
    const response = await route.fetch();
    const view = (await response.json()) as object;
    await route.fulfill({ response, json: { ...view, record_until: "2099-01-02T12:00:00.000Z" } });
  });
  const scene = await play(first);
  await first.getByText("until 2 January 2099").waitFor();
  const page = await reopen(first);
  await page.clock.setFixedTime(new Date(Date.now() + 30 * 24 * 3_600_000));
  await openShelf(page);
  await page.getByText("Its time on the stage was up.").waitFor();
  await page.getByRole("button", { name: /^Erase the record/ }).click();
  await page.getByLabel(/my own copy/).uncheck();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("You erased it from the stage").waitFor();
  expect(await cards(page).count()).toBe(1);
  expect(await ask(scene, "GET")).toBe(404);
});

it("offers to erase the retakes with the scene whose first take they hold", async () => {
  const page = await openWindow({ refusals: true });
  const first = await play(page);
  await page.locator("details.replay summary").click();
  await page.getByRole("button", { name: /again from here\s*: line 1$/ }).click();
  await page
    .getByRole("complementary", { name: "The line to try again" })
    .waitFor({ timeout: PATIENCE_MS });
  await say(page, LINES[4]);
  const retake = await seatOf(page);
  await endScene(page);
  await page.getByText("Tomorrow you find this scene").waitFor();
  await page.getByRole("button", { name: "Back to the first take’s notes" }).click();
  await page.locator("h1", { hasText: first.headline }).waitFor({ timeout: PATIENCE_MS });

  await page.getByRole("button", { name: "Erase this scene" }).click();
  await page.getByLabel(/its retake too/).check();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
  expect(await ask(first, "GET")).toBe(404);
  expect(await ask(retake, "GET")).toBe(404);
  await openShelf(page);
  await page.getByText("Nothing here yet").waitFor();
});

it("offers to erase a retake that was only looked at, which is on no shelf", async () => {
  const page = await openWindow({ refusals: true });
  const first = await play(page);
  await page.locator("details.replay summary").click();
  await page.getByRole("button", { name: /again from here\s*: line 2$/ }).click();
  await page
    .getByRole("complementary", { name: "The line to try again" })
    .waitFor({ timeout: PATIENCE_MS });
  const retake = await seatOf(page);
  expect(retake.sessionId).not.toBe(first.sessionId);
  await openShelf(page);
  await page.getByRole("link", { name: first.headline }).click();
  await expectNotes(page);
  await page.getByRole("button", { name: "Erase this scene" }).click();
  await page.getByLabel(/its retake too/).check();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
  expect([await ask(first, "GET"), await ask(retake, "GET")]).toEqual([404, 404]);
});

/** What a stage with Firestore answers the player of a scene that has expired. */
const EXPIRED = {
  status: 404,
  json: {
    type: "/docs#expired",
    title: "Its time was up",
    status: 404,
    record_until: "2099-01-02T12:00:00.000Z",
  },
};

it("learns from the stage that a scene's time was up and until when its record is kept", async () => {
  const first = await openWindow();
  const { sessionId, headline } = await play(first);
  const page = await reopen(first);
  await page.route(`**/api/sessions/${sessionId}`, (route) => route.fulfill(EXPIRED));
  await page.goto(`${stage}/#shelf=${sessionId}`);
  await page.getByRole("heading", { name: headline }).waitFor();
  await page.getByText(/Its time on the stage was up.*until 2 January 2099/).waitFor();
  await page.getByRole("button", { name: "Erase the record" }).waitFor();
});

it("keeps the key of a scene of which the browser has no copy, to erase its record", async () => {
  const page = await openWindow({ refusals: true, cutsConnections: true });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await enterScene(page, stage);
  await say(page, LINES[0]);
  await endScene(page);
  const seat = await seatOf(page);
  await page.route(`**/api/sessions/${seat.sessionId}`, (route) =>
    route.request().method() === "DELETE" ? route.continue() : route.fulfill(EXPIRED),
  );
  await page.routeWebSocket(/\/ws$/, (socket) => socket.close());
  await page.reload();
  await page.getByText(/time on the stage was up.*until 2 January 2099/).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Erase the record" }).click();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
  expect(await ask(seat, "GET")).toBe(404);
  expect(await page.getByRole("link", { name: "Back to your last scene" }).count()).toBe(0);
});
