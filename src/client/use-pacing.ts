/** The stage as it is painted, by the page's clock. */
import { useEffect, useRef, useState } from "preact/hooks";
import { nothingPainted, type Pace, paint } from "./pacing.ts";
import type { StageState } from "./stage.ts";

interface Paced {
  readonly painted: StageState;
  /** Everything that was told is painted, and there was time to read it. */
  readonly isRead: boolean;
  /** What has been told so far appears at once: whoever asks for it has read the rest. */
  readonly hurry: () => void;
}

export function usePacing(told: StageState, pace: Pace): Paced {
  const painting = useRef(nothingPainted);
  const [, setLooks] = useState(0);
  const lookAgain = () => setLooks((looks) => looks + 1);
  const now = performance.now();
  painting.current = paint(painting.current, told, pace, now);
  const { stage, readAt, isBehind } = painting.current;
  useEffect(() => {
    if (readAt <= now) return;
    const timer = setTimeout(lookAgain, readAt - performance.now());
    return () => clearTimeout(timer);
  });
  return {
    painted: stage,
    isRead: !isBehind && readAt <= now,
    hurry() {
      const at = performance.now();
      painting.current = { ...paint(painting.current, told, "at_once", at), readAt: at };
      lookAgain();
    },
  };
}
