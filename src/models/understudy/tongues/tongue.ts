/**
 * Another language than English, as far as an improviser with a small stock of it needs it. Where the
 * language knows two ways of address, a line carries both: "[du|Sie]", the familiar one first.
 */
import type { FlopKind } from "../../../scene/vocabulary.ts";

export interface Tongue {
  /** Words that hardly any other language has; the more of them, the surer. */
  readonly hears: RegExp;
  /** Told by these, the line is said to somebody whom one does not know well. */
  readonly formal: RegExp;
  /** The first time: why the Partner goes over to it. */
  readonly turnsTo: readonly string[];
  /** Narrow ones first; `{m}` is what the first group matched, as it was said. */
  readonly topics: readonly { readonly on: RegExp; readonly say: readonly string[] }[];
  /** For a question, and for anything, that no topic fits; `{quote}` is the line itself, if it is short. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
  readonly flops: Readonly<Record<FlopKind, readonly string[]>>;
  readonly rescued: readonly string[];
  readonly stuck: readonly string[];
}
