import { useEffect, useState } from "preact/hooks";
import { Curtain } from "./curtain.tsx";
import { House } from "./house.tsx";
import { findTicket, keepTicket, type Ticket } from "./ticket.ts";

export type Place =
  | { at: "curtain" }
  | { at: "scene"; ticket: Ticket }
  | { at: "watch"; sessionId: string; shareToken: string };

const WATCH = /^#watch=([^.]+)\.(.+)$/;

/** Where the address leads: a watcher's seat, the player's own scene, or before the curtain. */
function placeOf(hash: string): Place {
  const [, sessionId, shareToken] = WATCH.exec(hash) ?? [];
  if (sessionId && shareToken) return { at: "watch", sessionId, shareToken };
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
    if (location.hash === "#scene") setPlace({ at: "scene", ticket });
    else location.hash = "scene";
  }
  function leave(): void {
    // No hashchange comes from pushState, and none is wanted: the address shows a bare "/".
    history.pushState(null, "", location.pathname);
    setPlace({ at: "curtain" });
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
