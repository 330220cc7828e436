/** Watchers' reactions, tossed up from the dark as they come. */
import { useEffect, useRef, useState } from "preact/hooks";

interface Toss {
  readonly id: number;
  readonly emoji: string;
  readonly lane: number;
}

/** At most this many in the air, and at most this many from one count. */
const IN_THE_AIR = 14;
const AT_ONCE = 4;
const LANES = 7;

export function Cheers({ reactions }: { reactions: Readonly<Record<string, number>> }) {
  const [tosses, setTosses] = useState<readonly Toss[]>([]);
  const seen = useRef(reactions);
  const nextId = useRef(0);

  useEffect(() => {
    const before = seen.current;
    seen.current = reactions;
    const fresh = Object.entries(reactions).flatMap(([emoji, count]) => {
      const rise = Math.min(AT_ONCE, Math.max(0, count - (before[emoji] ?? 0)));
      return Array.from({ length: rise }, () => {
        const id = nextId.current++;
        return { id, emoji, lane: (id * 3) % LANES };
      });
    });
    if (fresh.length > 0) setTosses((tossed) => [...tossed, ...fresh].slice(-IN_THE_AIR));
  }, [reactions]);

  return (
    <div class="cheers" aria-hidden="true">
      {tosses.map(({ id, emoji, lane }) => (
        <i
          key={id}
          class={`cheer cheer-${lane}`}
          onAnimationEnd={() => setTosses((tossed) => tossed.filter((one) => one.id !== id))}
        >
          {emoji}
        </i>
      ))}
    </div>
  );
}
