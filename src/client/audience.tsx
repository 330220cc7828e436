/** Five strangers in the dark. Their faces are the room's mood; one may call out. */
import type { Archetype } from "../scene/stock.ts";
import type { Sentiment } from "../scene/vocabulary.ts";
import { Head } from "./head.tsx";
import { looksOf } from "./looks.ts";
import { moodWords } from "./moods.ts";
import type { ScriptItem } from "./stage.ts";

interface AudienceProps {
  readonly audience: readonly Archetype[];
  readonly sentiment: Sentiment;
  readonly script: readonly ScriptItem[];
}

/** The shout that still hangs in the air: the last one, until the player speaks again. */
function shoutInTheAir(script: readonly ScriptItem[]) {
  const said = script.findLastIndex((item) => item.kind === "line" && item.speaker === "player");
  const shout = script.findLast((item) => item.kind === "shout");
  return shout?.kind === "shout" && script.indexOf(shout) > said ? shout : null;
}

export function Audience({ audience, sentiment, script }: AudienceProps) {
  const shout = shoutInTheAir(script);
  const looks = looksOf(audience.map((person) => person.name));
  return (
    <div class="audience" data-mood={sentiment}>
      <ul class="heads" aria-label="The audience">
        {audience.map((person, seat) => {
          const look = looks[seat];
          const lit = shout?.archetype === person.name;
          return (
            <li
              key={person.name}
              class="seat"
              data-lit={lit || undefined}
              title={person.description}
            >
              {look && <Head look={look} sentiment={lit ? "ENGAGED" : sentiment} calling={lit} />}
              <span class="seat-name">{person.name.replace(/^The /, "")}</span>
            </li>
          );
        })}
      </ul>
      <p class="mood" key={sentiment} aria-hidden="true">
        {moodWords[sentiment]}
      </p>
    </div>
  );
}
