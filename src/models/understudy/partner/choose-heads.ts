/** Which first sentences fit what was heard; the narrowest kind first. */

import { feelingIn } from "../ear/acts.ts";
import { upperFirst } from "../ear/things.ts";
import { ABOUT_THING_QUESTION } from "./answer-words.ts";
import { withoutArticle } from "./fill.ts";
import { ACT_HEADS, GOING_ON_LINES, type PlainAct, WORDY_FRAGMENTS } from "./heads-act.ts";
import { ANSWER_HEADS, type AnswerKind } from "./heads-question.ts";
import { STATEMENT_HEADS } from "./heads-statement.ts";
import { FEELING_LINES, LONG_LINES } from "./heads-thing.ts";
import type { Stage } from "./stage.ts";
import { statementKind } from "./statement-kind.ts";
import { extraOf } from "./words-for.ts";

export interface Head {
  readonly beat: string;
  readonly extra: Readonly<Record<string, string>>;
  /** How well it fits, from 0. */
  readonly weight: number;
}

/** From so many words on, a line is answered by one thing out of it. */
const LONG_FROM_WORDS = 38;
const NONE: Readonly<Record<string, string>> = {};

/** Ways on when everything narrower has been said already. */
const ADVANCES: readonly string[] = [
  "So “{quote}” is where we are. Then I'll be just as honest with you. {Self}",
  "Listen to how quiet it went after “{quote}”. {News}",
  "“{Quote}”, you say, and I'm supposed to stay calm? {News}",
  "You said “{quote}”, and {person} heard it too. What do we do if it gets about?",
  "Enough. I can't think with that face in front of me. {News}",
  "No more secrets, then. {Self}",
  "Look at my hands. {Self}",
  "There's no time for that. {News}",
  "We're past talking, you and I. {Stake}",
];

export function headsFor(stage: Stage): Head[] {
  const { heard } = stage;
  const heads: Head[] = [];
  const add = (beats: readonly string[], weight: number, extra = NONE) => {
    for (const beat of beats) heads.push({ beat, extra, weight: weight - crowds(beat, stage) });
  };
  if (heard.feeling && FEELING_LINES[heard.feeling] && speaksOfFeeling(stage)) {
    add(FEELING_LINES[heard.feeling] ?? [], 4);
  }
  if (heard.words > LONG_FROM_WORDS) add(LONG_LINES, 6);
  if (heard.act === "question") {
    for (const { kind, extra } of answerKinds(stage)) add(ANSWER_HEADS[kind], 2, extra);
  } else if (heard.act === "statement") {
    const kind = statementKind(stage);
    if (kind) add(STATEMENT_HEADS[kind], 2);
    else add(fragmentHeads(stage), 1.5);
  } else {
    const own = heard.act === "fragment" ? fragmentHeads(stage) : ACT_HEADS[heard.act as PlainAct];
    add(own, 2, extraOf(stage));
    const kind =
      heard.clause && ["fragment", "leave", "threat", "confess"].includes(heard.act)
        ? statementKind(stage)
        : null;
    if (kind) add(STATEMENT_HEADS[kind], 1);
  }
  add(ADVANCES, 0.2, extraOf(stage));
  return heads;
}

/** "To a dentist": the rest of what was said a line before. */
const GOING_ON = /^(?:to|for|with|in|on|at|from|of|by|about|without|because of|like|and|or|but) /i;

/** Only a few words can be said back as they are. */
function fragmentHeads({ heard }: Stage): readonly string[] {
  if (GOING_ON.test(heard.quote)) return GOING_ON_LINES;
  return heard.quote.split(" ").length <= 4 ? ACT_HEADS.fragment : WORDY_FRAGMENTS;
}

/** People and things out of nowhere are for now and then: two replies running with them lose the thread. */
function crowds(beat: string, { said, people, props }: Stage): number {
  if (!/\{(?:person|prop|riddle|reason|self)\}/i.test(beat)) return 0;
  const last = said.at(-1) ?? "";
  const again = [...people, ...props].some((one) => last.includes(withoutArticle(one)));
  return again ? 0.9 : 0.4;
}

/** "I'm scared" is; "I have a laser and I'm not afraid" is not. */
function speaksOfFeeling({ heard }: Stage): boolean {
  if (heard.act === "question" || !heard.clause) return false;
  return heard.clause.subject === "I" && feelingIn(heard.clause.text) === heard.feeling;
}

/** What was done to it can be done to a thing. */
const HANDLED =
  /\b(?:br(?:ing|ought)|buy|bought|put|hide|hiding|hid|hold(?:ing)?|ha(?:ve|s|d)|got|take|took|steal|stole|give|gave|find|found|eat(?:ing)?|ate|drop|dropped|carry(?:ing)?|wear(?:ing)?|make|made|making|cook(?:ing)?|sell|sold|in|inside|behind|under|favou?rite)\b/;

/** "Could you", "will you", turned round: a request more than a question. */
const REQUESTS = /^(?:could|would|will|can) I\b/;

const YES: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^I did\b/, "yes_i_did"],
  [/^I do\b/, "yes_i_do"],
  [/^I (?:am|was)\b/, "yes_i_am"],
  [/^I (?:have|had) (?!to\b)/, "yes_i_have"],
  [/^I\b/, "yes_i_did"],
  [/^you\b/, "yes_you"],
  [/^we\b/, "yes_we"],
];

/** What is said of us is owned up to; of anything else, nobody knows for certain. */
function ownKind(statement: string): AnswerKind {
  return YES.find(([subject]) => subject.test(statement))?.[1] ?? "yes_other";
}

function answerKinds(
  stage: Stage,
): { kind: AnswerKind; extra: Readonly<Record<string, string>> }[] {
  const question = stage.heard.question;
  if (!question) return [];
  const text = stage.heard.raw.toLowerCase();
  const extra: Record<string, string> = { turned: question.turned };
  if (question.sought)
    Object.assign(extra, {
      sought: question.sought.what,
      be: question.sought.be,
      it: question.sought.be === "are" ? "them" : "it",
    });
  const one = (kind: AnswerKind, more: Readonly<Record<string, string>> = {}) => [
    { kind, extra: { ...extra, ...more } },
  ];
  switch (question.kind) {
    case "where":
      if (/\bwhere (?:are|am) (?:we|i)\b/.test(text)) return one("where_we");
      return question.sought ? one("where_sought") : one("where");
    case "who":
      if (/\bwho(?:'s| are| r) you\b/.test(text)) return one("who_are_you");
      return question.sought ? one("who_sought") : one("who");
    case "what":
      if (/\byour name\b/.test(text)) return one("what_name");
      if (question.sought && /\b(?:plan|idea|strategy|problem)\b/.test(question.sought.what))
        return one("what_plan");
      if (/\b(?:happen\w*|going on|the matter|wrong)\b/.test(text)) return one("what_happens");
      if (/\byou (?:doing|up to)\b/.test(text)) return one("what_doing");
      if (
        /\b(?:do we do|should we do|are we (?:going to|gonna) do|now|should i do|do i do)\b/.test(
          text,
        )
      )
        return one("what_we_do");
      if (/\bdo you (?:want|need)\b|\bwould you like\b/.test(text)) return one("what_want");
      if (question.sought) return one("what_sought");
      {
        const [, meant] = /^what do I mean (?:by )?(?=\w+ \w)(.+)$/.exec(question.turned) ?? [];
        if (meant) return one("what_mean", { meant });
      }
      if (HANDLED.test(text)) return one("what_object");
      return /^what(?:'s| is| are| was| were)\b/.test(question.turned)
        ? one("what_thing")
        : one("what");
    case "when":
      return one(/\bwhen (?:did|was|were|have|has)\b/.test(text) ? "when_past" : "when");
    case "why":
      return one("why");
    case "how":
      return /\bhow(?:'s it going| are you| do you feel| have you been)\b/.test(text)
        ? one("how_are_you")
        : one("how");
    case "how_much":
      if (/\bhow (?:many|much)\b/.test(text)) return one("how_many");
      if (/\bhow long (?:do|have|until|till|before)\b/.test(text)) return one("how_long_left");
      return /\bhow long\b/.test(text) ? one("how_long") : one("how_other");
    case "what_if": {
      const iffed = question.turned.replace(/^what (?:happens )?if /, "");
      if (iffed !== question.turned) return one("what_if", { iffed });
      return one("what_about", { about: question.turned.replace(ABOUT_THING_QUESTION, "") });
    }
    case "choice":
      return question.sides
        ? one("choice", { side1: question.sides[0], side2: question.sides[1] })
        : one("yes_plain");
    case "yes_no": {
      const { statement } = question;
      if (!statement) return one("yes_plain");
      if (REQUESTS.test(question.turned)) return one("yes_request", { statement });
      return one(ownKind(statement), { statement });
    }
    default:
      if (question.statement)
        return one(ownKind(question.statement), { statement: question.statement });
      return one("tag", { quote: upperFirst(stage.heard.quote) });
  }
}
