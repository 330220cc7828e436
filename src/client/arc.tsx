/** The room's mood over the scene, as a curve; the same told in words for who cannot see it. */
import type { Sentiment } from "../scene/vocabulary.ts";
import { moodHeight, moodWords } from "./moods.ts";

interface ArcProps {
  readonly arc: readonly Sentiment[];
  /** Turns in which the Partner stumbled. */
  readonly flops: readonly number[];
}

const WIDE = 640;
const HIGH = 216;
/** The margin is for the names of the levels, the foot for those of stumbles. */
const EDGE = { left: 110, right: 14, top: 20, bottom: 40 };
const LEVELS = [
  { height: 4, name: "with you" },
  { height: 2, name: "watching" },
  { height: 0, name: "restless" },
] as const;

const yOf = (height: number) => EDGE.top + (1 - height / 4) * (HIGH - EDGE.top - EDGE.bottom);

export function Arc({ arc, flops }: ArcProps) {
  if (arc.length < 2) return null;
  const step = (WIDE - EDGE.left - EDGE.right) / (arc.length - 1);
  const points = arc.map((level, i) => ({
    level,
    turn: i + 1,
    x: EDGE.left + i * step,
    y: yOf(moodHeight[level]),
  }));
  const curve = points
    .map(({ x, y }, i) => {
      const last = points[i - 1];
      return last ? `C${last.x + step / 2} ${last.y} ${x - step / 2} ${y} ${x} ${y}` : `M${x} ${y}`;
    })
    .join("");
  const told = points.map(({ turn, level }) => `line ${turn}: ${moodWords[level]}`).join("; ");
  return (
    <figure class="arc">
      <figcaption>How the room felt</figcaption>
      <svg
        viewBox={`0 0 ${WIDE} ${flops.length > 0 ? HIGH : HIGH - EDGE.bottom + 6}`}
        role="img"
        aria-label={`How the room felt, ${told}`}
      >
        {LEVELS.map(({ height, name }) => (
          <g key={name} class="arc-level">
            <line x1={EDGE.left - 14} x2={WIDE} y1={yOf(height)} y2={yOf(height)} />
            <text x="0" y={yOf(height)} dominant-baseline="middle">
              {name}
            </text>
          </g>
        ))}
        {points
          .filter(({ turn }) => flops.includes(turn))
          .map(({ x, turn }) => (
            <g key={turn} class="arc-flop">
              <line x1={x} x2={x} y1={EDGE.top - 12} y2={HIGH - EDGE.bottom} />
              <text x={x} y={HIGH - 8} text-anchor={x > WIDE - EDGE.right - 50 ? "end" : "middle"}>
                stumble
              </text>
            </g>
          ))}
        <path class="arc-curve" d={curve} />
        {points.map(({ x, y, turn, level }) => (
          <circle key={turn} class="arc-point" cx={x} cy={y} r="4.5">
            <title>{`Line ${turn}: ${moodWords[level]}`}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
