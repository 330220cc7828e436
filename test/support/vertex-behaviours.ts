/** What the stand-in for Vertex AI can be told to do with one request: answers and faults. */

export interface FunctionCallPart {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly thoughtSignature?: string;
}

/** How bytes reach the wire. */
export interface Wire {
  /** Between lines; Google sends CRLF. */
  readonly newline?: "\n" | "\r\n" | "\r";
  /** Write so many bytes at a time, wherever that cuts; absent: one event a write. */
  readonly bytesAtATime?: number;
}

export type Behaviour =
  /** An answer in words: the default one, or `text`, in `chunks` frames. */
  | ({ readonly kind: "speak"; readonly text?: string; readonly chunks?: number } & Pacing & Wire)
  /** These very frames; afterwards the answer ends properly, or as told. */
  | ({
      readonly kind: "frames";
      readonly frames: readonly unknown[];
      /** `keepalive`: held open, with a comment every so often. */
      readonly ending?: "end" | "hang" | "keepalive" | "reset" | "half_frame";
    } & Pacing &
      Wire)
  /** These very bytes as an SSE body. */
  | { readonly kind: "raw"; readonly body: string; readonly encoding?: "gzip" }
  | {
      readonly kind: "status";
      readonly code: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Not even headers. */
  | { readonly kind: "hang" }
  | { readonly kind: "reset" };

export interface Pacing {
  readonly firstTokenMs?: number;
  readonly gapMs?: number;
}

export interface Usage {
  readonly promptTokenCount: number;
  readonly cachedContentTokenCount?: number;
  readonly candidatesTokenCount: number;
  readonly thoughtsTokenCount?: number;
}
export const USAGE: Usage = {
  promptTokenCount: 1_000,
  cachedContentTokenCount: 200,
  candidatesTokenCount: 40,
  thoughtsTokenCount: 60,
};

type Part = Readonly<Record<string, unknown>>;

/** One frame of an answer; usage stands on the last, with the reason for the end. */
export function frame(parts: readonly Part[], finishReason?: string, usage: Usage = USAGE) {
  return {
    candidates: [
      {
        ...(parts.length > 0 ? { content: { role: "model", parts } } : {}),
        ...(finishReason ? { finishReason } : {}),
      },
    ],
    usageMetadata: finishReason ? usage : { trafficType: "ON_DEMAND" },
    modelVersion: "stand-in",
    createTime: "2026-11-22T20:00:00.000000Z",
    responseId: "stand-in-response",
  };
}

const text = (words: string): Part => ({ text: words });

/** A line in as many frames as there are pieces, ending well. */
export function line(...pieces: string[]): Behaviour {
  return {
    kind: "frames",
    frames: pieces.map((piece, i) =>
      frame([text(piece)], i + 1 < pieces.length ? undefined : "STOP"),
    ),
  };
}

export function calls(...wanted: FunctionCallPart[]): Behaviour {
  const parts = wanted.map(({ thoughtSignature, ...functionCall }) => ({
    functionCall,
    ...(thoughtSignature ? { thoughtSignature } : {}),
  }));
  return { kind: "frames", frames: [frame(parts, "STOP")] };
}

function problem(code: number, status: string, details: readonly unknown[] = []): string {
  const message = `The stand-in answers ${code}.`;
  return JSON.stringify({ error: { code, message, status, details } });
}

const detail = (type: string, more: object) => ({
  "@type": `type.googleapis.com/google.rpc.${type}`,
  ...more,
});
const because = (reason: string) => [detail("ErrorInfo", { reason, domain: "googleapis.com" })];

function json(
  code: number,
  status: string,
  details?: readonly unknown[],
  headers?: Readonly<Record<string, string>>,
): Behaviour {
  return {
    kind: "status",
    code,
    body: problem(code, status, details),
    headers: { "content-type": "application/json; charset=UTF-8", ...headers },
  };
}

/** Every way of failing that the show has to survive, by name. */
export const faults = {
  tooMany: () => json(429, "RESOURCE_EXHAUSTED"),
  tooManyWithRetryInfo: (retryDelay = "1.5s") =>
    json(429, "RESOURCE_EXHAUSTED", [detail("RetryInfo", { retryDelay })]),
  tooManyWithRetryAfter: (value = "7") =>
    json(429, "RESOURCE_EXHAUSTED", [], { "retry-after": value }),
  badRequest: () =>
    json(400, "INVALID_ARGUMENT", [
      detail("BadRequest", {
        fieldViolations: [{ field: "generation_config.thinking_config", description: "No." }],
      }),
    ]),
  unauthenticated: () => json(401, "UNAUTHENTICATED"),
  forbidden: () => json(403, "PERMISSION_DENIED", because("SERVICE_DISABLED")),
  badKey: () => json(400, "INVALID_ARGUMENT", because("API_KEY_INVALID")),
  deadKey: () => json(401, "UNAUTHENTICATED", because("ACCESS_TOKEN_TYPE_UNSUPPORTED")),
  wrongSurface: () => json(403, "PERMISSION_DENIED", because("API_KEY_SERVICE_BLOCKED")),
  restrictedKey: () => json(403, "PERMISSION_DENIED", because("API_KEY_IP_ADDRESS_BLOCKED")),
  wrongRegion: () => json(400, "FAILED_PRECONDITION"),
  /** As the free tier says it: the day's calls are gone, and it would have one come back in seconds. */
  dayIsSpent: () =>
    json(429, "RESOURCE_EXHAUSTED", [
      detail("QuotaFailure", {
        violations: [
          {
            quotaMetric: "generativelanguage.googleapis.com/generate_content_free_tier_requests",
            quotaId: "GenerateRequestsPerDayPerProjectPerModel-FreeTier",
            quotaValue: "20",
          },
        ],
      }),
      detail("RetryInfo", { retryDelay: "0.3s" }),
    ]),
  minuteIsSpent: () =>
    json(429, "RESOURCE_EXHAUSTED", [
      detail("QuotaFailure", {
        violations: [{ quotaId: "GenerateRequestsPerMinutePerProjectPerModel-FreeTier" }],
      }),
      detail("RetryInfo", { retryDelay: "0.3s" }),
    ]),
  notFound: () => json(404, "NOT_FOUND"),
  internal: () => json(500, "INTERNAL"),
  html: (): Behaviour => ({
    kind: "status",
    code: 503,
    body: "<html><body><h1>Service Unavailable</h1></body></html>",
    headers: { "content-type": "text/html" },
  }),
  late: () => json(504, "DEADLINE_EXCEEDED"),
  reset: (): Behaviour => ({ kind: "reset" }),
  hang: (): Behaviour => ({ kind: "hang" }),
  hangAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [frame([text(words)])],
    ending: "hang",
  }),
  resetAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [frame([text(words)])],
    ending: "reset",
  }),
  /** Ends between two frames, as if all were said. */
  truncatedAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [frame([text(words)])],
  }),
  halfFrameAfter: (words: string): Behaviour => ({
    kind: "frames",
    frames: [frame([text(words)])],
    ending: "half_frame",
  }),
  malformedAfter: (words: string): Behaviour => ({
    kind: "raw",
    body: `data: ${JSON.stringify(frame([text(words)]))}\r\n\r\ndata: {"candidates": [}\r\n\r\n`,
  }),
  errorAfter: (words: string): Behaviour => ({
    kind: "raw",
    body: `data: ${JSON.stringify(frame([text(words)]))}\r\n\r\ndata: ${problem(503, "UNAVAILABLE")}\r\n\r\n`,
  }),
  notAStream: (): Behaviour => ({ kind: "raw", body: "<html>\n\nWelcome to Wi-Fi!\n\n</html>" }),
  empty: (): Behaviour => ({ kind: "raw", body: "" }),
  safety: (words = ""): Behaviour => ({
    kind: "frames",
    frames: [...(words ? [frame([text(words)])] : []), frame([], "SAFETY")],
  }),
  recitation: (): Behaviour => ({ kind: "frames", frames: [frame([], "RECITATION")] }),
  blockedPrompt: (): Behaviour => ({
    kind: "frames",
    frames: [
      {
        promptFeedback: { blockReason: "PROHIBITED_CONTENT" },
        usageMetadata: { promptTokenCount: 1_000, totalTokenCount: 1_000 },
      },
    ],
  }),
  maxTokens: (words = ""): Behaviour => ({
    kind: "frames",
    frames: [frame(words ? [text(words)] : [], "MAX_TOKENS")],
  }),
  noCandidates: (): Behaviour => ({
    kind: "frames",
    frames: [{ candidates: [], usageMetadata: USAGE }],
  }),
  silence: (): Behaviour => ({ kind: "frames", frames: [frame([], "STOP")] }),
  malformedCall: (): Behaviour => ({
    kind: "frames",
    frames: [frame([], "MALFORMED_FUNCTION_CALL")],
  }),
};
