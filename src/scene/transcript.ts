/** The scene as a page to keep (SPEC 2.9). Player and model text is text: Markdown in it is made inert. */
import { cleanText } from "./clean-text.ts";
import type { Comparison, HistoryEntry, Report, SessionView } from "./protocol.ts";

export interface Transcript {
  readonly session: SessionView;
  /** Null while the scene runs, for watchers, and where there is none. */
  readonly report: Report | null;
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

export function transcriptAsMarkdown({ session, report }: Transcript): string {
  const where = [session.location, session.relationship].filter((part) => part !== null);
  return [
    `# ${session.selected_game ? inert(session.selected_game.name) : "A scene"}`,
    "",
    ...(where.length > 0 ? [inert(where.join(", ")), ""] : []),
    `Played on ${session.created_at.slice(0, 10)}, ${session.turn_count} ${session.turn_count === 1 ? "line" : "lines"}, with ${inert(session.model)}.`,
    "",
    ...session.conversation_history.flatMap((entry) => [lineOf(entry), ""]),
    ...(report === null ? [] : notesOf(report)),
  ].join("\n");
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
