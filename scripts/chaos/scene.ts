/** One scene played in bad weather, and everything in it that breaks a promise. */
import type { TurnAnswer } from "../../src/scene/protocol.ts";
import type { SceneSocket, StageVisitor } from "../../test/support/stage-visitor.ts";
import { struckTurns } from "../struck-turns.ts";

/** SPEC 5 and 2.6. */
const LINE_WITHIN_MS = 8_000;
const REPORT_WITHIN_MS = 20_000;
/** Every so many lines one is sent again with the same id, as an impatient client would. */
const SENT_TWICE_EVERY = 4;

const LINES = [
  "Captain, the harbour lights are going out one after the other.",
  "Then I take the wheel and you hold my umbrella.",
  "You never told me that the whale could sing.",
  "Yes, and it sings in your mother's voice.",
  "I open the red suitcase, and it is full of snow.",
  "Maybe.",
  "No, put that down, it belongs to the lighthouse!",
  "What would your brother say if he saw us now?",
  "I kneel and give you my grandfather's compass.",
  "Then let us sail home, partner, before the lights come back.",
];

export interface PlayedScene {
  readonly answers: readonly TurnAnswer[];
  /** Milliseconds each line waited for its answer. */
  readonly waits: readonly number[];
  readonly reportMs: number;
  readonly reportSource: "model" | "heuristic" | "none";
  /** In words, one for each broken promise. */
  readonly broken: readonly string[];
}

/** Plays a scene to its notes: odd turns over HTTP, even ones over the socket. Rejects only if the stage is gone. */
export async function playScene(
  stage: StageVisitor,
  turns: number,
  seed: number,
): Promise<PlayedScene> {
  const session = await stage.create({ seed });
  const socket = await stage.watch(session);
  const broken: string[] = [];
  const answers: TurnAnswer[] = [];
  const waits: number[] = [];
  await socket.opened();

  for (let turn = 1; turn <= turns; turn += 1) {
    const line = LINES[(turn + seed) % LINES.length] ?? "";
    const id = `line-${turn}`;
    const began = performance.now();
    const sending = turn % 2 === 1 ? stage.say(session, line, id) : sayOver(socket, line, id);
    const again = turn % SENT_TWICE_EVERY === 1 ? stage.say(session, line, id) : sending;
    const answer = await sending;
    waits.push(performance.now() - began);
    if (told(await again) !== told(answer)) broken.push(`turn ${turn}: sent again, answered anew`);
    answers.push(answer);
  }

  const began = performance.now();
  const report = await stage.end(session);
  const reportMs = performance.now() - began;
  await socket.next("session_complete");
  const view = await stage.view(session);
  broken.push(...brokenIn(socket, turns));
  if (view.degraded !== answers.at(-1)?.degraded) {
    broken.push("the session does not say whether its last line was degraded");
  }
  if (view.current_phase !== "COMPLETE") broken.push(`it ended in ${view.current_phase}`);
  if (report === null || report.moments.length === 0) broken.push("no report");
  if (reportMs > REPORT_WITHIN_MS) broken.push(`the report took ${Math.round(reportMs)} ms`);
  for (const [i, ms] of waits.entries()) {
    if (ms > LINE_WITHIN_MS) broken.push(`turn ${i + 1} took ${Math.round(ms)} ms`);
  }
  socket.close();
  const reportSource = report?.source ?? "none";
  return { answers, waits, reportMs, reportSource, broken };
}

async function sayOver(socket: SceneSocket, message: string, id: string): Promise<TurnAnswer> {
  socket.send({ type: "text_message", id, message });
  const {
    type: _,
    in_reply_to: __,
    ...answer
  } = await socket.next("agent_response", ({ in_reply_to }) => in_reply_to === id);
  return answer;
}

const told = ({ turn, message_id, partner_response }: TurnAnswer) =>
  JSON.stringify([turn, message_id, partner_response]);

function brokenIn(socket: SceneSocket, turns: number): string[] {
  const broken: string[] = [];
  const seqs = socket.events().map(({ seq }) => seq);
  if (seqs.some((seq, i) => seq !== i + 1)) broken.push("the log has gaps or repeats itself");
  if (socket.all("coach_report").length !== 1) broken.push("not one report in the log");
  const messages = socket.all("message");
  const struck = struckTurns(socket.all("host_call"));
  for (let turn = 1; turn <= turns; turn += 1) {
    const here = messages.filter((message) => message.turn === turn);
    const lines = here.filter(({ role }) => role === "user");
    const replies = here.filter(({ agent_name }) => agent_name === "partner");
    if (lines.length !== 1)
      broken.push(`turn ${turn}: the line stands there ${lines.length} times`);
    if (replies.length !== 1) broken.push(`turn ${turn}: ${replies.length} replies`);
    const heard = heardOf(socket, turn);
    const written = struck.has(turn) ? "" : replies[0]?.content;
    if (heard !== written) broken.push(`turn ${turn}: heard "${heard}", written "${written}"`);
  }
  return broken;
}

/** The Partner's deltas of a turn, one after the other; a gap or an overlap is shown as such. */
function heardOf(socket: SceneSocket, turn: number): string {
  let heard = "";
  for (const delta of socket.all("agent_delta")) {
    if (delta.turn !== turn || delta.agent_name !== "partner") continue;
    if (delta.offset !== heard.length) heard += `[offset ${delta.offset}]`;
    heard += delta.text;
  }
  return heard;
}
