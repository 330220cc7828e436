import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { Curtain } from "./curtain.tsx";
import { House } from "./house.tsx";
import { OwnCopy } from "./shelf/own-copy-page.tsx";
import { ShelfPage } from "./shelf/shelf-page.tsx";
import { findTicket, keepTicket, type Ticket } from "./ticket.ts";
import { readWatchLink, type WatchSeat } from "./watch-link.ts";
import { noWishes, type Wishes } from "./wishes.ts";

export type Place =
  /** `suggestions`: what watchers suggested after the scene before. */
  | { at: "curtain"; wishes: Wishes; suggestions: readonly string[] }
  /** `isNew`: it was begun on this page just now. */
  | { at: "scene"; ticket: Ticket; isNew: boolean }
  | ({ at: "watch" } & WatchSeat)
  /** All scenes that this browser keeps. */
  | { at: "shelf" }
  /** One of them, from the browser's own copy. */
  | { at: "copy"; sessionId: string };

const COPY = /^#shelf=(.+)$/;

/** Where the address leads: a watcher's seat, the player's own scene, the shelf, or before the curtain. */
function placeOf(hash: string): Place {
  const seat = readWatchLink(hash);
  if (seat) return { at: "watch", ...seat };
  const [, copy] = COPY.exec(hash) ?? [];
  if (copy) return { at: "copy", sessionId: copy };
  if (hash === "#shelf") return { at: "shelf" };
  const ticket = hash === "#scene" ? findTicket() : null;
  return ticket
    ? { at: "scene", ticket, isNew: false }
    : { at: "curtain", wishes: noWishes, suggestions: [] };
}

export function App() {
  const [place, setPlace] = useState(() => placeOf(location.hash));

  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  // Another room begins at its top, however far down the one before was read.
  useLayoutEffect(() => scrollTo(0, 0), [place]);

  function enter(ticket: Ticket, isNew = false): void {
    keepTicket(ticket);
    go("#scene", { at: "scene", ticket, isNew });
  }
  function leave(wishes = noWishes, suggestions: readonly string[] = []): void {
    go(location.pathname, { at: "curtain", wishes, suggestions });
  }
  /** Out of a scene that was erased: to what is left of it, if anything is. */
  function leaveErased(sessionId: string, keepsCopy: boolean): void {
    if (keepsCopy) go(`#shelf=${sessionId}`, { at: "copy", sessionId });
    else leave();
  }
  /** No hashchange comes from pushState: where it leads is known, without asking the storage. */
  function go(address: string, next: Place): void {
    if (address !== location.hash) history.pushState(null, "", address);
    setPlace(next);
  }
  const ways = {
    onEnter: (ticket: Ticket) => enter(ticket),
    onLeave: () => leave(),
    onAgain: leave,
    onErased: leaveErased,
  };

  switch (place.at) {
    case "curtain":
      return (
        <Curtain
          wishes={place.wishes}
          suggestions={place.suggestions}
          onEnter={(ticket) => enter(ticket, true)}
        />
      );
    case "scene":
      return (
        <House
          key={place.ticket.sessionId}
          sessionId={place.ticket.sessionId}
          token={place.ticket.token}
          ticket={place.ticket}
          isNew={place.isNew}
          {...ways}
        />
      );
    case "watch":
      return (
        <House
          key={place.sessionId}
          sessionId={place.sessionId}
          token={place.shareToken}
          ticket={null}
          isNew={false}
          {...ways}
        />
      );
    case "shelf":
      return <ShelfPage onLeave={ways.onLeave} />;
    case "copy":
      return <OwnCopy key={place.sessionId} sessionId={place.sessionId} {...ways} />;
  }
}
