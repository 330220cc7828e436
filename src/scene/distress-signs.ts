/**
 * The shape of the words by which distress is heard in one language (`prompts/distress/`). Patterns are put
 * together from named terms, "{meaning_to} {take_own_life}", so that a way of saying it is written down once.
 */
import { z } from "zod";

const TERM = /\{([a-z_]+)\}/g;

type Terms = Readonly<Record<string, string>>;

/** The pattern with its terms, and theirs, written out. A term that is not known stays as it is. */
export function writtenOut(source: string, terms: Terms): string {
  return source.replace(TERM, (unknown, name: string) => {
    const { [name]: term, ...others } = terms;
    return term === undefined ? unknown : `(?:${writtenOut(term, others)})`;
  });
}

const words = z.array(z.string().trim().min(1)).min(1);

const signSchema = z.strictObject({
  tells: z.string().min(1),
  /** Added once, however often the sign is found. */
  weight: z.number().min(-5).max(5),
  /** Looked for in the player's line, or in the Partner's before it. */
  in: z.enum(["line", "partner"]).default("line"),
  /** Counts in a line of at most so many words. */
  words_at_most: z.int().min(1).optional(),
  /** Regular expressions for the line as `tools/spelling.ts` gives it, in which whole words are found. */
  any_of: words,
});

/** By what distress is heard in one language; `tools/distress.ts` adds it up. */
export const distressSignsSchema = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2}$/),
    /** Words that are known although a letter is wrong. */
    mistyped: words,
    /** By the usual spelling, others that mean the same: dialect, slips too far off to guess. */
    spelling: z.record(z.string(), words),
    /** Words after which a line may be serious, whatever was played before them. */
    turns: words,
    /** Parts of patterns by name; a term may hold others. */
    terms: z.record(z.string().regex(/^[a-z_]+$/), z.string().min(1)),
    signs: z.array(signSchema).min(1),
  })
  .superRefine(({ terms, signs }, context) => {
    for (const [at, sign] of signs.entries()) {
      for (const [nth, source] of sign.any_of.entries()) {
        const message = whatIsWrong(writtenOut(source, terms));
        if (message !== null) {
          context.addIssue({ code: "custom", path: ["signs", at, "any_of", nth], message });
        }
      }
    }
  });
export type DistressSigns = z.infer<typeof distressSignsSchema>;

function whatIsWrong(source: string): string | null {
  const [unknown] = source.match(TERM) ?? [];
  if (unknown !== undefined) return `${unknown} is no term of this file`;
  try {
    new RegExp(source, "u");
    return null;
  } catch {
    return `/${source}/ is no regular expression`;
  }
}
