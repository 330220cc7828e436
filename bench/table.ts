/** The bench's one table. */

export interface Row {
  readonly who: string;
  readonly scenes: number;
  readonly linesPerSecond: number;
  /** Turns in which the understudy had to help out. */
  readonly degraded: number;
  /** Over what the model itself takes, milliseconds. */
  readonly firstWord: { readonly p50: number; readonly p95: number };
  readonly turn: { readonly p50: number; readonly p95: number };
  /** Null where there is no server. */
  readonly server: {
    readonly cpuMs: number;
    readonly earlyCpuMs: number;
    readonly lateCpuMs: number;
    readonly residentMiB: number;
  } | null;
}

const HEAD = [
  "what",
  "scenes",
  "lines/s",
  "first word +p50",
  "+p95",
  "turn +p50",
  "+p95",
  "CPU ms/turn",
  "early",
  "late",
  "RSS MiB",
  "degraded",
];

/** Milliseconds, one decimal, but for memory. */
export function tableOf(rows: readonly Row[]): string {
  const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : "–");
  const cells = rows.map(({ who, scenes, linesPerSecond, degraded, firstWord, turn, server }) => [
    who,
    String(scenes),
    linesPerSecond.toFixed(0),
    ms(firstWord.p50),
    ms(firstWord.p95),
    ms(turn.p50),
    ms(turn.p95),
    ...(server
      ? [
          ms(server.cpuMs),
          ms(server.earlyCpuMs),
          ms(server.lateCpuMs),
          server.residentMiB.toFixed(0),
          String(degraded),
        ]
      : ["", "", "", "", ""]),
  ]);
  const widths = HEAD.map((head, i) =>
    Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(HEAD), rule, ...cells.map(line)].join("\n");
}
