/**
 * What players type is only ever material: in no system instruction, and in no line of the server's
 * log, whatever goes wrong. Tokens and keys are in neither.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Created } from "../../src/scene/protocol.ts";
import { agentAsked, type OnlineStage, openOnlineStage } from "../support/online-stage.ts";
import { at } from "../support/stage-visitor.ts";
import { userText } from "../support/vertex-answers.ts";
import { type Behaviour, faults, line } from "../support/vertex-behaviours.ts";

/** Words that nobody says by chance, one for each place where a player can type. */
const TYPED = {
  line: "zephyrquill",
  location: "marrowgate",
  relationship: "thistlekin",
  user: "ottoline-vex",
  locale: "xx-plumwort",
  suggestion: "brackenmoor",
  refused: "quartzlily",
  messageId: "id-vellumtide",
  unknownGame: "snapdragonry",
};
/** Words that only the stand-in says. */
const SPOKEN = "gossamerbell";
const MARKS = [...Object.values(TYPED), SPOKEN];

const ADMIN_TOKEN = "operator-pennyroyal-0123456789abcdef";

describe("a scene full of marked words, played through good and bad hours", () => {
  let stage: OnlineStage;
  let sessions: Created[];
  let systemInstructions: string[];
  let material: string;

  beforeAll(async () => {
    const vars = { ADMIN_TOKEN, FIRST_WORD_DEADLINE_MS: "1200", TURN_DEADLINE_MS: "2400" };
    stage = await openOnlineStage({ bundleDir: inject("bundleDir"), port: 0, vars });
    sessions = await playMarkedScenes(stage);
    systemInstructions = stage.standIn.requests.map(({ body }) =>
      JSON.stringify(body.systemInstruction ?? {}),
    );
    material = stage.standIn.requests.map(({ body }) => userText(body)).join("\n");
  }, 90_000);
  afterAll(() => stage.close());

  it("every agent was asked, and the words did reach them as material", () => {
    const asked = new Set(stage.standIn.requests.map(agentAsked));
    expect(asked).toEqual(new Set(["mc", "partner", "room", "coach"]));
    for (const word of [TYPED.line, TYPED.location, TYPED.relationship, TYPED.suggestion, SPOKEN]) {
      expect(material).toContain(word);
    }
  });

  it("no system instruction holds any of them", () => {
    expect(systemInstructions.length).toBeGreaterThan(20);
    for (const instruction of systemInstructions) {
      expect(instruction.length).toBeGreaterThan(100);
      for (const mark of MARKS) expect(instruction.toLowerCase()).not.toContain(mark);
    }
  });

  it("nothing that is not needed is sent at all: no user id, no token, no message id", () => {
    const sent = JSON.stringify(stage.standIn.requests.map(({ body }) => body)).toLowerCase();
    const needless = [TYPED.user, TYPED.messageId, TYPED.refused, TYPED.unknownGame];
    for (const word of needless) expect(sent).not.toContain(word);
    for (const { session_id, token, share_token } of sessions) {
      for (const secret of [session_id, token, share_token]) {
        expect(sent).not.toContain(secret.toLowerCase());
      }
    }
  });

  it("the log tells of calls, turns, requests and errors", () => {
    for (const type of ["agent_call", "turn", "phase_transition", "request", "error"]) {
      expect(stage.log()).toContain(`"log_type":"${type}"`);
    }
  });

  it("and holds none of the words, at any level", () => {
    const log = stage.log().toLowerCase();
    for (const mark of MARKS) expect(log).not.toContain(mark);
  });

  it("nor any line that was spoken", async () => {
    const log = stage.log();
    for (const session of sessions.slice(0, 2)) {
      const { conversation_history } = await stage.view(session);
      expect(conversation_history.length).toBeGreaterThan(4);
      for (const { content } of conversation_history) {
        expect(log).not.toContain(content);
        for (const words of content.match(/(?:\S+ ){3}\S+/g) ?? [])
          expect(log).not.toContain(words);
      }
    }
  });

  it("nor a token, a share token, the operator's token, the key, or what is signed with it", () => {
    const log = stage.log();
    for (const { token, share_token } of sessions) {
      expect(log).not.toContain(token);
      expect(log).not.toContain(share_token);
    }
    expect(log).not.toContain(ADMIN_TOKEN);
    const key = JSON.parse(stage.keyFile) as { private_key: string; private_key_id: string };
    const body = key.private_key.split("\n").filter((row) => row !== "" && !row.startsWith("---"));
    expect(body.length).toBeGreaterThan(10);
    for (const row of [...body, key.private_key_id]) expect(log).not.toContain(row);
    for (const { headers } of stage.standIn.requests) {
      const bearer = headers.authorization?.replace(/^Bearer /, "") ?? "";
      expect(bearer.length).toBeGreaterThan(100);
      for (const part of bearer.split(".")) expect(log).not.toContain(part);
    }
  });
});

const marked = (words: string) => `${words}, ${TYPED.line}, and I hand you the lantern.`;

/** A line under each fault, and one in good weather after it, so that the circuit stays closed. */
async function playThroughFaults(
  { standIn, say }: OnlineStage,
  session: Created,
  quoting: readonly Behaviour[],
): Promise<void> {
  for (const [i, fault] of quoting.entries()) {
    standIn.always((request) => {
      const agent = agentAsked(request);
      return agent === "partner" || agent === "room" ? fault : null;
    });
    await say(session, marked(`Wave number ${i} is here`));
    standIn.always(null);
    await say(session, marked(`Wave number ${i} is gone`));
  }
}

async function playMarkedScenes(stage: OnlineStage): Promise<Created[]> {
  const { standIn } = stage;
  const setup = {
    seed: 3,
    user_id: TYPED.user,
    location: `the ${TYPED.location} bakery`,
    relationship: `${TYPED.relationship} and baker`,
    locale: TYPED.locale,
  };
  // Slow enough for the suggestion to be there when the MC speaks.
  standIn.next({ kind: "speak", firstTokenMs: 500 });
  const first = await stage.create(setup);
  const socket = await stage.watch(first);
  socket.send({ type: "suggestion", text: `the ${TYPED.suggestion} moor` });
  await socket.opened();
  await stage.say(first, marked("Yes, captain"), TYPED.messageId);
  standIn.next(line(`Yes, and the ${SPOKEN} is ringing, so hold on to the rail, my friend.`));
  await stage.say(first, marked("Then I pull the rope"));
  await playThroughFaults(stage, first, [
    faults.malformedAfter(`The ${SPOKEN} is `),
    faults.errorAfter(`The ${SPOKEN} is `),
    faults.resetAfter(`The ${SPOKEN} is `),
  ]);

  // Refusals, which are where servers like to quote.
  const { token, share_token } = first;
  await stage.call("POST", at(first, "/message"), first, { message: `${TYPED.refused}\u0000` });
  await stage.call("POST", at(first, "/message"), first, { message: TYPED.refused.repeat(200) });
  await stage.call("POST", at(first, "/message"), first, { line: TYPED.refused });
  await stage.call("POST", "/api/sessions", undefined, { game: TYPED.unknownGame });
  await stage.call("GET", `/api/games/${TYPED.unknownGame}`);
  await stage.call("GET", `${at(first)}?token=${token}&share=${share_token}`, first);
  await stage.call("GET", `/api/sessions/${token}`, first);
  await stage.call("GET", at(first), { ...first, token: `${token.slice(0, -1)}A` });
  await stage.call("POST", "/api/test/partner", { ...first, token: ADMIN_TOKEN });
  socket.send({ type: "text_message", id: "x y", message: TYPED.refused } as never);
  await socket.next("error");

  await stage.end(first);
  const retake = await stage.call("POST", at(first, "/retake"), first, { turn: 2 });
  const second = (await retake.json()) as Created;
  await stage.say(second, marked("Once more"));
  await playThroughFaults(stage, second, [
    faults.badRequest(),
    faults.safety(`The ${SPOKEN} is `),
    faults.hangAfter(`The ${SPOKEN} is `),
  ]);
  await stage.end(second);

  const third = await stage.create(setup);
  await stage.say(third, marked("Before anybody else speaks"));
  await stage.call("DELETE", at(third), third);
  socket.close();
  return [first, second, third];
}
