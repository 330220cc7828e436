/** All scenes that this browser keeps: to find, to take along, to erase. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { PaperHead } from "../paper-head.tsx";
import { RoomTitle } from "../room-title.tsx";
import { findTicket } from "../ticket.ts";
import { adopt } from "./adopt.ts";
import { cardOf, type ShelfEntry } from "./entry.ts";
import { keepingOf } from "./keeping.ts";
import { matches, searchable } from "./search.ts";
import { ShelfCard } from "./shelf-card.tsx";
import { ShelfTools } from "./shelf-tools.tsx";
import { shelf } from "./store.ts";

/** From this many on there is something to search. */
const SEARCH_FROM = 4;

export function ShelfPage({ onLeave }: { onLeave: () => void }) {
  /** Null until the shelf has answered. */
  const [entries, setEntries] = useState<readonly ShelfEntry[] | null>(null);
  const [shut, setShut] = useState(false);
  const [query, setQuery] = useState("");

  const load = useCallback(async () => {
    try {
      setEntries(await shelf.all());
      setShut(false);
    } catch {
      setEntries([]);
      setShut(true);
    }
  }, []);
  useEffect(() => {
    document.title = "Your shelf · Improv Olympics";
    void load();
    // The one scene that browsers remembered before there was a shelf, or played while it was shut.
    const last = findTicket();
    if (last) void adopt(last).then((isNew) => (isNew ? load() : undefined));
  }, [load]);

  const shown = useMemo(() => {
    const nowMs = Date.now();
    return (entries ?? []).map((entry) => ({
      entry,
      card: cardOf(entry),
      keeping: keepingOf(entry, nowMs),
      searched: searchable(entry),
    }));
  }, [entries]);
  const found = shown.filter(({ searched }) => matches(searched, query));

  if (entries === null) return <div key="arriving" class="arriving" aria-busy="true" />;
  return (
    <div key="shelf" class="paper">
      <PaperHead words="Your shelf" onLeave={onLeave} />
      <main class="sheet shelf">
        <RoomTitle class="headline" words="Your scenes." />
        <Lede count={entries.length} shut={shut} />
        {entries.length >= SEARCH_FROM && (
          <label class="shelf-search">
            <span>Find</span>
            <input
              type="search"
              aria-label="Find a scene by place, game, headline or anything said in it"
              dir="auto"
              placeholder="a place, a game, a word that was said"
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
        )}
        <p class={query ? "shelf-found" : "unseen"} role="status">
          {query && (found.length === 1 ? "1 scene found" : `${found.length} scenes found`)}
        </p>
        <ol class="shelf-list">
          {found.map(({ entry, card, keeping }) => (
            <li key={card.sessionId}>
              <ShelfCard
                card={card}
                keeping={keeping}
                ticket={entry.ticket}
                onErased={() => void load()}
              />
            </li>
          ))}
        </ol>
        {!shut && <ShelfTools entries={entries} onChanged={load} />}
      </main>
    </div>
  );
}

function Lede({ count, shut }: { count: number; shut: boolean }) {
  if (shut) {
    return (
      <p class="sheet-lede">
        This browser lets this page keep nothing: it is a private window, or its storage is blocked
        or broken. You can play all the same; save a scene as a file after its notes.
      </p>
    );
  }
  if (count === 0) {
    return (
      <p class="sheet-lede">
        Nothing here yet: every scene in which you say a line comes to stand here by itself. If you
        have played before, it was in another browser or a private window, or this browser has
        cleared what pages keep. A shelf that you saved as a file can be put back.
      </p>
    );
  }
  return (
    <p class="sheet-lede">
      Your own {count === 1 ? "copy of one scene" : `copies of ${count} scenes`}, in this browser
      alone, until you erase {count === 1 ? "it" : "them"}. Safari clears what pages keep after
      seven days without a visit: save the shelf as a file if you want to be sure.
    </p>
  );
}
