/** Samples of one load and what they come to. */

export interface TurnSample {
  readonly turn: number;
  /** `performance.now()` when the line was sent. */
  readonly sentAt: number;
  /** Milliseconds from the line to the Partner's first word. */
  readonly firstWordMs: number;
  /** Milliseconds from the line to the turn's answer. */
  readonly turnMs: number;
  /** The understudy had to help out. */
  readonly degraded: boolean;
}

export interface CpuSample {
  readonly at: number;
  readonly ms: number;
}

/** The value that `share` (0 to 1) of the numbers do not exceed; NaN of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * CPU milliseconds a turn while the scenes played turns `from` to `to`. A scene is in its turn from
 * its line to its next one; the window is between the scenes' medians, and all that ended in it counts.
 */
export function cpuOfTurns(
  turns: readonly TurnSample[],
  cpu: readonly CpuSample[],
  from: number,
  to: number,
): number {
  const medianStart = (turn: number) =>
    percentile(
      turns.filter((sample) => sample.turn === turn).map(({ sentAt }) => sentAt),
      0.5,
    );
  const startsAt = medianStart(from);
  const endsAt = medianStart(to + 1);
  const before = cpu.findLast(({ at }) => at <= startsAt);
  const after = cpu.findLast(({ at }) => at <= endsAt);
  if (before === undefined || after === undefined) return Number.NaN;
  const ended = turns.filter(({ sentAt, turnMs }) => {
    const endedAt = sentAt + turnMs;
    return endedAt > before.at && endedAt <= after.at;
  });
  return (after.ms - before.ms) / ended.length;
}
