/** The scene as a page to keep (SPEC 2.9). Player and model text is text: Markdown in it is made inert. */
import { cleanText } from "./clean-text.ts";
import type { Comparison, HistoryEntry, PublicEvent, Report, SessionView } from "./protocol.ts";
import type { Scene } from "./scene.ts";

/** Something called into a turn from beside the stage: the bell, the host, one of the audience. */
export type Call = Extract<PublicEvent, { type: "referee_call" | "host_call" | "spotlight" }>;

export interface Transcript {
  readonly session: SessionView;
  /** In the order in which they were heard. */
  readonly calls: readonly Call[];
  /** Null while the scene runs, for watchers, and where there is none. */
  readonly report: Report | null;
}

export function callsIn({ turns }: Scene): Call[] {
  return turns.flatMap(({ turn, referee, spotlight, hostCall }): Call[] => [
    ...(referee ? [{ type: "referee_call" as const, turn, ...referee }] : []),
    ...(spotlight ? [{ type: "spotlight" as const, turn, ...spotlight }] : []),
    ...(hostCall ? [{ type: "host_call" as const, turn, ...hostCall }] : []),
  ]);
}

const SPEAKERS = { mc: "MC", partner: "Partner", room: "Room", coach: "Coach" } as const;

/** Escapes what Markdown or HTML would read as its own. */
function inert(text: string): string {
  return (
    cleanText(text)
      .replace(/[\\`*_{}[\]()#+!|<>~&@]/g, (mark) => `\\${mark}`)
      // Bare addresses would become links.
      .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./gi, (mark) => `\\${mark}`)
      .replace(/\s+/g, " ")
      .replace(/^(\d+)([.)])/, "$1\\$2")
      .replace(/^-/, "\\-")
  );
}

export function transcriptAsMarkdown({ session, calls, report }: Transcript): string {
  const where = [session.location, session.relationship].filter((part) => part !== null);
  return [
    `# ${session.selected_game ? inert(session.selected_game.name) : "A scene"}`,
    "",
    ...(where.length > 0 ? [inert(where.join(", ")), ""] : []),
    `Played on ${session.created_at.slice(0, 10)}, ${session.turn_count} ${session.turn_count === 1 ? "line" : "lines"}, with ${inert(session.model)}.`,
    "",
    ...scriptOf(session.conversation_history, calls).flatMap((line) => [line, ""]),
    ...(report === null ? [] : notesOf(report)),
  ].join("\n");
}

/** The bell rings behind the player's line, all other calls behind what was said in their turn. */
function scriptOf(history: readonly HistoryEntry[], calls: readonly Call[]): string[] {
  // The MC voices the host's call in the same words: it is told once.
  const voiced = new Set(history.flatMap((one) => (one.agent_name === "mc" ? one.content : [])));
  return history.flatMap((entry, i) => {
    const isLast = history[i + 1]?.turn !== entry.turn;
    const behind = calls.filter((call) => {
      if (call.turn !== entry.turn) return false;
      if (call.type === "referee_call") return entry.agent_name === null;
      return isLast && !(call.type === "host_call" && voiced.has(call.message));
    });
    return [lineOf(entry), ...behind.map(callOf)];
  });
}

function callOf(call: Call): string {
  switch (call.type) {
    case "referee_call":
      return `**Bell:** ${inert(call.message)}`;
    case "host_call":
      return `**Host:** ${inert(call.message)}`;
    case "spotlight":
      return `**${inert(call.archetype)}:** ${inert(call.line)}`;
  }
}

function lineOf({ agent_name, content, metadata }: HistoryEntry): string {
  // A line that the host has struck was said, and never happened.
  if (metadata.struck === true) return `**You:** ~~${inert(content)}~~`;
  const speaker = agent_name === null ? "You" : SPEAKERS[agent_name];
  return agent_name === "room" ? `*${inert(content)}*` : `**${speaker}:** ${inert(content)}`;
}

function notesOf(report: Report): string[] {
  return [
    "## Notes",
    "",
    inert(report.headline),
    "",
    ...report.moments.flatMap((moment) => [
      `### ${moment.kind === "keep" ? "Keep" : "Try"}: ${inert(moment.principle)} (line ${moment.turn})`,
      "",
      `> ${inert(moment.quote)}`,
      "",
      inert(moment.observation),
      "",
      ...(moment.try_instead === undefined
        ? []
        : [`Try instead: ${inert(moment.try_instead)}`, ""]),
      `Why: ${inert(moment.why)}`,
      "",
    ]),
    ...(report.recovery.note === null ? [] : [inert(report.recovery.note), ""]),
    ...(report.comparison === undefined ? [] : takesOf(report.comparison)),
    `**${inert(report.mission.title)}:** ${inert(report.mission.task)}`,
    "",
    `Next game: ${inert(report.next_game)}`,
    "",
  ];
}

function takesOf({ turn, before, after, summary }: Comparison): string[] {
  return [
    `### Both takes of line ${turn}`,
    "",
    `> First: ${inert(before.line)}`,
    ">",
    `> Now: ${inert(after.line)}`,
    "",
    inert(summary),
    "",
  ];
}
