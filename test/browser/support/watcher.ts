/** How a watcher gets to a seat. */
import type { Page } from "playwright-core";

/** The player asks for the link and gives it away. */
export async function watcherLink(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: /Invite/ }).click();
  await page.getByText("Link copied. Whoever opens it").waitFor({ state: "attached" });
  return page.evaluate(() => navigator.clipboard.readText());
}
