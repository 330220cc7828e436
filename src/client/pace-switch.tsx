/** How fast the ensemble's words appear: a choice in the rail. */
import { Icon } from "./icons.tsx";
import { backToTheLine } from "./line-focus.ts";
import type { Pace } from "./pacing.ts";
import { readPreference, writePreference } from "./preferences.ts";

const NAMES: Readonly<Record<Pace, string>> = {
  spoken: "Spoken",
  calm: "Calm",
  at_once: "At once",
};

const isPace = (value: string | null): value is Pace => value !== null && value in NAMES;

/** As last chosen; for whoever has chosen nothing and wants no motion, at once. */
export function readPace(): Pace {
  const chosen = readPreference("pace");
  if (isPace(chosen)) return chosen;
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "at_once" : "spoken";
}

export function PaceSwitch({ pace, onPace }: { pace: Pace; onPace: () => void }) {
  return (
    <label class="tool pace">
      <Icon sign={pace} />
      <span class="tool-word">
        Pace
        <span aria-hidden="true" key={pace}>
          : {NAMES[pace]}
        </span>
      </span>
      <select
        value={pace}
        onChange={({ currentTarget }) => {
          writePreference("pace", currentTarget.value);
          onPace();
          backToTheLine();
        }}
      >
        {Object.entries(NAMES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
