import { beforeAll, describe, expect, it } from "vitest";
import type { Created, Flop, Report, ServerFrame } from "../../src/scene/protocol.ts";
import { lineOf } from "./support/lines.ts";
import {
  at,
  call,
  createSession,
  type FrameOf,
  joined,
  jsonOf,
  opened,
  type StageSocket,
} from "./support/stage-client.ts";

const TURNS = 15;
/** Words of the contract that stand for what is hidden until the scene's end. */
const HIDDEN_KEYS = [
  "reads",
  "flops",
  "flop",
  "offers",
  "move",
  "picks_up",
  "read",
  "gauged",
  "note",
];

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? below : [...Object.keys(value), ...below];
}

const hiddenIn = (value: unknown) => keysIn(value).filter((key) => HIDDEN_KEYS.includes(key));

/** What the deltas of a reply add up to; an offset that does not fit is an error. */
function heard(frames: readonly ServerFrame[], turn: number): string {
  let text = "";
  for (const frame of frames) {
    if (frame.type !== "agent_delta" || frame.turn !== turn || frame.agent_name !== "partner")
      continue;
    if (frame.offset !== 0) expect(frame.offset).toBe(text.length);
    text = frame.offset === 0 ? frame.text : text + frame.text;
  }
  return text;
}

describe("a scene of fifteen turns over the WebSocket", () => {
  let created: Created;
  let player: StageSocket;
  let watcher: StageSocket;
  const answers: FrameOf<"agent_response">[] = [];
  const seenOnTheWay: unknown[] = [];
  let report: Report;
  let flops: readonly Flop[];

  beforeAll(async () => {
    created = await createSession({ user_id: "mara", location: "a bakery", game: "First Day" });
    const { session_id, token, share_token } = created;
    player = await joined(session_id, token);
    watcher = await joined(session_id, share_token);
    await opened(player);
    for (let turn = 1; turn <= TURNS; turn += 1) {
      answers.push(await player.say(`line-${turn}`, lineOf(turn)));
      if (turn === TURNS) break;
      seenOnTheWay.push(await jsonOf(await call("GET", at(session_id), { token })));
      const transcript = await call("GET", at(session_id, "/transcript"), { token });
      seenOnTheWay.push(await jsonOf(transcript));
    }
    await player.next("session_complete");
    await watcher.next("session_complete");
    const told = await player.next("coach_report");
    const backstage = await player.next("backstage");
    if (!("report" in told) || !("flops" in backstage)) throw new Error("withheld from the player");
    ({ report } = told);
    ({ flops } = backstage);
  });

  it("answers every line with the turn's number, in its phase", () => {
    expect(answers.map(({ turn }) => turn)).toEqual(answers.map((_, index) => index + 1));
    expect(answers).toHaveLength(TURNS);
    for (const answer of answers) expect(answer.partner_response).not.toBe("");
  });

  it("streams deltas before each answer that add up to the Partner's message", () => {
    for (const { turn, partner_response } of answers) {
      const isReply = (frame: ServerFrame) =>
        frame.type === "message" && frame.turn === turn && frame.agent_name === "partner";
      const end = player.frames.findIndex(isReply);
      const message = player.frames[end];
      expect(message).toMatchObject({ content: partner_response });
      expect(heard(player.frames.slice(0, end), turn)).toBe(partner_response);
      expect(heard(player.frames, turn)).toBe(partner_response);
      expect(heard(watcher.frames, turn)).toBe(partner_response);
    }
  });

  it("reaches phase 2 on evidence, and says the reason in words", () => {
    const change = player
      .all("phase_changed")
      .find((frame) => "to" in frame && frame.to === "PHASE_2_FALLIBLE");
    expect(change).toMatchObject({
      from: "PHASE_1_SUPPORT",
      reason: expect.stringMatching(/\w+ \w+/),
    });
    const first = answers.find(({ current_phase }) => current_phase === "PHASE_2_FALLIBLE");
    expect(first?.turn).toBeGreaterThanOrEqual(5);
    expect(first?.turn).toBeLessThanOrEqual(10);
  });

  it("plays a flop within two turns of phase 2, none in the last two, and reads whether it was rescued", () => {
    const phase2 =
      answers.find(({ current_phase }) => current_phase === "PHASE_2_FALLIBLE")?.turn ?? 0;
    expect(flops.length).toBeGreaterThan(0);
    expect(flops[0]?.turn).toBeLessThanOrEqual(phase2 + 2);
    for (const { turn, recovered } of flops) {
      expect(turn).toBeLessThanOrEqual(TURNS - 2);
      expect(recovered).not.toBeNull();
    }
    expect(report.recovery.flops.map(({ turn, kind }) => ({ turn, kind }))).toEqual(
      flops.map(({ turn, kind }) => ({ turn, kind })),
    );
    expect(report.recovery.score).not.toBeNull();
    expect(report.recovery.note).toMatch(/purpose/i);
  });

  it("quotes the player word for word, from the turn it names", () => {
    expect(report.moments.length).toBeGreaterThanOrEqual(3);
    expect(report.moments[0]?.kind).toBe("keep");
    for (const { turn, quote } of report.moments) expect(lineOf(turn)).toContain(quote);
    expect(report.measures.lines).toBe(TURNS);
  });

  it("shows nothing hidden before the scene's end, in no frame, view or transcript", () => {
    const end = player.frames.findIndex(({ type }) => type === "scene_ended");
    expect(end).toBeGreaterThan(0);
    expect(player.frames.slice(0, end).flatMap(hiddenIn)).toEqual([]);
    expect(seenOnTheWay.flatMap(hiddenIn)).toEqual([]);
    const types = player.events().map(({ type }) => type);
    expect(types.indexOf("backstage")).toBeGreaterThan(types.indexOf("scene_ended"));
  });

  it("numbers its events from 1 without gaps, once each", () => {
    expect(player.events().map(({ seq }) => seq)).toEqual(
      player.events().map((_, index) => index + 1),
    );
  });

  it("replays after any seq byte for byte what was first sent", async () => {
    const last = player.events().length;
    for (let after = 0; after <= last; after += 1) {
      const again = await joined(created.session_id, created.token, after);
      await again.settled();
      expect(again.eventTexts()).toEqual(player.eventTexts(after));
      again.close();
    }
  });

  it("gives watchers the same bytes, but withholds backstage and report and leaves out user_id", async () => {
    const late = await joined(created.session_id, created.share_token);
    await late.settled();
    expect(late.eventTexts()).toEqual(watcher.eventTexts());
    const same = (socket: StageSocket) =>
      socket.eventTexts().filter((text) => !/^\{"type":"(backstage|coach_report)"/.test(text));
    expect(same(watcher)).toEqual(same(player));
    expect(watcher.frames.flatMap(hiddenIn)).toEqual([]);
    expect(keysIn(watcher.frames)).not.toContain("user_id");
    expect(keysIn(watcher.frames)).not.toContain("moments");
    for (const type of ["backstage", "coach_report"] as const) {
      const [withheld] = watcher.all(type);
      const [told] = player.all(type);
      expect(withheld).toEqual({
        type,
        seq: told?.seq,
        timestamp: told?.timestamp,
        withheld: true,
      });
    }
    expect(watcher.all("agent_response")).toEqual([]);
    late.close();
  });

  it("tells the same report over HTTP, and the view adds up", async () => {
    const { session_id, token } = created;
    const told = await call("GET", at(session_id, "/report"), { token });
    expect(await jsonOf(told)).toEqual(report);
    const view = await jsonOf<Created["session"]>(await call("GET", at(session_id), { token }));
    expect(view).toMatchObject({ current_phase: "COMPLETE", turn_count: TURNS, user_id: "mara" });
    const lines = view.conversation_history.filter(({ role }) => role === "user");
    expect(lines.map(({ content }) => content)).toEqual(lines.map((_, index) => lineOf(index + 1)));
  });
});
