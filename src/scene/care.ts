/**
 * What is said to a player in distress (SPEC 2.13): words by language, numbers by region, both from
 * `prompts/care/`. No model has a part in it: in this moment nobody waits, and no number is invented.
 * Below it the shape of the held beats, which are data too.
 */
import { z } from "zod";
import type { CareWords } from "./commands.ts";
import { pick } from "./random.ts";

const sentence = z.string().trim().min(1).max(300);
const sentences = z.array(sentence).min(1);

/** The words of one language; en.yaml says what they are for. */
export const careVoiceSchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  steps_out: sentences,
  help: sentence.includes("{lines}").includes("{emergency}"),
  help_anywhere: sentence,
  goes_on: sentence,
  still_here: sentences,
  /** Between two helplines. */
  or: sentence,
  partner: sentences,
});
export type CareVoice = z.infer<typeof careVoiceSchema>;

/** Where help is in one region. */
export const carePlaceSchema = z.strictObject({
  region: z.string().regex(/^[A-Z]{2}$/),
  emergency: z.string().regex(/^\d{3}$/),
  lines: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(60),
        call: z.string().regex(/^[*(\d][\d ()-]*$/),
        link: z
          .string()
          .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)
          .optional(),
      }),
    )
    .min(1)
    .max(2),
});
export type CarePlace = z.infer<typeof carePlaceSchema>;

export interface CareBook {
  readonly voices: readonly CareVoice[];
  readonly places: readonly CarePlace[];
}

export interface CareFor {
  /** The language of the line, "de"; another than the book has is met in English. */
  readonly language: string;
  /** The player's own, as a BCP 47 tag: its region, if it names one, says which numbers are theirs. */
  readonly locale: string | null;
  /** The MC has said all of this a moment ago: where help is stands again, the rest is not repeated. */
  readonly isAgain: boolean;
  readonly seed: number;
  readonly turn: number;
}

/** What MC and Partner say. */
export function careWords(book: CareBook, player: CareFor): CareWords {
  const voice = voiceIn(book, player.language);
  const drawn = (from: readonly string[], what: string) =>
    pick(from, player.seed, "care", what, player.turn);
  const help = whereHelpIs(book, player);
  return {
    mc: player.isAgain
      ? `${drawn(voice.still_here, "again")} ${help}`
      : `${drawn(voice.steps_out, "steps-out")} ${help} ${voice.goes_on}`,
    partner: drawn(voice.partner, "partner"),
  };
}

/** Where help is, in sentences: numbers where the region is known, else honest words on where to find them. */
export function whereHelpIs(
  book: CareBook,
  { language, locale }: Pick<CareFor, "language" | "locale">,
): string {
  const voice = voiceIn(book, language);
  const place = book.places.find(({ region }) => region === regionOf(locale));
  if (place === undefined) return voice.help_anywhere;
  const lines = place.lines.map(({ name, call, link }) => {
    const number = name === call ? call : `${name}, ${call}`;
    return link === undefined ? number : `${number} (${link})`;
  });
  return voice.help
    .replace("{lines}", () => lines.join(` ${voice.or} `))
    .replace("{emergency}", () => place.emergency);
}

function voiceIn({ voices }: CareBook, language: string): CareVoice {
  const voice =
    voices.find((one) => one.language === language) ?? voices.find((one) => one.language === "en");
  if (voice === undefined) throw new RangeError("the care book has no English");
  return voice;
}

function regionOf(locale: string | null): string | null {
  return /[-_]([a-z]{2})(?:[-_.]|$)/i.exec(locale ?? "")?.[1]?.toUpperCase() ?? null;
}

/** By language, what the Partner does in place of a line while the host strikes the player's. */
export const heldBeatsSchema = z.record(
  z.string().regex(/^[a-z]{2}$/),
  z
    .array(
      z
        .string()
        .regex(/^\([^()]+\)$/, "must be a stage direction in round brackets")
        .refine((beat) => beat.split(/\s+/).length <= 5, "must have at most five words"),
    )
    .min(3),
);
export type HeldBeats = z.infer<typeof heldBeatsSchema>;
