/** The browser of the browser tests, started. */
import { type BrowserServer, chromium } from "playwright-core";
import { findBrowser } from "../../../scripts/find-browser.ts";

/** Starts it without a window, for many connections; or says what to install. */
export async function launchBrowser(): Promise<BrowserServer | string> {
  const found = await findBrowser();
  if (typeof found === "string") return found;
  return chromium.launchServer({
    args: [...found.flags],
    executablePath: found.path,
    headless: true,
  });
}
