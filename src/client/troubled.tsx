import { useEffect, useRef } from "preact/hooks";

/** A host's words about a trouble: announced and brought into view when they come, and taking no room before. */
export function Troubled({ words }: { words: string | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below the fold of a phone a button would seem to do nothing.
    if (words) place.current?.scrollIntoView({ block: "nearest" });
  }, [words]);
  return (
    <div class="troubled" role="alert" ref={place}>
      {words && <p key={words}>{words}</p>}
    </div>
  );
}
