/** The Chromium that comes inside a package, or the one that `CHROME_PATH` names. */
import chromium from "@sparticuz/chromium";
import { type BrowserServer, chromium as engine } from "playwright-core";

/** Starts it without a window, for many connections. */
export async function launchChromium(): Promise<BrowserServer> {
  // Imitating a graphics card takes most of the time, and nothing here needs one.
  chromium.setGraphicsMode = false;
  return engine.launchServer({
    // In a single process the browser ends with its first page.
    args: chromium.args.filter((flag) => flag !== "--single-process"),
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    headless: true,
  });
}
