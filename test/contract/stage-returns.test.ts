/** What is left of Google's bad days: the way back, the MC's kind word, the Room's silence, cancelled work. */
import { describe, expect, it } from "vitest";
import {
  expectOnce,
  LINES,
  openScene,
  openStage,
  SAID,
  SLOW,
  sayInTime,
} from "../support/fault-stage.ts";
import { agentAsked, type OnlineStage } from "../support/online-stage.ts";
import { at } from "../support/stage-visitor.ts";
import { type Behaviour, faults } from "../support/vertex-behaviours.ts";
import { startVertexStandIn } from "../support/vertex-stand-in.ts";

describe.concurrent("after the fault", () => {
  it.for<readonly [string, () => Behaviour]>([
    ["500 in JSON", faults.internal],
    ["401", faults.unauthenticated],
    ["a malformed frame", () => faults.malformedAfter(SAID)],
    ["a hang", faults.hang],
  ])(
    "%s: as long as the circuit is closed the very next line is Gemini's",
    SLOW,
    async ([, fault], test) => {
      const stage = await openStage(test);
      const { session } = await openScene(test, stage);
      stage.standIn.always(fault);
      const [during] = await sayInTime(stage, session, LINES.slice(0, 1));
      stage.standIn.always(null);
      const [after] = await sayInTime(stage, session, LINES.slice(1, 2));
      expect(during?.degraded).toBe(true);
      expect(after).toMatchObject({ degraded: false });
      expect(after?.degradation_reason).toBeUndefined();
    },
  );

  it("Google gone and back at the same address: the next line is Gemini's", SLOW, async (test) => {
    const stage = await openStage(test);
    const { session } = await openScene(test, stage);
    await stage.standIn.close();
    const [during] = await sayInTime(stage, session, LINES.slice(0, 1));
    const back = await startVertexStandIn({ port: Number(new URL(stage.standIn.url).port) });
    test.onTestFinished(() => back.close());
    const [after] = await sayInTime(stage, session, LINES.slice(1, 2));
    expect([during?.degraded, after?.degraded]).toEqual([true, false]);
  });

  it(
    "once the circuit is open nobody waits for Google, and Google is left alone",
    SLOW,
    async (test) => {
      const stage = await openStage(test);
      const { session } = await openScene(test, stage);
      stage.standIn.always(faults.internal);
      await sayInTime(stage, session, LINES.slice(0, 2));
      stage.standIn.forget();
      const [answer] = await sayInTime(stage, session, LINES.slice(2));
      expect(answer).toMatchObject({ degraded: true, degradation_reason: "circuit_open" });
      expect(stage.standIn.requests.filter((request) => agentAsked(request) === "partner")).toEqual(
        [],
      );
    },
  );
});

describe.concurrent("held back by safety", () => {
  it(
    "the MC steers the scene elsewhere in a friendly line, and the circuit stays closed",
    SLOW,
    async (test) => {
      const stage = await openStage(test);
      const { session, socket } = await openScene(test, stage);
      stage.standIn.always((request) =>
        agentAsked(request) === "partner" ? faults.safety() : null,
      );
      const lines = [...LINES, ...LINES.map((line) => `${line} Again.`)];

      for (const line of lines) {
        const [answer] = await sayInTime(stage, session, [line]);
        expect(answer?.degradation_reason).toBe("safety");
        const aside = await socket.next(
          "message",
          ({ turn, agent_name }) => turn === answer?.turn && agent_name === "mc",
        );
        expect(aside.content).not.toMatch(/block|safety|filter|policy|error|Gemini|Google/i);
      }
      stage.standIn.always(null);
      const [after] = await sayInTime(stage, session, ["And now we dance."]);
      expect(after?.degraded).toBe(false);
    },
  );

  it("an MC who is held back too has a friendly line of the understudy's", SLOW, async (test) => {
    const stage = await openStage(test);
    const { session, socket } = await openScene(test, stage);
    stage.standIn.always(faults.blockedPrompt);
    await sayInTime(stage, session, LINES.slice(0, 1));
    const aside = await socket.next(
      "message",
      (message) => message.turn === 1 && message.agent_name === "mc",
    );
    expect(aside.content.length).toBeGreaterThan(10);
  });
});

describe.concurrent("the Room alone failing", () => {
  it.for<readonly [string, () => Behaviour]>([
    ["500 in JSON", faults.internal],
    ["401", faults.unauthenticated],
    ["SAFETY", () => faults.safety()],
    ["a malformed frame", () => faults.malformedAfter('{"reaction": ')],
    ["no candidates", faults.noCandidates],
    ["a hang", faults.hang],
    ["JSON of another shape", () => faults.maxTokens('{"reaction": 7}')],
  ])("%s: the scene does not notice, and is not degraded", SLOW, async ([, fault], test) => {
    const stage = await openStage(test);
    const { session, socket } = await openScene(test, stage);
    stage.standIn.always((request) => (agentAsked(request) === "room" ? fault() : null));
    const answers = await sayInTime(stage, session, LINES);
    expect(answers.map(({ degraded }) => degraded)).toEqual([false, false, false]);
    await expectOnce(socket, LINES.length);
    expect(await stage.end(session)).not.toBeNull();
    expect((await stage.view(session)).degraded).toBe(false);
  });
});

describe.concurrent("work that nobody wants any more", () => {
  /** No deadline cuts anything off: a connection that hangs is closed by a cancellation or never. */
  const PATIENT = { FIRST_WORD_DEADLINE_MS: "0", TURN_DEADLINE_MS: "0" };
  const asked = (stage: OnlineStage, agent: ReturnType<typeof agentAsked>) =>
    stage.standIn.requests.findLast((request) => agentAsked(request) === agent);

  it(
    "DELETE in mid-reply closes the connections to Google, and whoever waits is told 404",
    SLOW,
    async (test) => {
      const stage = await openStage(test, PATIENT);
      const { session, socket } = await openScene(test, stage);
      stage.standIn.always((request) =>
        agentAsked(request) === "partner" ? faults.hangAfter(SAID) : faults.hang(),
      );
      const waiting = stage.call("POST", at(session, "/message"), session, { message: LINES[0] });
      await socket.next("agent_delta", ({ turn }) => turn === 1);

      const erased = await stage.call("DELETE", at(session), session);

      expect(erased.status).toBe(204);
      expect(await asked(stage, "partner")?.ended).toBe("dropped");
      expect(await asked(stage, "room")?.ended).toBe("dropped");
      expect((await waiting).status).toBe(404);
      expect(await socket.closed).toBe(4404);
    },
  );

  it(
    "a line in the warm-up closes the MC's connection, and what was said stays",
    SLOW,
    async (test) => {
      const stage = await openStage(test, PATIENT);
      stage.standIn.always((request) =>
        agentAsked(request) === "mc" && !request.body.generationConfig?.responseJsonSchema
          ? faults.hangAfter("Good evening, and mind the ")
          : null,
      );
      const session = await stage.create({ seed: 5, game: "Three-Line Scene" });
      const socket = await stage.watch(session);
      test.onTestFinished(() => socket.close());
      await socket.next("agent_delta", ({ agent_name }) => agent_name === "mc");
      const [answer] = await sayInTime(stage, session, LINES.slice(0, 1));
      expect(answer?.degraded).toBe(false);
      expect(await asked(stage, "mc")?.ended).toBe("dropped");
      const [welcome] = socket.all("message");
      expect(welcome).toMatchObject({ agent_name: "mc", turn: 0 });
      expect("Good evening, and mind the").toContain(welcome?.content);
    },
  );
});
