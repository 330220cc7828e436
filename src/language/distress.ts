/**
 * Whether a line is the player's own distress, and not a character's (SPEC 2.13). Asked when the line is
 * said, before anybody answers it. Characters threaten, despair and die all evening, and people in distress
 * seldom say so in plain words, so nothing is looked up: the line is compared with some thousands of lines
 * that were written and labelled for it (`test/corpus/distress/`), in English, German and Spanish.
 */
import { type ClassifierData, classifier } from "./linear-classifier.ts";

/** Makes the function that hears it; half a millisecond a line. */
export function createDistressEar(data: ClassifierData): (line: string) => boolean {
  const score = classifier(data);
  return (line) => score(line) >= data.threshold;
}
