/** Signs for a narrow rail, where words do not fit; each stands beside its word. */
const PATHS = {
  /** Two people and a plus: bring someone in. */
  invite:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 2.8-6 6.5-6s6.1 2 6.5 6M19 7v6M16 10h6",
  /** An arrow that goes round. */
  renew: "M18.5 13.5A7 7 0 1 1 17 7.5l2 2M19.5 4v5.5H14",
  /** A metronome. */
  beat: "M8.5 3.5h7L19 20.5H5ZM12 15l5-9M6.2 15h11.6",
  /** Lines of text that grow, at each pace: with an arrow, drop by drop, with two. */
  spoken: "M4 6.5h16M4 12h11M4 17.5h6M18 15l2.5 2.5L18 20",
  calm: "M4 6.5h16M4 12h11M4 17.5h2M11 17.5h.01M15.5 17.5h.01M20 17.5h.01",
  at_once: "M4 6.5h16M4 12h16M4 17.5h7M14 15l2.5 2.5L14 20M18.5 15l2.5 2.5-2.5 2.5",
  /** A horn with two waves. */
  sound: "M4 9.5v5h3.5L13 19V5L7.5 9.5ZM16.5 9q2 3 0 6M19 6.5q3.5 5.5 0 11",
} as const;

export function Icon({ sign }: { sign: keyof typeof PATHS }) {
  return (
    <svg class="tool-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[sign]} />
    </svg>
  );
}
