import { useEffect, useState } from "preact/hooks";
import { Curtain } from "./curtain.tsx";
import { House } from "./house.tsx";
import { findTicket, keepTicket, type Ticket } from "./ticket.ts";
import { readWatchLink, type WatchSeat } from "./watch-link.ts";

export type Place =
  | { at: "curtain" }
  | { at: "scene"; ticket: Ticket }
  | ({ at: "watch" } & WatchSeat);

/** Where the address leads: a watcher's seat, the player's own scene, or before the curtain. */
function placeOf(hash: string): Place {
  const seat = readWatchLink(hash);
  if (seat) return { at: "watch", ...seat };
  const ticket = hash === "#scene" ? findTicket() : null;
  return ticket ? { at: "scene", ticket } : { at: "curtain" };
}

export function App() {
  const [place, setPlace] = useState(() => placeOf(location.hash));

  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  function enter(ticket: Ticket): void {
    keepTicket(ticket);
    go("#scene", { at: "scene", ticket });
  }
  function leave(): void {
    go(location.pathname, { at: "curtain" });
  }
  /** No hashchange comes from pushState: where it leads is known, without asking the storage. */
  function go(address: string, next: Place): void {
    if (address !== location.hash) history.pushState(null, "", address);
    setPlace(next);
  }

  switch (place.at) {
    case "curtain":
      return <Curtain onEnter={enter} />;
    case "scene":
      return (
        <House
          key={place.ticket.sessionId}
          sessionId={place.ticket.sessionId}
          token={place.ticket.token}
          ticket={place.ticket}
          onEnter={enter}
          onLeave={leave}
        />
      );
    case "watch":
      return (
        <House
          key={place.sessionId}
          sessionId={place.sessionId}
          token={place.shareToken}
          ticket={null}
          onEnter={enter}
          onLeave={leave}
        />
      );
  }
}
