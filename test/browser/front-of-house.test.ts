import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it, onTestFinished } from "vitest";
import type { Created, ServerFrame } from "../../src/scene/protocol.ts";
import { openDoor } from "./support/door.ts";
import { focusOf, walkTo } from "./support/focus.ts";
import { enterScene, expectReplies, PATIENCE_MS, script } from "./support/player.ts";
import { DESKTOP, openWindow, overflowOf, PHONE } from "./support/visitor.ts";

declare global {
  /** The layout shift so far, as browsers count it. */
  var shifted: number;
}

/** In bytes, gzipped, all of it together. */
const SCRIPT_LIMIT = 80_000;

it("sends less than 80 kB of gzipped script", () => {
  const folder = join(inject("pageFolder"), "assets");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(SCRIPT_LIMIT);
});

it("shows its headline, and says what is missing, without JavaScript", async () => {
  const page = await openWindow({ javaScriptEnabled: false });
  await page.goto(inject("stageUrl"));
  await page.getByRole("heading", { name: "Crashing is free." }).waitFor();
  const missing = page.locator("noscript");
  await missing.waitFor();
  expect(await missing.textContent()).toContain("The stage needs JavaScript");
});

it("shows its headline before its script has come", async () => {
  const page = await openWindow();
  const held: (() => Promise<void>)[] = [];
  await page.route("**/assets/*.js", (route) => {
    held.push(() => route.continue());
  });
  await page.goto(inject("stageUrl"), { waitUntil: "commit" });
  const headline = page.getByRole("heading", { name: "Crashing is free." });
  await headline.waitFor();
  // The element may be there a moment before its style sheet; nothing is painted until that has come.
  await expect
    .poll(() => headline.evaluate((element) => getComputedStyle(element).fontFamily))
    .toMatch(/Shoulders/);
  expect(await page.getByRole("button", { name: "Curtain up" }).count()).toBe(0);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const release of held) await release();
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
});

it.each([
  ["a wide window", DESKTOP],
  ["a phone", PHONE],
])("jumps nowhere from the first look to the ticket on %s", async (_, viewport) => {
  const page = await openWindow({ viewport });
  await page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.shifted += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await page.locator(".example-lines").first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => globalThis.shifted)).toBeLessThan(0.02);
});

it("tells a newcomer on a phone what happens here, shows how it goes, and lets them choose a game by its card with the keyboard", async () => {
  const page = await openWindow({ viewport: PHONE, reducedMotion: "no-preference" });
  await page.goto(inject("stageUrl"));
  const example = page.getByRole("figure");
  await example.getByText("It goes like this").waitFor();
  await page
    .getByText(/Improv .* you type a line, a partner answers, .* fifteen lines .* Five minutes/)
    .waitFor();
  // It plays for the eye: whoever listens has all of it at once, and nothing calls out.
  const lines = example.getByRole("listitem");
  expect(await lines.count()).toBe(3);
  const plays = () => lines.last().evaluate((line) => getComputedStyle(line).animationName);
  expect(await plays()).not.toBe("none");
  expect(await example.locator("[aria-live], [role=status], [role=alert]").count()).toBe(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await plays()).toBe("none");

  const game = page.getByLabel(/^Game/);
  await game.focus();
  await walkTo(page, /See all games/, "Tab");
  await page.keyboard.press("Enter");
  await page.locator("h2:focus", { hasText: "The games" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  const card = page.getByRole("listitem").filter({ hasText: "Questions Only" });
  expect(await card.textContent()).toMatch(/intermediate, short form.*Trains/);
  await walkTo(page, /^How it goes: Questions Only/, "Tab");
  await page.keyboard.press("Enter");
  expect(await card.getByRole("listitem").count()).toBe(3);
  expect(await overflowOf(page)).toBe(0);
  await walkTo(page, /^Play this: Questions Only/, "Tab");
  await page.keyboard.press("Enter");
  expect(await game.inputValue()).toBe("Questions Only");
  await expect.poll(() => focusOf(page)).toMatchObject({ name: /Curtain up/, inView: true });
  await example.getByText("It goes like this: Questions Only").waitFor();

  await page.getByRole("button", { name: "Surprise me" }).click();
  const dealt = page.getByRole("button", { name: /^On your ticket/, includeHidden: true });
  await page.getByRole("radio", { name: "beginner" }).check();
  expect(await dealt.textContent()).toBe(`On your ticket: ${await game.inputValue()}`);
  expect(await page.getByLabel(/Location/).inputValue()).not.toBe("");
});

it("says as a host would that nobody answers, keeps what was typed, and opens once somebody does", async () => {
  const door = await openDoor(inject("stageUrl"));
  onTestFinished(() => door.close());
  const page = await openWindow({ cutsConnections: true, viewport: PHONE });
  await page.goto(door.url);
  await page.getByText(/plays every part/).waitFor();
  await page.getByLabel(/Location/).fill("a lighthouse");
  door.cut();
  await page.getByRole("button", { name: "Curtain up" }).click();
  const words = page.getByRole("alert").getByText("Nobody answers at the stage door.");
  await words.waitFor();
  // Where one looks, and not below the fold.
  await expect.poll(async () => (await words.boundingBox())?.y ?? PHONE.height).toBeLessThan(650);
  expect(await page.getByLabel(/Location/).inputValue()).toBe("a lighthouse");
  door.restore();
  await page.getByRole("button", { name: "Curtain up" }).click();
  await expectReplies(page, 1);
});

it.each([
  [429, { "retry-after": "7" }, {}, /The box office is swamped\. Come back in 7 seconds/],
  [
    503,
    {},
    { detail: "GEMINI_THINKING must be LOW, MEDIUM or HIGH" },
    /The theatre is dark tonight.*GEMINI_THINKING/,
  ],
  [422, {}, { errors: [{ path: "location", message: "is too long" }] }, /The place is too long\./],
  [500, {}, {}, /It wasn't you/],
])("turns a refusal with %i into a host's words", async (status, headers, problem, words) => {
  const page = await openWindow({ refusals: true });
  await page.route("**/api/sessions", (route) =>
    route.fulfill({ status, headers, json: { title: "Refused", ...problem } }),
  );
  await page.goto(inject("stageUrl"));
  await page.getByText(/plays every part/).waitFor();
  await page.getByRole("button", { name: "Curtain up" }).click();
  await page.getByRole("alert").getByText(words).waitFor();
});

it("tells when a scene was erased under one's feet, and leads back", async () => {
  const page = await openWindow();
  await enterScene(page, inject("stageUrl"));
  await script(page).waitFor();
  const ticket = await page.evaluate(() => sessionStorage.getItem("improv.ticket") ?? "");
  const { sessionId, token } = JSON.parse(ticket) as { sessionId: string; token: string };
  const erased = await fetch(`${inject("stageUrl")}/api/sessions/${sessionId}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}` },
  });
  expect(erased.status).toBe(204);
  await page
    .getByRole("heading", { name: "The stage is swept." })
    .waitFor({ timeout: PATIENCE_MS });
  await page.getByRole("button", { name: "To the box office" }).click();
  await page.getByRole("button", { name: "Curtain up" }).waitFor();
  expect(await page.getByRole("link", { name: "Back to your last scene" }).count()).toBe(0);
});

it.each([
  ["a link that is not whole", async () => "/#watch=0123456789abcdef.share"],
  [
    "the link to a scene that was erased",
    async () => {
      const made = await fetch(`${inject("stageUrl")}/api/sessions`, {
        method: "POST",
        body: "{}",
      });
      const { session_id, token, share_token } = (await made.json()) as Created;
      const headers = { authorization: `Bearer ${token}` };
      await fetch(`${inject("stageUrl")}/api/sessions/${session_id}`, {
        method: "DELETE",
        headers,
      });
      return `/#watch=${session_id}.${share_token}`;
    },
  ],
])("does not wait for ever behind %s", async (_, link) => {
  const page = await openWindow({ cutsConnections: true, refusals: true });
  await page.goto(inject("stageUrl") + (await link()));
  await page
    .getByRole("heading", { name: "The stage is swept." })
    .waitFor({ timeout: PATIENCE_MS });
});

it.each([
  ["the understudy", [], /plays every part.*no further than this stage/],
  ["Gemini by a Studio key", ["google_studio"], /Google; if .* read and train on them/],
  ["a server of the operator's", ["own_server"], /server of this stage’s operator, and no further/],
])("says before the curtain that %s plays, and where words go", async (_, to, words) => {
  const page = await openWindow({ viewport: PHONE });
  await page.route("**/health", async (route) => {
    const health = await (await route.fetch()).json();
    await route.fulfill({ json: { ...health, words_go_to: to } });
  });
  await page.goto(inject("stageUrl"));
  await page.getByText(words).waitFor();
});

it("shows the understudy on stage where the operator's model does not work", async () => {
  const page = await openWindow();
  // As a stage whose key is refused tells it: the scene began with a model that never said a word.
  await page.routeWebSocket(/\/ws$/, (socket) => {
    socket.connectToServer().onMessage((text) => {
      const frame: ServerFrame = JSON.parse(String(text));
      const isAnswer = frame.type === "agent_response";
      if (frame.type === "session_joined") {
        const session = { ...frame.session, model: "gemini-3.5-flash-lite" };
        socket.send(JSON.stringify({ ...frame, session }));
      } else socket.send(isAnswer ? JSON.stringify({ ...frame, degraded: true }) : text);
    });
  });
  await enterScene(page, inject("stageUrl"));
  await expectReplies(page, 1);
  await page.getByRole("textbox").fill("Captain, the lamp is humming!");
  await page.keyboard.press("Enter");
  await expectReplies(page, 2);
  await page.getByRole("status").getByText("Understudy on stage").waitFor();
});
