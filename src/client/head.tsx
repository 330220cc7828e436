/** A member of the audience in a few strokes: whose they are is the look's, what they do the mood's. */
import type { Sentiment } from "../scene/vocabulary.ts";
import type { Look } from "./looks.ts";

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

const GLASSES: Readonly<Record<Exclude<Look["glasses"], "none">, string>> = {
  round: "M20 34a6 5.5 0 1 0 12 0a6 5.5 0 1 0-12 0M32 34a6 5.5 0 1 0 12 0a6 5.5 0 1 0-12 0",
  square: "M20 30h10.5v8.5H20ZM33.5 30H44v8.5H33.5ZM30.5 33h3",
};

interface HeadProps {
  readonly look: Look;
  readonly sentiment: Sentiment;
  readonly calling: boolean;
}

export function Head({ look, sentiment, calling }: HeadProps) {
  const { hair, glasses, extra } = look;
  const over = hair.worn ? "head-worn" : "head-hair";
  return (
    <svg
      class={`head tone-${look.tone} dye-${look.dye} cloth-${look.cloth}`}
      viewBox="0 0 64 76"
      aria-hidden="true"
    >
      <path class="head-coat" d="M2 76c1-14 10-19 22-20h16c12 1 21 6 22 20Z" />
      <g class="head-top">
        {hair.behind && <path class={over} d={hair.behind} />}
        <path class="head-neck" d="M26 46h12v13q-6 5-12 0Z" />
        <path
          class="head-skin"
          d="M32 15c10 0 16 8 16 17 2.5-.5 3.5 1 3.5 3s-1.5 3.5-4 3.5C45.5 47 39.5 53 32 53s-13.5-6-15.5-14.5c-2.5 0-4-1.5-4-3.5s1-3.5 3.5-3c0-9 6-17 16-17Z"
        />
        {extra === "beard" && (
          <path
            class="head-hair"
            d="M16.5 37c.5 11 6 17.5 15.5 17.5S47 48 47.5 37c-2 6-4 10-6.5 12-5 2.5-13 2.5-18 0-2.5-2-4.5-6-6.5-12Z"
          />
        )}
        {hair.front && <path class={over} d={hair.front} fill-rule="evenodd" />}
        {extra === "earrings" && (
          <path class="head-gold" d="M14 40a2 2 0 1 0 .1 0ZM50 40a2 2 0 1 0 .1 0Z" />
        )}
        <g class="head-face">
          <path d={EYES[sentiment]} />
          <path class="head-mouth" d={calling ? CALLING : MOUTHS[sentiment]} />
          {glasses !== "none" && <path class="head-glasses" d={GLASSES[glasses]} />}
        </g>
      </g>
      {extra === "scarf" && (
        <path class="head-worn" d="M21 55q11 7 22 0l2.5 6q-13.5 8-27 0ZM38 60l6-1 2 14h-8Z" />
      )}
    </svg>
  );
}
