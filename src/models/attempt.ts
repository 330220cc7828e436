/** One attempt at an answer: the model's stream, cut off by deadlines and by whoever asked. */
import { namesIn } from "../scene/conditions.ts";
import type { AgentCall } from "../scene/events.ts";
import type { Scene } from "../scene/scene.ts";
import { type Clock, within } from "./clock.ts";
import type { Bounds } from "./deadlines.ts";
import {
  type LanguageModel,
  type ModelChunk,
  ModelError,
  type ModelRequest,
} from "./language-model.ts";
import { type SpokenLine, spokenLine } from "./speech/spoken-line.ts";

export interface AttemptOptions extends Bounds {
  readonly model: LanguageModel;
  readonly request: ModelRequest;
  /** The caller's. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
}

export interface Attempt {
  /** `aborted` by the caller, which is nobody's failure. */
  readonly end: "complete" | "aborted" | "failed";
  readonly error: ModelError | null;
  /** What was passed on. */
  readonly delivered: string;
  /** All that the audience has heard of the line, with a space behind it if the last word is whole. */
  readonly heard: string;
  /** Calls that a model cut off by a deadline still tells of: never rejects, may never resolve. */
  readonly stragglers: Promise<readonly AgentCall[]> | null;
}

const SENTENCE_END = /[.!?…。！？]["'”’)\]»]*\s*$/u;
/** What a caller's abort leaves for the last call to be heard of. */
const LAST_CALL_MS = 150;

type Chunks = AsyncIterator<ModelChunk>;

/**
 * Passes on what can be heard, and calls, and returns how it ended; never throws. A spoken answer
 * counts from its first audible word: labels, markup and machinery are none. JSON is held back until
 * it is whole: a broken beginning is of no use to anyone, and as long as nothing was passed on there
 * may be another attempt. A line that is complete is not waited for any longer.
 */
export async function* attempt(options: AttemptOptions): AsyncGenerator<ModelChunk, Attempt> {
  const { model, request, signal, clock } = options;
  const connection = new AbortController();
  let delivered = "";
  let answer: SpokenLine | null = null;
  const ended = (
    end: Attempt["end"],
    error: ModelError | null = null,
    stragglers: Attempt["stragglers"] = null,
  ): Attempt => {
    const heard = `${(request.heard ?? "").trimEnd()}${delivered}${answer?.betweenWords ? " " : ""}`;
    return { end, error, delivered, heard, stragglers };
  };

  if (signal.aborted) return ended("aborted");
  const cut = cutOff(options);
  let chunks: Chunks | null = null;
  /** Whoever drains the stream also sees to its end. */
  let closed = false;
  const passOn = (text: string): ModelChunk => {
    if (delivered === "") cut.wordsCame();
    delivered += text;
    return { type: "text", text };
  };
  try {
    chunks = model.stream(request, connection.signal)[Symbol.asyncIterator]();
    let next = chunks.next();
    // Worked out while the model is asked: the player waits for the first word.
    answer = request.schema ? wholeText() : lineFor(request);
    for (;;) {
      const first = await Promise.race([next, cut.off]);
      if (first === "aborted") {
        closed = true;
        connection.abort(signal.reason);
        for (const call of await lastCalls(chunks, next, clock)) {
          yield { type: "call", call };
        }
        return ended("aborted");
      }
      if (first === "late") {
        closed = true;
        // So named, the model knows that it was not the caller who stopped it.
        connection.abort(new DOMException("the deadline has passed", "TimeoutError"));
        const late = new ModelError("timeout", "the deadline has passed", { retryable: false });
        return ended("failed", late, drained(chunks, next));
      }
      closed = first.done === true;
      if (first.done) break;
      const chunk = first.value;
      if (chunk.type === "text") {
        const text = answer.push(chunk.text);
        if (text !== "") yield passOn(text);
      } else {
        yield chunk;
      }
      next = chunks.next();
      if (answer.full) break;
    }
    const rest = answer.end();
    if (rest !== "") yield passOn(rest);
    if (!closed) {
      closed = true;
      connection.abort();
      for (const call of await lastCalls(chunks, next, clock)) {
        yield { type: "call", call };
      }
    }
    // Nothing need follow on a whole sentence.
    if (delivered !== "" || SENTENCE_END.test(request.heard ?? "")) return ended("complete");
    return ended(
      "failed",
      new ModelError("unavailable", "the model said nothing", { retryable: true }),
    );
  } catch (thrown) {
    if (signal.aborted) return ended("aborted");
    return ended("failed", asModelError(thrown));
  } finally {
    cut.clear();
    if (!closed) {
      // Nobody listens any more, or the model failed; one that is stuck is not waited for.
      connection.abort();
      void Promise.resolve(chunks?.return?.()).catch(() => undefined);
    }
  }
}

function lineFor({ maxWords, scene, heard }: ModelRequest): SpokenLine {
  return spokenLine({
    ...(maxWords === undefined ? {} : { maxWords }),
    ...(heard === undefined ? {} : { heard }),
    names: namesIn(scene),
    saidBefore: linesNotToRepeat(scene),
  });
}

/** The latest line of either: older ones may be called back. */
function linesNotToRepeat({ lines }: Scene): readonly string[] {
  const own = lines.findLast(({ agent }) => agent === "partner");
  const player = lines.findLast(({ agent }) => agent === null);
  return [own, player].flatMap((line) => line?.content ?? []);
}

/** For an answer that nobody hears: nothing until all of it is there. */
function wholeText(): SpokenLine {
  let held = "";
  return {
    push(chunk) {
      held += chunk;
      return "";
    },
    end: () => (held.trim() === "" ? "" : held),
    full: false,
    betweenWords: false,
  };
}

interface CutOff {
  readonly off: Promise<"late" | "aborted">;
  /** From here on only the whole answer's deadline counts. */
  wordsCame(): void;
  clear(): void;
}

function cutOff({ signal, clock, firstWordBy, wholeBy }: AttemptOptions): CutOff {
  const timers = new Map<"first" | "whole", unknown>();
  let resolve: (how: "late" | "aborted") => void = () => undefined;
  const off = new Promise<"late" | "aborted">((settle) => {
    resolve = settle;
  });
  const onAbort = () => resolve("aborted");
  const arm = (name: "first" | "whole", by: number) => {
    if (by === Number.POSITIVE_INFINITY) return;
    const timer = clock.setTimeout(() => resolve("late"), Math.max(0, by - clock.now()));
    timers.set(name, timer);
  };
  const disarm = (name: "first" | "whole") => {
    if (timers.has(name)) clock.clearTimeout(timers.get(name));
    timers.delete(name);
  };
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort);
  arm("first", firstWordBy);
  arm("whole", wholeBy);
  return {
    off,
    wordsCame: () => disarm("first"),
    clear() {
      disarm("first");
      disarm("whole");
      signal.removeEventListener("abort", onAbort);
    },
  };
}

/** All calls that a stopped stream still tells of. */
async function drained(
  chunks: Chunks,
  pending: Promise<IteratorResult<ModelChunk>>,
): Promise<AgentCall[]> {
  const calls: AgentCall[] = [];
  try {
    for (let next = await pending; !next.done; next = await chunks.next()) {
      if (next.value.type === "call") calls.push(next.value.call);
    }
  } catch {
    // It was told to stop; how it does is no matter.
  }
  return calls;
}

async function lastCalls(
  chunks: Chunks,
  pending: Promise<IteratorResult<ModelChunk>>,
  clock: Clock,
): Promise<readonly AgentCall[]> {
  return (await within(clock, LAST_CALL_MS, drained(chunks, pending))) ?? [];
}

function asModelError(thrown: unknown): ModelError {
  if (thrown instanceof ModelError) return thrown;
  return new ModelError("unavailable", "the model failed in a way of its own", {
    retryable: true,
    cause: thrown,
  });
}
