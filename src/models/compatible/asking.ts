/** One answer of a served model, and what is learnt of the model by asking it. */
import { openConnection } from "../connection.ts";
import { guessedUsage, type TokenUsage } from "../prices.ts";
import { wordsOf } from "../words.ts";
import { Reading } from "./reading.ts";
import { type Asked, type ChatBody, chatBody, type OptionalField, optionalIn } from "./request.ts";
import { asModelError, chatWire, RefusedRequest } from "./wire.ts";

export interface Server {
  /** Up to what `/chat/completions` follows, without a slash at its end. */
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
}

/** What was learnt of one model. Plain data: all scenes of an isolate share it. */
export interface Known {
  refused: ReadonlySet<OptionalField>;
  /** It thinks although it was asked not to. */
  thinks: boolean;
  /**
   * How its words begin. Until that is `known` it could be in the middle of thoughts that its chat
   * template has opened, and a spoken answer is held back until it is whole.
   */
  beginning: "unknown" | "words" | "thoughts";
}

export const nothingKnown = (): Known => ({
  refused: new Set(),
  thinks: false,
  beginning: "unknown",
});

export interface Question {
  readonly server: Server;
  readonly model: string;
  readonly asked: Asked;
  readonly known: Known;
  readonly signal: AbortSignal;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Told of words, whether or not they are passed on yet. */
  readonly onWords: () => void;
  /** Told what a request took, also one that failed; `told`: by the server, and not guessed. */
  readonly onUsage: (
    usage: TokenUsage,
    told: { cost: number | undefined; sent: ChatBody } | null,
  ) => void;
}

/**
 * The words of the answer, as they come; JSON in one piece, when it is whole. Asks again at once
 * without a field that the server refuses, and never sends it again once that was answered. Throws
 * `ModelError`, and whatever an abort brings about once the signal is aborted.
 */
export async function* answer(question: Question): AsyncGenerator<string> {
  const { asked, known } = question;
  const refused = new Set(known.refused);
  for (;;) {
    const body = chatBody(question.model, asked, { refused, thinks: known.thinks });
    const reading = new Reading(asked.schema !== undefined || known.beginning !== "words");
    try {
      for await (const words of ask(question, body, reading)) if (!asked.schema) yield words;
    } catch (error) {
      const field = error instanceof RefusedRequest && error.fieldToDrop(optionalIn(body));
      if (!field || reading.received !== "") throw error;
      refused.add(field);
      continue;
    }
    known.refused = refused;
    learn(known, reading, asked.schema !== undefined);
    reading.checkWords(asked.schema !== undefined);
    if (asked.schema) yield reading.text;
    return;
  }
}

async function* ask(
  { server, signal, now, onWords, onUsage }: Question,
  body: ChatBody,
  reading: Reading,
): AsyncGenerator<string> {
  const connection = openConnection({
    url: `${server.baseUrl}/chat/completions`,
    headers: server.apiKey === undefined ? {} : { authorization: `Bearer ${server.apiKey}` },
    body,
    wire: chatWire,
    signal,
    now,
  });
  const failed = (error: unknown) => asModelError(error, connection.answered());
  try {
    for await (const words of wordsOf(connection, reading, failed)) {
      onWords();
      yield words;
    }
    const rest = reading.end();
    if (rest === "") return;
    onWords();
    yield rest;
  } finally {
    if (connection.billed()) {
      const { usage, costUsd: cost } = reading;
      if (usage) onUsage(usage, { cost, sent: body });
      else onUsage(guessedUsage(body, reading.received), null);
    }
  }
}

function learn(known: Known, reading: Reading, isJson: boolean): void {
  if (reading.thought && !known.thinks) known.thinks = true;
  // Where the other way of asking for no thoughts is left, it is tried next.
  if (reading.thought && !known.refused.has("reasoning_effort")) {
    known.refused = new Set([...known.refused, "reasoning_effort"]);
  }
  if (reading.thoughtUnopened) known.beginning = "thoughts";
  // A grammar forbids thoughts, and one that was cut may have been all thoughts.
  else if (!isJson && !reading.isCut && reading.text !== "" && known.beginning === "unknown") {
    known.beginning = "words";
  }
}
