/** The link for watchers: given away, and renewed when it has got into the wrong hands. */
import { useEffect, useState } from "preact/hooks";
import { renewShareToken } from "./box-office.ts";
import { Icon } from "./icons.tsx";
import { backToTheLine, keepFocus } from "./line-focus.ts";
import { keepShareToken, shareTokenOf } from "./share-token.ts";
import type { Ticket } from "./ticket.ts";
import { watchLink } from "./watch-link.ts";

const TOLD_MS = 2_500;

interface ShareLinkProps {
  readonly ticket: Ticket;
  readonly watchers: number;
}

export function ShareLink({ ticket, watchers }: ShareLinkProps) {
  const [copied, setCopied] = useFor<"no" | "yes" | "by_hand">("no", "yes");
  const [wasGiven, setWasGiven] = useState(watchers > 0);
  // Asked anew every time: it may have been renewed meanwhile, also in another tab.
  const link = () => watchLink(location.origin, { ...ticket, shareToken: shareTokenOf(ticket) });
  if (watchers > 0 && !wasGiven) setWasGiven(true);

  async function copy(): Promise<void> {
    setWasGiven(true);
    try {
      await navigator.clipboard.writeText(link());
      setCopied("yes");
      backToTheLine();
    } catch {
      setCopied("by_hand");
    }
  }
  return (
    <div class="share">
      <button class="tool" type="button" onMouseDown={keepFocus} onClick={() => void copy()}>
        <Icon sign="invite" />
        <span class="tool-word" key={copied}>
          {copied === "yes" ? "Link copied" : "Invite"}
        </span>
        <span class="unseen"> (copies a link for watchers)</span>
      </button>
      <span class="unseen" role="status">
        {copied === "yes" && <span>Link copied. Whoever opens it can watch and react.</span>}
      </span>
      {wasGiven && <RenewButton ticket={ticket} />}
      {copied === "by_hand" && (
        <input
          class="share-link"
          aria-label="Link for watchers"
          readOnly
          value={link()}
          ref={(field) => field?.select()}
          onBlur={() => setCopied("no")}
          onCopy={backToTheLine}
          onKeyDown={({ key }) => key === "Escape" && backToTheLine()}
        />
      )}
    </div>
  );
}

const WORDS = {
  asked: "Shut old link?",
  renewed: "Renewed",
  failed: "Not renewed",
} as const;

/** Asked twice, in place, as the end is: whoever watches is shut out. */
function RenewButton({ ticket }: { ticket: Ticket }) {
  const [stands, setStands] = useFor<"idle" | keyof typeof WORDS>("idle", "renewed");

  async function press(): Promise<void> {
    if (stands !== "asked") return setStands("asked");
    try {
      keepShareToken(ticket.sessionId, await renewShareToken(ticket));
      setStands("renewed");
      backToTheLine();
    } catch {
      setStands("failed");
    }
  }
  return (
    <>
      <button
        class="tool tool-renew"
        type="button"
        data-asked={stands === "asked" || undefined}
        data-says={stands !== "idle" || undefined}
        onBlur={() => setStands((now) => (now === "asked" ? "idle" : now))}
        onClick={() => void press()}
      >
        <Icon sign="renew" />
        <span class="tool-word" key={stands}>
          {stands === "idle" ? "New link" : WORDS[stands]}
        </span>
        <span class="unseen"> (whoever watches by the old link is shut out)</span>
      </button>
      <span class="unseen" role="status">
        {stands === "renewed" && (
          <span>The link is new, and the old one shut. Invite copies the new one.</span>
        )}
        {stands === "failed" && (
          <span>The link could not be renewed. The old one still opens.</span>
        )}
      </span>
    </>
  );
}

/** A state that goes back to how it began, a moment after it has become `passing`. */
function useFor<T extends string>(first: T, passing: T) {
  const [state, setState] = useState<T>(first);
  useEffect(() => {
    if (state !== passing) return;
    const timer = setTimeout(() => setState(first), TOLD_MS);
    return () => clearTimeout(timer);
  }, [state, first, passing]);
  return [state, setState] as const;
}
