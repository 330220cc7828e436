/** What the edge tells a scene's object of the request that opens a socket. */

export interface Upgrade {
  readonly traceparent: string | undefined;
  /** The client's, null where nobody who can be believed tells it. Kept with the socket, in no log and no storage. */
  readonly address: string | null;
}

/** Whoever is turned away while too many closed sockets are held may come back after so long. */
export const COME_BACK_MS = 10_000;

const TRACEPARENT = "traceparent";
const ADDRESS = "client-address";

/** The request with what is told, over whatever the client wrote in its place. */
export function tellingUpgrade(request: Request, { traceparent, address }: Upgrade): Request {
  const headers = new Headers(request.headers);
  headers.set(TRACEPARENT, traceparent ?? "");
  headers.set(ADDRESS, address ?? "");
  return new Request(request, { headers });
}

export function upgradeOf({ headers }: Request): Upgrade {
  return {
    traceparent: headers.get(TRACEPARENT) || undefined,
    address: headers.get(ADDRESS) || null,
  };
}
