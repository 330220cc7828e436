/** What kind of statement was heard: who did what, or is what. */
import type { StatementKind } from "./heads-statement.ts";
import type { Stage } from "./stage.ts";

const KNOWING =
  /^(?:think|know|believe|guess|suppose|heard|feel|bet|saw|see|noticed|remember|hear)$/;

function notKind(said: string): StatementKind {
  if (/^(?:have|haven't|i've)\b|^never\b/.test(said)) return "i_have_not";
  return /^(?:did|had|was)/.test(said) ? "i_did_not" : "i_not";
}

/** The narrowest kind of statement that the clause is; null without a clause. */
export function statementKind(stage: Stage): StatementKind | null {
  const { clause } = stage.heard;
  if (!clause) return null;
  const { subject, tense, negative, verb } = clause;
  switch (subject) {
    case "I":
      if (negative && !/can|could/.test(verb)) return notKind(`${verb} ${clause.rest}`);
      if (
        /^(?:want|need|wish)$/.test(verb) ||
        /\bwould like\b|you'd like|you'd love/.test(clause.text)
      ) {
        return negative ? "i_present" : "i_want";
      }
      if (/^(?:can|could)$/.test(verb)) return negative ? "i_cannot" : "i_can";
      if (/^(?:can't|cannot|couldn't|cant)$/.test(verb)) return "i_cannot";
      if (tense === "future") return negative ? "i_present" : "i_will";
      if (/^(?:was|were)$/.test(verb)) return "i_was";
      if (tense === "past") return "i_past";
      if (verb === "have" && !negative)
        return /\b(?:to|been)\b/.test(clause.rest.split(" ")[0] ?? "") ? "i_present" : "i_have";
      if (KNOWING.test(verb)) return "i_know";
      if (/^(?:am|i'm|im)$/.test(verb) && /^(?:an?|the|your|my) /.test(clause.rest) && !negative)
        return "i_am";
      if (/^(?:am|i'm)$/.test(verb) && /^(?:just |still |only )?\w+ing\b/.test(clause.rest))
        return "i_doing";
      return "i_present";
    case "you":
      if (/^(?:should|must|need|ought)$/.test(verb) && !negative) return "you_should";
      if (/^(?:could|would|might)$/.test(verb)) return "you_could";
      if (verb === "can" && !negative) return "you_can";
      if (negative)
        return /^(?:are|were|you're|youre|aren't|weren't)$/.test(verb) ? "you_are_not" : "you_not";
      if (/^(?:was|were)$/.test(verb)) return "you_was";
      if (tense === "past") return "you_past";
      if (/^(?:are|you're|youre)$/.test(verb)) return "you_are";
      return "you_present";
    case "we":
      if (/^(?:you|you'\w+)\b/.test(clause.text))
        return tense === "past" ? "i_past" : tense === "future" ? "i_will" : "i_present";
      if (negative) return "other_not";
      if (/^(?:should|must|need|can|could|will|we'll|ought)$/.test(verb)) return "we_must";
      if (verb === "have" && /^to /.test(clause.rest)) return "we_must";
      if (/^(?:are|we're)$/.test(verb)) return "we_are";
      return tense === "past" ? "we_past" : "we_present";
    case "there":
      return negative ? "there_not" : "there";
    default:
      if (negative) return "other_not";
      if (/^(?:is|are|\w+'s|\w+'re)$/.test(verb) && !/^\w+ing\b/.test(clause.rest))
        return "other_is";
      if (/^(?:was|were)$/.test(verb))
        return /^(?:it|that|this)\b/.test(clause.text) ? "other_is" : "other_was";
      return tense === "past" ? "other_past" : "other_present";
  }
}
