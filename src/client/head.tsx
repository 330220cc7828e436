/** A member of the audience in a few strokes, drawn from the name so that each keeps their face. */
import type { Sentiment } from "../scene/vocabulary.ts";

/** Behind the face: hair, hats, hoods. */
const HAIR = [
  "M14 34c-3-20 8-28 18-28s21 8 18 28l-4 6c2-10 0-18-4-20-8 3-18 3-22-1-4 4-4 12-2 21Z",
  "M12 40C6 14 20 4 32 4s26 10 20 36c-1 8-3 12-6 14 3-14 2-26-2-30-9 2-17 0-22-5-4 6-6 20-4 35-3-2-5-6-6-14Z",
  "M13 30c0-6 1-10 3-13-2-6 3-12 9-11 3-4 11-4 14 0 6-1 11 5 9 11 2 3 3 7 3 13l-5 2c0-6-2-9-5-11-6 2-13 2-18 0-3 2-5 5-5 11Z",
  "M12 26c1-11 9-18 20-18s19 7 20 18h4c2 0 2 3 0 3H10c-3 0-3-3 0-3Z",
  "M15 30c-1-14 6-22 17-22s18 8 17 22c-2-5-4-8-6-9-8 1-15-1-19-5-3 4-7 8-9 14ZM32 8c-5 0-7-7 0-7s5 7 0 7Z",
  "M16 26c1-10 7-16 16-16s15 6 16 16c-3-4-6-7-8-8H24c-3 2-6 4-8 8Z",
] as const;

const EYES: Readonly<Record<Sentiment, string>> = {
  WITH_YOU: "M23 35q3-4 6 0M35 35q3-4 6 0",
  ENGAGED: "M26 33v2.5M38 33v2.5",
  NEUTRAL: "M26 34v1.5M38 34v1.5",
  BORED: "M23 35h6M35 35h6",
  CONFUSED: "M26 35v1.5M38 31.5v3M35 28q3-2 6 0",
  TENSE: "M26 32v4M38 32v4M23 28l5-1.5M41 28l-5-1.5",
};

const MOUTHS: Readonly<Record<Sentiment, string>> = {
  WITH_YOU: "M25 42q7 9 14 0Z",
  ENGAGED: "M27 43q5 4 10 0",
  NEUTRAL: "M28 44h8",
  BORED: "M28 45.5q4-2 8 .5",
  CONFUSED: "M28 45q3-3 5-.5t5-.5",
  TENSE: "M30 45.5a2 2.4 0 1 0 4 0a2 2.4 0 1 0-4 0",
};

const CALLING = "M28 42.5a4 4.5 0 1 0 8 0a4 4.5 0 1 0-8 0";

/** A small, stable number from a name. */
export function numberOf(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}

interface HeadProps {
  readonly name: string;
  /** The place in the row, so that no two wear the same hair and coat. */
  readonly seat: number;
  /** A number of the whole row, so that another night's row is dressed otherwise. */
  readonly row: number;
  readonly sentiment: Sentiment;
  readonly calling: boolean;
}

export function Head({ name, seat, row, sentiment, calling }: HeadProps) {
  const hair = HAIR[(seat + row) % HAIR.length];
  const glasses = numberOf(name) % 3 === 0;
  return (
    <svg class={`head head-${(seat * 2 + row) % 5}`} viewBox="0 0 64 76" aria-hidden="true">
      <path class="head-coat" d="M2 76c1-14 10-19 22-20h16c12 1 21 6 22 20Z" />
      <g class="head-top">
        <path class="head-neck" d="M26 46h12v13q-6 5-12 0Z" />
        <ellipse class="head-skin" cx="32" cy="34" rx="16" ry="19" />
        <path class="head-hair" d={hair} />
        <g class="head-face">
          <path d={EYES[sentiment]} />
          <path class="head-mouth" d={calling ? CALLING : MOUTHS[sentiment]} />
          {glasses && (
            <path d="M20 34a6 5.5 0 1 0 12 0a6 5.5 0 1 0-12 0M32 34a6 5.5 0 1 0 12 0a6 5.5 0 1 0-12 0" />
          )}
        </g>
      </g>
    </svg>
  );
}
