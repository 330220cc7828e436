/** Whether a scene's log, read to its end, keeps every promise of SPEC 4. */
import type { NumberedEvent } from "../../src/scene/protocol.ts";
import { struckTurns } from "../struck-turns.ts";
import type { Witness } from "./witness.ts";

type Message = Extract<NumberedEvent, { type: "message" }>;

/** What is wrong with the log that `frames` (in order, from the first) are, beside what the player saw; a sentence each. */
export function judge(frames: readonly string[], witness: Witness): string[] {
  const events = frames.map((text) => JSON.parse(text) as NumberedEvent);
  const messages = events.filter((event) => event.type === "message");
  return [
    ...gaps(events),
    ...changedBytes(frames, witness),
    ...lines(messages, witness),
    ...turns(messages),
    ...phases(events),
    ...ending(events, messages),
  ];
}

function gaps(events: readonly NumberedEvent[]): string[] {
  return events.flatMap(({ seq }, i) => (seq === i + 1 ? [] : [`place ${i + 1} holds seq ${seq}`]));
}

function changedBytes(frames: readonly string[], witness: Witness): string[] {
  return [...witness.frames].flatMap(([seq, text]) =>
    frames[seq - 1] === text ? [] : [`seq ${seq} was first sent with other bytes`],
  );
}

function lines(messages: readonly Message[], witness: Witness): string[] {
  const played = messages.filter(({ agent_name }) => agent_name === null);
  const count = (id: string) => played.filter(({ message_id }) => message_id === id).length;
  return [
    ...[...witness.acknowledged]
      .filter((id) => count(id) !== 1)
      .map((id) => `acknowledged line ${id} stands ${count(id)} times in the log`),
    ...[...witness.sent.keys()].filter((id) => count(id) > 1).map((id) => `${id} was played twice`),
    ...played
      .filter(({ message_id, content }) => witness.sent.get(message_id ?? "") !== content)
      .map(({ message_id }) => `line ${message_id} is not as it was sent`),
    ...played
      .filter(({ turn }, i) => turn !== i + 1)
      .map(({ message_id, turn }) => `line ${message_id} has turn ${turn}`),
  ];
}

/** Every player line is answered by one Partner line, before the next player line; openings come once at most. */
function turns(messages: readonly Message[]): string[] {
  const played = messages.filter(({ agent_name }) => agent_name === null);
  const of = (agent: string, turn: number) =>
    messages.filter((message) => message.agent_name === agent && message.turn === turn);
  const complaints = played.flatMap(({ turn, seq }, i) => {
    const [reply, ...more] = of("partner", turn);
    const next = played[i + 1]?.seq ?? Number.POSITIVE_INFINITY;
    if (reply === undefined) return [`turn ${turn} has no reply`];
    if (more.length > 0) return [`turn ${turn} has ${more.length + 1} replies`];
    if (reply.seq < seq || reply.seq > next) return [`turn ${turn} was answered out of order`];
    return of("room", turn).length > 1 ? [`the Room spoke twice in turn ${turn}`] : [];
  });
  const doubled = ["mc", "partner"].filter((agent) => of(agent, 0).length > 1);
  return [...complaints, ...doubled.map((agent) => `the ${agent} opened twice`)];
}

function phases(events: readonly NumberedEvent[]): string[] {
  const changes = events.filter((event) => event.type === "phase_changed");
  const first = changes[0]?.from === "INITIALIZATION" ? [] : ["the phases begin in the middle"];
  const breaks = changes.filter(({ from }, i) => i > 0 && changes[i - 1]?.to !== from);
  return [...first, ...breaks.map(({ from, to, seq }) => `seq ${seq}: from ${from} to ${to}`)];
}

function ending(events: readonly NumberedEvent[], messages: readonly Message[]): string[] {
  const count = (type: NumberedEvent["type"]) => events.filter((each) => each.type === type).length;
  const spoke = messages.filter(({ agent_name }) => agent_name === null);
  const expected = { scene_ended: 1, session_complete: 1, coach_report: Math.min(1, spoke.length) };
  const wrong = (Object.keys(expected) as (keyof typeof expected)[])
    .filter((type) => count(type) !== expected[type])
    .map((type) => `${type} stands ${count(type)} times in the log`);
  if (events.at(-1)?.type !== "session_complete") wrong.push("session_complete is not the last");
  const report = events.find((event) => event.type === "coach_report")?.report;
  if (report === undefined) return wrong;
  const struck = struckTurns(events);
  const standing = spoke.filter(({ turn }) => !struck.has(turn));
  if (report.measures.lines !== standing.length) {
    wrong.push(`the report counts ${report.measures.lines} lines of ${standing.length}`);
  }
  const invented = report.moments.filter(
    ({ turn, quote }) =>
      !standing.some((line) => line.turn === turn && line.content.includes(quote)),
  );
  return [...wrong, ...invented.map(({ turn }) => `the quote of turn ${turn} was never said`)];
}
