/** Every line of the operator's log says to which session and which trace it belongs, whatever way the call came. */
import { describe, expect, inject, it } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { SLOW } from "../support/fault-stage.ts";
import { inTheEnd, openMirroredStage } from "../support/mirrored-stage.ts";
import { type OnlineStage, openOnlineStage } from "../support/online-stage.ts";
import { at, type StageVisitor, visitStage } from "../support/stage-visitor.ts";
import { faults } from "../support/vertex-behaviours.ts";

interface Line {
  readonly log_type: string;
  readonly session_id?: string;
  readonly trace_id?: string;
  readonly where?: string;
  readonly route?: string;
  readonly turn?: number;
}

const linesIn = (log: string): Line[] =>
  log
    .split("\n")
    .filter((row) => row.startsWith('{"level"'))
    .map((row) => JSON.parse(row) as Line);

/** A visitor all of whose calls are part of one trace, and that trace's id. */
function traced(url: string, digit: string): { visitor: StageVisitor; trace: string } {
  const trace = digit.repeat(32);
  return { visitor: visitStage(url, { traceparent: `00-${trace}-${"5".repeat(16)}-01` }), trace };
}

/** A line over each way, a reply that fails, a look at everything, and the end. */
async function playTraced(stage: OnlineStage) {
  const { url } = stage.stage;
  const begun = traced(url, "a");
  const session = await begun.visitor.create({ seed: 4, location: "a harbour" });
  const socketed = traced(url, "b");
  const socket = await socketed.visitor.watch(session);
  await socket.opened();
  socket.send({ type: "text_message", id: "over-the-socket", message: "The tide is late again." });
  await socket.next("agent_response", ({ turn }) => turn === 1);
  const said = traced(url, "c");
  stage.standIn.always(faults.badRequest);
  await said.visitor.say(session, "Then I turn the lantern off.");
  const ended = traced(url, "d");
  await ended.visitor.end(session);
  await socket.next("session_complete");
  const read = traced(url, "e");
  await read.visitor.view(session);
  await read.visitor.call("GET", at(session, "/events"), session);
  socket.close();
  const [begins, overSocket, says, ends, reads] = [begun, socketed, said, ended, read].map(
    ({ trace }) => trace,
  );
  return { session, begins, overSocket, says, ends, reads };
}

describe("a scene played over HTTP and a socket", () => {
  it("has its session and the trace of whoever called on every line", SLOW, async (test) => {
    const stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0 });
    test.onTestFinished(() => stage.close());
    const { session, begins, overSocket, says, ends, reads } = await playTraced(stage);

    const lines = linesIn(stage.log());
    const types = new Set(lines.map(({ log_type }) => log_type));
    expect(types).toEqual(new Set(["agent_call", "phase_transition", "turn", "request", "error"]));
    const ids = new Set(lines.map(({ session_id }) => session_id));
    expect(ids).toEqual(new Set([session.session_id]));
    const traceOf = (matches: (line: Line) => boolean) => [
      ...new Set(lines.filter(matches).map(({ trace_id }) => trace_id)),
    ];
    expect(traceOf(() => true).toSorted()).toEqual([begins, overSocket, says, ends, reads]);
    expect(traceOf(({ log_type, turn }) => log_type === "agent_call" && turn === 0)).toEqual([
      begins,
    ]);
    expect(traceOf(({ log_type, turn }) => log_type === "turn" && turn === 1)).toEqual([
      overSocket,
    ]);
    expect(traceOf(({ log_type, turn }) => log_type === "turn" && turn === 2)).toEqual([says]);
    expect(traceOf(({ where }) => where === "model_attempt")).toContain(says);
    expect(traceOf(({ route }) => route === "/api/sessions/:id/events")).toEqual([reads]);
  });

  it("passes the trace on to Google with every call", SLOW, async (test) => {
    const stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0 });
    test.onTestFinished(() => stage.close());
    const { begins, overSocket, says, ends } = await playTraced(stage);
    const passed = stage.standIn.requests.map(
      ({ headers }) => String(headers.traceparent).split("-")[1],
    );
    expect([...new Set(passed)].toSorted()).toEqual([begins, overSocket, says, ends]);
  });
});

describe("what nobody called for", () => {
  /** Nobody listens on the port of discarded packets. */
  const NOWHERE = "127.0.0.1:9";
  const SHORT_LIFE = { SESSION_TTL_HOURS: "0.0003", FINISHED_TTL_HOURS: "0.0003" };

  it("is an alarm, with its session and a trace of its own", SLOW, async (test) => {
    const stage = await openMirroredStage(inject("bundleDir"), NOWHERE, SHORT_LIFE);
    test.onTestFinished(() => stage.close());
    const session: Created = await stage.visitor().create({ seed: 4 });
    await stage.visitor().say(session, "The tide is late again.");
    await inTheEnd(async () => stage.mirrorLog()[0]);
    const lines = linesIn(stage.log());
    const of = (type: string) => lines.filter(({ log_type }) => log_type === type);
    const [called, mirrored] = [of("turn"), of("mirror")].map((some) =>
      some.map(({ trace_id }) => trace_id),
    );
    expect(mirrored).toEqual(mirrored?.map(() => expect.stringMatching(/^[0-9a-f]{32}$/)));
    expect(called?.some((trace) => mirrored?.includes(trace))).toBe(false);
    expect(new Set(lines.map(({ session_id }) => session_id))).toEqual(
      new Set([session.session_id]),
    );
  });
});
