/** What people type, made the same wherever it comes in. */
import { z } from "zod";
import { cleanText, isVisible } from "./clean-text.ts";

/** Length as a person counts it, near enough: in code points, so that an emoji is not two. */
const characters = (text: string) => [...text].length;

/** A text over so many times its limit, in UTF-16 units, is refused before any work is done on it. */
const UNREAD_OVER = 4;

/**
 * Clean text (`clean-text.ts`). U+0000 is refused, since no player types it and stores stumble over
 * it, and so is what is not blank and has nothing visible. `max` and `min` are in characters (code
 * points) after cleaning.
 */
export function playerText(max: number, min = 0) {
  const tooLong = `must be at most ${max} characters long`;
  return z
    .string()
    .refine((text) => text.length <= max * UNREAD_OVER, { message: tooLong, abort: true })
    .refine((text) => !text.includes("\u0000"), {
      message: "must not contain the character U+0000",
      abort: true,
    })
    .refine((text) => text.trim() === "" || isVisible(text), {
      message: "must contain something visible",
      abort: true,
    })
    .transform(cleanText)
    .refine((text) => characters(text) <= max, { message: tooLong })
    .refine((text) => characters(text) >= min, {
      message: min === 1 ? "must not be empty" : `must be at least ${min} characters long`,
    });
}
