/**
 * Another language than English, as far as an improviser with a small stock of it needs it. Where the
 * language knows two ways of address, a line carries both: "[du|Sie]", the familiar one first.
 */
import type { FlopKind } from "../../../scene/vocabulary.ts";
import type { Hosting } from "./hosting.ts";

export interface Turning {
  /** Pronouns and what belongs to them, each as the listener says it. */
  readonly words: Readonly<Record<string, string>>;
  /** The first and the second person of verbs that are known. */
  readonly verbs: readonly (readonly [string, string])[];
  /** Subjects whose verb must be known. */
  readonly subjects: RegExp;
  /** Words with which it cannot be done. */
  readonly never: RegExp;
  /** Lines that are the same from both sides. */
  readonly asItIs: RegExp;
  /** Where subjects are left out: a first word that is no verb of the two. */
  readonly bare?: RegExp;
}

export interface Tongue {
  /** As a locale begins: "de". */
  readonly code: string;
  /** How a scene is opened and hosted in it; without it, that is done in English. */
  readonly hosts?: Hosting;
  /** Typed without its signs: "donde esta" -> "dónde está". */
  readonly typed?: readonly (readonly [RegExp, string])[];
  readonly quotes: readonly [string, string];
  /** How a line is said back by its listener. */
  readonly turning?: Turning;
  /** Words that hardly any other language has; the more of them, the surer. */
  readonly hears: RegExp;
  /** Told by these, the line is said to somebody whom one does not know well. */
  readonly formal: RegExp;
  /** The first time: why the Partner goes over to it. */
  readonly turnsTo: readonly string[];
  /** Narrow ones first; `{m}` is what the first group matched, as it was said. */
  readonly topics: readonly {
    readonly on: RegExp;
    readonly say: readonly string[];
    /** Told by a word that may stand in any line: a line that can be turned round is better answered by that. */
    readonly wide?: boolean;
  }[];
  /** A question, though no mark says so. */
  readonly asks?: RegExp;
  /** For a question, and for anything, that no topic fits; `{echo}` is the line itself, turned round or in quotation marks. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
  readonly flops: Readonly<Record<FlopKind, readonly string[]>>;
  readonly rescued: readonly string[];
  readonly stuck: readonly string[];
}
