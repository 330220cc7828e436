/** How long a player hesitated, as their page has measured it (SPEC 2.3). */
import { z } from "zod";

/**
 * Milliseconds from the moment when the reply stood whole on the page to the first key of this line;
 * a pasted line has none. What is anything else is dropped: a wrong measure costs no line.
 */
export const timingSchema = z
  .object({ first_key_ms: z.int().min(0).max(600_000) })
  .optional()
  .catch(undefined);
