/**
 * Plays a scene in a real browser and takes the pictures of the README and docs.
 *
 *   node scripts/screenshots.ts [url] [folder]      default: http://localhost:8787 docs/images
 *
 * For each width: the start, the scene after a few lines, the notes. Prints what axe and the
 * browser's console complain about, and fails if there is anything.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium as engine, type Page } from "playwright-core";
import sharp from "sharp";
import { findBrowser } from "./find-browser.ts";

const address = process.argv[2] ?? "http://localhost:8787";
const folder = process.argv[3] ?? "docs/images";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const;

const LINES = [
  "Then I climb, because the ferry is full of people and every one of them owes me money.",
  "I brought the brass whistle. Three short for fog, three long for supper.",
  "What do you want to do about the soup?",
  "We could eat on the balcony, like we did before the dog.",
  "It's Mabel. Thirty years of ladders, and you still look surprised when I come down one.",
  "Hold my sleeve. We are going to blow this whistle together.",
] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const complaints: string[] = [];

interface Finding {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

async function inspect(page: Page, where: string): Promise<void> {
  const findings = (await page.evaluate(
    `(() => { ${axe}; return axe.run().then((result) => result.violations); })()`,
  )) as Finding[];
  for (const { id, impact, nodes } of findings) {
    const first = nodes[0];
    complaints.push(
      `${where}: ${id} (${impact}) ${first?.target.join(" ")} ${first?.failureSummary}`,
    );
  }
  const wide = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  if (Number(wide) > 0) complaints.push(`${where}: ${wide}px wider than the window`);
}

async function shoot(browser: Browser, size: (typeof SIZES)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: size, reducedMotion: "reduce" });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page: ${error.message}`));
  const take = async (name: string, fullPage = false) => {
    await page.evaluate("document.fonts.ready.then(() => true)");
    await inspect(page, `${name} at ${size.width}`);
    if (fullPage) {
      // A window as tall as the page: the browser's own full-page picture resolves vw anew.
      const height = Number(await page.evaluate("document.documentElement.scrollHeight"));
      await page.setViewportSize({ width: size.width, height });
    }
    // A palette is enough for a poster's colours, and a third of the size.
    await sharp(await page.screenshot())
      .png({ palette: true, effort: 10 })
      .toFile(join(folder, `${name}-${size.width}.png`));
  };

  await page.goto(address);
  await page.getByText(/plays every part|plays tonight/).waitFor();
  await take("start");

  await page.getByLabel(/Location/).fill("a lighthouse at 4 a.m.");
  await page.getByLabel(/Relationship/).fill("keepers who share one ladder");
  await page.getByLabel(/Game/).selectOption("New Choice");
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: "Curtain up" })
    .click({ timeout: 1_000 })
    .catch(() => {});
  const script = page.getByRole("region", { name: "The script so far" });
  await script.locator(".line-partner:not([data-live])").first().waitFor({ timeout: 60_000 });
  for (const [i, line] of LINES.entries()) {
    await page.getByRole("textbox", { name: "Your line" }).fill(line);
    await page.keyboard.press("Enter");
    await script
      .locator(".line-partner:not([data-live])")
      .nth(i + 1)
      .waitFor({ timeout: 60_000 });
    if (i === 3) {
      await page.locator(".stage:not([data-floor=partner])").waitFor();
      await take("scene");
    }
  }
  const end = page.getByRole("button", { name: "End scene" });
  await end.click();
  await page.getByRole("button", { name: "Lights out?" }).click();
  await page.getByRole("button", { name: "Read your notes" }).click({ timeout: 60_000 });
  await page.getByRole("heading", { name: "Keep", exact: true }).waitFor({ timeout: 60_000 });
  await take("notes", true);
  await page.close();
}

mkdirSync(folder, { recursive: true });
const found = await findBrowser();
if (typeof found === "string") throw new Error(found);
const browser = await engine.launch({ args: [...found.flags], executablePath: found.path });
for (const size of SIZES) await shoot(browser, size);
await browser.close();
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
