/** What people type, made the same wherever it comes in. */
import { z } from "zod";

/** Length as a person counts it, near enough: in code points, so that an emoji is not two. */
const characters = (text: string) => [...text].length;

/**
 * NFC, well-formed, trimmed (SPEC 3); U+0000 is refused, since no player types it and stores stumble over it.
 * `max` and `min` are in characters (code points) after that.
 */
export function playerText(max: number, min = 0) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").toWellFormed().trim())
    .refine((text) => !text.includes("\u0000"), {
      message: "must not contain the character U+0000",
    })
    .refine((text) => characters(text) <= max, {
      message: `must be at most ${max} characters long`,
    })
    .refine((text) => characters(text) >= min, {
      message: min === 1 ? "must not be empty" : `must be at least ${min} characters long`,
    });
}
