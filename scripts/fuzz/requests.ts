/** One wrong request after the other: method, path, headers and body, from a corpus and at random. */
import fc from "fast-check";
import { HOSTILE_VALUES, NASTY_TEXTS, wrongBodies } from "../../test/support/wrong-input.ts";

export interface WrongRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A scene that must outlive it all, and one that may be ended and erased. */
export interface Stakes {
  readonly kept: {
    readonly session_id: string;
    readonly token: string;
    readonly share_token: string;
  };
  readonly doomed: { readonly session_id: string; readonly token: string };
}

const METHODS = fc.oneof(
  { weight: 12, arbitrary: fc.constant("POST") },
  { weight: 6, arbitrary: fc.constant("GET") },
  { weight: 2, arbitrary: fc.constant("DELETE") },
  { weight: 2, arbitrary: fc.constantFrom("PUT", "PATCH", "OPTIONS", "HEAD") },
);
const PARTS = fc.oneof(
  { weight: 8, arbitrary: fc.constant("/message") },
  { weight: 2, arbitrary: fc.constant("/retake") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "",
      "/end",
      "/report",
      "/transcript",
      "/events",
      "/share_token",
      "/ws",
      "/nothing",
      "//",
      "/%2e%2e",
    ),
  },
);
const OTHER_PATHS = [
  "/api/sessions",
  "/api/sessions/",
  "/api/games",
  "/api/test/mc",
  "/api/test/__proto__",
  "/api",
  "/health",
  "/docs",
  "/openapi.json",
  "/metrics",
  "/assets/nope.js",
];
const HEADERS = [
  "idempotency-key",
  "traceparent",
  "accept",
  "content-type",
  "origin",
  "cf-connecting-ip",
  "accept-language",
];
/** As a page elsewhere can make a visitor's browser send them, and as a client may claim where it comes from. */
const TELLING_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { "content-type": "text/plain", origin: "https://elsewhere.example" },
  { "content-type": "text/plain;charset=UTF-8", "sec-fetch-site": "cross-site" },
  { "content-type": "application/x-www-form-urlencoded", origin: "null" },
  { "cf-connecting-ip": "2001:db8:1:2:3:4:5:6" },
  { "cf-connecting-ip": "::ffff:192.0.2.1" },
  { "cf-connecting-ip": "fe80::1%eth0" },
];

/** A header's value may not hold everything; a client that sent it would not get it onto the wire. */
const asHeader = (text: string) =>
  [...text]
    .filter((char) => char >= " " && char <= "~")
    .join("")
    .slice(0, 2_000);
const asPath = (text: string) => encodeURIComponent(text.toWellFormed()).slice(0, 1_000);

const anyText = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: "binary" }),
  fc.string(),
);
const hostileBodies = fc
  .tuple(
    fc.constantFrom("message", "location", "relationship", "user_id"),
    fc.constantFrom(...HOSTILE_VALUES),
  )
  .map(([name, value]) => JSON.stringify({ [name]: value }));
const body = fc.oneof(fc.constantFrom(...NASTY_TEXTS), wrongBodies, hostileBodies);

/** Requests about these sessions. What would rightly end or erase the kept one is aimed at the other. */
export function wrongRequests({ kept, doomed }: Stakes): fc.Arbitrary<WrongRequest> {
  const id = fc.oneof(
    { weight: 8, arbitrary: fc.constant(kept.session_id) },
    { weight: 2, arbitrary: fc.constant(doomed.session_id) },
    { weight: 1, arbitrary: anyText.map(asPath) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "0".repeat(64),
        "..",
        "%2e%2e",
        "%",
        kept.session_id.toUpperCase(),
      ),
    },
  );
  const path = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(id, PARTS).map(([of, rest]) => `/api/sessions/${of}${rest}`),
    },
    { weight: 3, arbitrary: fc.constant("/api/sessions") },
    { weight: 1, arbitrary: fc.constantFrom(...OTHER_PATHS) },
    { weight: 1, arbitrary: anyText.map((text) => `/api/games/${asPath(text)}`) },
    {
      weight: 1,
      arbitrary: anyText.map(
        (text) => `/api/games?category=${asPath(text)}&difficulty=${asPath(text)}`,
      ),
    },
    { weight: 1, arbitrary: anyText.map((text) => `/api/${asPath(text)}`) },
  );
  const bearer = (text: string) => `Bearer ${text}`;
  const token = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(kept.token, doomed.token).map(bearer) },
    { weight: 1, arbitrary: fc.constant(bearer(kept.share_token)) },
    { weight: 1, arbitrary: anyText.map((text) => bearer(asHeader(text))) },
    { weight: 1, arbitrary: anyText.map(asHeader) },
  );
  const headers = fc
    .tuple(
      fc.option(token, { freq: 10 }),
      fc.oneof(
        {
          weight: 9,
          arbitrary: fc.dictionary(fc.constantFrom(...HEADERS), anyText.map(asHeader), {
            maxKeys: 3,
          }),
        },
        { weight: 1, arbitrary: fc.constantFrom(...TELLING_HEADERS) },
      ),
    )
    .map(
      ([authorization, others]): Record<string, string> => ({
        // What is no JSON is refused unread.
        "content-type": "application/json",
        ...others,
        ...(authorization === null ? {} : { authorization }),
      }),
    );
  return fc
    .record({
      method: METHODS,
      path,
      headers,
      body: fc.option(body, { freq: 10 }),
    })
    .map((given) => {
      // Most go to an address that takes them: what is not even routed tests little.
      const takesPost = /\/(message|retake|end|share_token)$|\/sessions$/.test(given.path);
      const isStray = given.headers.accept !== undefined;
      const request = takesPost && !isStray ? { ...given, method: "POST" } : given;
      const isBodiless = request.method === "GET" || request.method === "HEAD";
      const spared = spare(request, kept);
      return isBodiless ? { ...spared, body: null } : spared;
    });
}

/** The player of the kept scene does not erase, end or crowd it, nor renew its link: such a request comes without its token. */
function spare(request: WrongRequest, kept: Stakes["kept"]): WrongRequest {
  if (request.headers.authorization !== `Bearer ${kept.token}`) return request;
  const isFinal = request.method === "DELETE" || /\/(end|share_token)$/.test(request.path);
  const isLine = request.path.endsWith("/message") && isPlayable(request.body ?? "");
  return isFinal || isLine
    ? { ...request, headers: { ...request.headers, authorization: "Bearer wrong" } }
    : request;
}

function isPlayable(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      typeof value === "object" &&
      value !== null &&
      "message" in value &&
      typeof value.message === "string"
    );
  } catch {
    return false;
  }
}
