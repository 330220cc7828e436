/**
 * Speech at a pace that one can follow. The stage tells faster than anybody reads: what it has told
 * is painted word by word, one line after the other, and what comes with a line (the faces, the light,
 * the sign, the sounds) comes when that line has been painted. Only painting waits: the log, the lines
 * on their way and what a screen reader says do not pass here.
 *
 * The painted stage is the same fold over the same log, only that it has not come as far. Pure:
 * whoever calls brings the clock, in milliseconds.
 */
import type { ServerFrame } from "../scene/protocol.ts";
import { emptyStage, type LogFrame, type ScriptItem, type StageState } from "./stage.ts";
import { onStage } from "./stage-state.ts";
import { wordEnd } from "./word-end.ts";

/** `at_once`: everything is painted as it comes. */
export type Pace = "spoken" | "calm" | "at_once";

/** Characters a second, in UTF-16 units; where everything comes at once it is only read so. */
const READ_PER_S: Readonly<Record<Pace, number>> = { spoken: 24, calm: 14, at_once: 24 };

/**
 * So many characters may wait at the chosen pace: a welcome and an opening, the most that the ensemble
 * says in one go. With more the pace quickens until nothing waits any more, so that no word ever comes
 * later than `MOST_WAITING / READ_PER_S` seconds after it was told: 33 s, or 57 s when calm.
 */
const MOST_WAITING = 800;

export interface Painting {
  /** The stage as it is painted. */
  readonly stage: StageState;
  /** By then all that is painted has been read, and the next word may follow. */
  readonly readAt: number;
  /** More has been told than is painted. */
  readonly isBehind: boolean;
  /** How many times faster than the pace it goes for now. */
  readonly haste: number;
}

export const nothingPainted: Painting = {
  stage: emptyStage,
  readAt: 0,
  isBehind: false,
  haste: 1,
};

/**
 * Paints on, by the clock. History, and all that was said before the player's own last line, is there
 * at once and takes no time: whoever answers has read.
 */
export function paint(before: Painting, told: StageState, pace: Pace, now: number): Painting {
  let { stage } = before;
  // A late timer loses no time: it goes on from when it was due.
  let readAt = before.isBehind ? before.readAt : Math.max(before.readAt, now);
  const past = told.log.findLastIndex(
    (frame) => frame.seq <= told.retoldUpTo || (frame.type === "message" && frame.role === "user"),
  );
  for (const frame of told.log.slice(stage.log.length, past + 1)) {
    stage = fold(stage, frame);
    readAt = now;
  }

  const haste = Math.max(before.isBehind ? before.haste : 1, waiting(stage, told) / MOST_WAITING);
  const mayGoOn = () => pace === "at_once" || readAt <= now;
  const msPerCharacter = 1_000 / (READ_PER_S[pace] * haste);

  /** Word by word. False: not to its end. */
  function speak(turn: number, agent: Delta["agent_name"], text: string, isDone: boolean): boolean {
    const known =
      stage.speeches.find((one) => one.turn === turn && one.agent === agent)?.text ?? "";
    let length = Math.min(known.length, text.length);
    while (length < text.length && mayGoOn()) {
      const end = wordEnd(text, length, isDone);
      if (end === length) break;
      readAt += (end - length) * msPerCharacter;
      length = end;
    }
    const painted = text.slice(0, length);
    if (painted !== known) {
      stage = fold(stage, {
        type: "agent_delta",
        turn,
        agent_name: agent,
        offset: 0,
        text: painted,
      });
    }
    return length === text.length;
  }

  /**
   * False: it has to wait. Bell, sign and audience are heard whole and on the side: they wait for the
   * line before them, and nobody for them, least of all the Partner's first word.
   */
  function show(frame: LogFrame): boolean {
    const item = addedBy(frame, stage);
    if (item?.kind === "line" && item.speaker !== "room" && item.speaker !== "player") {
      if (!speak(item.turn, item.speaker, item.text, true)) return false;
    } else if (item && !mayGoOn()) return false;
    stage = fold(stage, frame);
    return true;
  }

  let isBehind = !told.log.slice(stage.log.length).every(show);
  for (const { turn, agent, text } of told.speeches) {
    if (isBehind) break;
    // Half a word is not waited for by those who speak meanwhile.
    isBehind = !speak(turn, agent, text, false) && !mayGoOn();
  }
  return { stage: { ...told, ...logged(stage) }, readAt, isBehind, haste };
}

type Delta = Extract<ServerFrame, { type: "agent_delta" }>;

const fold = (stage: StageState, frame: ServerFrame) => onStage(stage, { type: "frame", frame });

/** What the event puts into the script, if anything. */
function addedBy(frame: LogFrame, stage: StageState): ScriptItem | undefined {
  return fold(stage, frame).script[stage.script.length];
}

function textOf(item: ScriptItem): string {
  switch (item.kind) {
    case "line":
    case "shout":
      return item.text;
    case "bell":
      return item.message;
    case "sign":
      return item.call.message;
  }
}

/** How many characters have been told and not been painted. */
function waiting(stage: StageState, told: StageState): number {
  const sum = (texts: readonly string[]) => texts.reduce((total, { length }) => total + length, 0);
  const spoken = ({ speeches }: StageState) => sum(speeches.map(({ text }) => text));
  const unread = told.script.slice(stage.script.length).map(textOf);
  return sum(unread) + spoken(told) - spoken(stage);
}

/** What the log tells. All else, such as the connection and the lines on their way, is painted as it is. */
function logged(stage: StageState) {
  const { log, lastSeq, phase, carryingSince, turnCount, game, audience, sentiment } = stage;
  const { script, speeches, partnerOwesTurn, sign, endReason, backstage, report, complete } = stage;
  const course = { log, lastSeq, phase, carryingSince, turnCount, game, audience, sentiment };
  return {
    ...course,
    script,
    speeches,
    partnerOwesTurn,
    sign,
    endReason,
    backstage,
    report,
    complete,
  };
}
