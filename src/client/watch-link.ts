/** The link for watchers: `#watch={session_id}.{share_token}`, made here and read here. */

export interface WatchSeat {
  readonly sessionId: string;
  readonly shareToken: string;
}

/** The id is 64 hexadecimal digits, the token 256 bits as base64url. */
const SEAT = /^#watch=([0-9a-f]{64})\.([A-Za-z0-9_-]{43})/i;

/** What messengers and mail put into a long word: spaces, soft hyphens, marks of no width. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;

export function watchLink(origin: string, { sessionId, shareToken }: WatchSeat): string {
  return `${origin}/#watch=${sessionId}.${shareToken}`;
}

/**
 * The seat to which a fragment leads, or null if it is no such link. It may have been through a
 * messenger: encoded as a whole, broken by marks of no width, with the full stop or bracket of the
 * sentence that it stood in. One that is not whole leads to a seat that is nobody's, so that the door
 * says what is wrong.
 */
export function readWatchLink(fragment: string): WatchSeat | null {
  const link = decoded(fragment).replace(INVISIBLE, "");
  if (!link.startsWith("#watch=")) return null;
  const [, sessionId = "none", shareToken = "none"] = SEAT.exec(link) ?? [];
  return { sessionId: sessionId.toLowerCase(), shareToken };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % is encoded by nobody; the rest may still be a link.
    return text;
  }
}
