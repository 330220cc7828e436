/** Where the keyboard is, and whether an eye can tell. */
import type { Page } from "playwright-core";

export interface Focus {
  /** `body` when the focus is lost. */
  readonly tag: string;
  /** What a screen reader calls it, roughly: its label, else its words. */
  readonly name: string;
  /** A ring, a shadow or a frame shows it; headings that are focused for the ear need none. */
  readonly shown: boolean;
  readonly inView: boolean;
}

export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const rings = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const clear = /^(transparent|rgba\(.*, 0\))$/.test(outlineColor);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0 && !clear;
      return outlined || (element === at && boxShadow !== "none");
    };
    // A form may show the focus of its only field.
    const frame = at.closest("form");
    const { top, bottom } = at.getBoundingClientRect();
    return {
      tag: at.localName,
      name: (at.getAttribute("aria-label") ?? at.textContent ?? "").replace(/\s+/g, " ").trim(),
      shown:
        at.localName === "h1" ||
        (at.matches(":focus-visible") && (rings(at) || (frame !== null && rings(frame)))),
      inView: bottom > 0 && top < innerHeight,
    };
  });
}

/** Presses the key until the focus is there. Throws if it is lost, unseen, or never comes there. */
export async function walkTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab"): Promise<void> {
  const path: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    path.push(`${focus.tag} “${focus.name.slice(0, 40)}”`);
    if (focus.tag === "body") throw new Error(`The focus was lost: ${path.join(" → ")}`);
    if (!focus.shown || !focus.inView) throw new Error(`Nobody sees it: ${path.join(" → ")}`);
    if (name.test(focus.name)) return;
  }
  throw new Error(`${name} was not on the way: ${path.join(" → ")}`);
}
