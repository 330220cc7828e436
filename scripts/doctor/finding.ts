/** What was found out about one thing that is configured. */
export interface Finding {
  /** Such as `Gemini, gemini-3.8-flash`. */
  readonly subject: string;
  readonly ok: boolean;
  /** What is wrong, and what to do. */
  readonly words: string;
  /** To be typed into a shell; absent: nothing. */
  readonly command?: string;
}
