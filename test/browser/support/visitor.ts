/** A person at a browser, whose window notes everything that a page should never do. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";

declare global {
  /** Directives that the page has run up against. */
  var violations: string[] | undefined;
}

let connected: Promise<Browser> | null = null;

export const DESKTOP = { width: 1280, height: 800 } as const;
export const PHONE = { width: 360, height: 740 } as const;
export const PHONE_ON_ITS_SIDE = { width: 740, height: 360 } as const;

/** What Chromium itself writes to the console when nobody answers; no fault of the page. */
const NOBODY_ANSWERED =
  /net::ERR_(CONNECTION|SOCKET|EMPTY_RESPONSE|NETWORK|INTERNET)|WebSocket connection to/;
const REFUSED = /the server responded with a status of [45]\d\d/;

export interface VisitorOptions extends BrowserContextOptions {
  /** The test cuts the connection, and the browser may say so. */
  readonly cutsConnections?: boolean;
  /** The test has requests refused, and the browser may say so. */
  readonly refusals?: boolean;
}

/**
 * A window of its own, with empty storage and, unless asked for, without motion, which takes most of
 * a small machine's time. After the test it is an error if a dialog came up, the
 * page threw or wrote an error, or its Content-Security-Policy had to stop anything.
 */
export async function openWindow(options: VisitorOptions = {}): Promise<Page> {
  const { cutsConnections = false, refusals = false, ...rest } = options;
  const expected = [...(cutsConnections ? [NOBODY_ANSWERED] : []), ...(refusals ? [REFUSED] : [])];
  connected ??= chromium.connect(inject("browserEndpoint"));
  const context = await (await connected).newContext({
    viewport: DESKTOP,
    reducedMotion: "reduce",
    ...rest,
  });
  const complaints = new Set<string>();
  context.on("page", (page) => listen(page, complaints, expected));
  await context.addInitScript(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      globalThis.violations?.push(`${violatedDirective}: ${blockedURI}`);
    });
  });
  onTestFinished(async () => {
    for (const violation of await violationsIn(context)) complaints.add(violation);
    await context.close();
    expect([...complaints]).toEqual([]);
  });
  return context.newPage();
}

function listen(page: Page, complaints: Set<string>, expected: readonly RegExp[]): void {
  page.on("dialog", (dialog) => {
    complaints.add(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => complaints.add(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    if (expected.some((words) => words.test(message.text()))) return;
    complaints.add(`console: ${message.text()} ${message.location().url}`);
  });
}

async function violationsIn(context: BrowserContext): Promise<string[]> {
  const seen: string[] = [];
  for (const page of context.pages()) {
    if (!page.url().startsWith("http")) continue;
    seen.push(...(await page.evaluate(() => globalThis.violations ?? [])));
  }
  return seen;
}

/**
 * How many pixels the page is wider than its window. A phone's `innerWidth` grows with a page that is
 * too wide, since it zooms out to show it whole; the width that the page was laid out for does not.
 */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
