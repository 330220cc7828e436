/** The pronoun for a thing that was named. */
import type { Category } from "./lexicon.ts";
import { hasTag, type Term } from "./tagged.ts";

export type Pronoun = "he" | "she" | "they" | "it";

const HE =
  /^(?:father|dad|papa|brother|son|grandfather|grandpa|uncle|nephew|husband|groom|king|prince|boyfriend|man|boy|guy|wizard|monk|priest|waiter|policeman|postman|fireman|gentleman)$/;
const SHE =
  /^(?:mother|mom|mum|mama|sister|daughter|grandmother|grandma|granny|aunt|niece|wife|bride|queen|princess|girlfriend|woman|girl|lady|witch|nun|waitress|actress|landlady|policewoman)$/;

export function pronounFor(head: Term, category: Category | null): Pronoun {
  if (category !== "person" && category !== "family") return "it";
  if (HE.test(head.lower) || hasTag(head, "MaleName")) return "he";
  if (SHE.test(head.lower) || hasTag(head, "FemaleName")) return "she";
  return "they";
}
