/** Turns a line round, as a listener says it back: my -> your, I am -> you are, you -> I or me. */
import { hasTag, type Term, written } from "./tagged.ts";

const PLAIN: Readonly<Record<string, string>> = {
  i: "you",
  me: "you",
  my: "your",
  mine: "yours",
  myself: "yourself",
  "i'm": "you're",
  im: "you're",
  "i've": "you've",
  ive: "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  am: "are",
  "ain't": "ain't",
  your: "my",
  yours: "mine",
  yourself: "myself",
  yourselves: "ourselves",
  "you're": "I'm",
  youre: "I'm",
  "you've": "I've",
  youve: "I've",
  "you'd": "I'd",
  "you'll": "I'll",
  ur: "my",
};

/** Verbs after which "you" opens a clause of its own: "I think you are right". */
const CLAUSE_OPENERS = new Set(
  "think thought know knew say said hope hoped believe believed wish wished guess suppose bet swear swore feel felt mean meant understand understood see saw imagine pretend realise realize noticed notice heard hear remember sure glad afraid worried sorry told promise promised figured assume assumed".split(
    " ",
  ),
);

const AUXILIARIES = new Set(
  "am are is was were do does did have has had can could will would shall should may might must don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't aren't weren't isn't wasn't".split(
    " ",
  ),
);

/** Words after which "you" is acted upon, even where a verb follows: "let you go", "for you to see". */
const ACTING = new Set(
  "let lets make makes made help helps helped watch watched of for with to from about at on by without behind beside near under over like than between into onto against around".split(
    " ",
  ),
);

/** "I saw you leaving": seen, and no subject. */
const PERCEIVING = new Set(
  "see saw seen watch watched hear heard notice noticed feel felt smell smelled catch caught find found".split(
    " ",
  ),
);

/** "I heard you say it"; but "I heard you like cheese". */
const SOUNDED =
  /^(?:say|call|cry|laugh|scream|shout|whisper|sing|snore|talk|leave|come|go|fall|knock|sneeze|swear|promise|tell)$/;

/** "What you did", "who you are". */
const ASKING = new Set("what who where why how when which if because that".split(" "));

function youIsSubject(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  const after = terms[at + 1];
  if (!before || /[,;:.!?—–-]/.test(before.post)) {
    // Alone before a comma it is a call ("you, come here"); a caller answers to it as "I" or "me" alike.
    return true;
  }
  // "It was you": what stands after such a "was" is no subject.
  const pointing = ["it", "that", "this"].includes(terms[at - 2]?.lower ?? "");
  if (pointing && ["was", "is", "were"].includes(before.lower)) return false;
  if (AUXILIARIES.has(before.lower)) return true;
  if (ASKING.has(before.lower) && after !== undefined && !/[,;:.!?]/.test(terms[at]?.post ?? ""))
    return true;
  // "I told you not to": an order, and you its object.
  if (after?.lower === "not" || after?.lower === "to") return false;
  // "Like you asked" opens a clause; "like you" alone does not.
  const likens =
    ["like", "than", "as"].includes(before.lower) && hasTag(after, "Verb", "Modal", "Copula");
  if (likens) return true;
  if (ACTING.has(before.lower)) return false;
  if (PERCEIVING.has(before.lower) && hasTag(after, "Gerund")) return false;
  if (/^(?:saw|seen|watched|felt)$/.test(before.lower) && hasTag(after, "Infinitive")) return false;
  if (before.lower === "heard" && SOUNDED.test(after?.lower ?? "")) return false;
  const opens =
    after !== undefined &&
    (hasTag(after, "Verb", "Modal", "Copula", "Auxiliary", "Adverb", "Negative") ||
      AUXILIARIES.has(after.lower));
  // "Your letter says you once…" opens a clause as "say" and "said" do.
  if (CLAUSE_OPENERS.has(before.lower.replace(/s$/, "")) || CLAUSE_OPENERS.has(before.lower)) {
    return opens;
  }
  if (hasTag(before, "Verb") || hasTag(before, "Preposition", "Particle")) return false;
  return opens || hasTag(before, "Conjunction", "QuestionWord");
}

/** The form of "to be" that goes with the turned subject beside it. */
function turnedBe(word: string, subject: "I" | "you"): string {
  const table: Readonly<Record<string, readonly [string, string]>> = {
    am: ["am", "are"],
    are: ["am", "are"],
    was: ["was", "were"],
    were: ["was", "were"],
    "aren't": ["am not", "aren't"],
    "weren't": ["wasn't", "weren't"],
    "wasn't": ["wasn't", "weren't"],
  };
  const forms = table[word];
  if (!forms) return word;
  return subject === "I" ? forms[0] : forms[1];
}

/** "We have come for your cheese": a we that leaves the listener out turns into you. */
const EXCLUSIVE: Readonly<Record<string, string>> = {
  we: "you",
  us: "you",
  our: "your",
  ours: "yours",
  ourselves: "yourselves",
  "we're": "you're",
  "we've": "you've",
  "we'll": "you'll",
  "we'd": "you'd",
};

function leavesListenerOut(terms: readonly Term[]): boolean {
  const we = terms.findIndex((term) => /^we(?:'\w+)?$/.test(term.lower));
  const you = terms.findIndex((term) => /^(?:you|your|yours)$/.test(term.lower));
  return we >= 0 && you > we && !youIsSubject(terms, you);
}

/** The turned words of a clause; the terms' punctuation is kept. */
export function mirrored(terms: readonly Term[]): Term[] {
  const apart = leavesListenerOut(terms);
  const turned = terms.map((term) => (apart ? (EXCLUSIVE[term.lower] ?? term.text) : term.text));
  terms.forEach((term, at) => {
    // "A thank you card" speaks to nobody.
    if (term.lower === "you" && terms[at - 1]?.lower === "thank") return;
    if (term.lower === "you" || term.lower === "u" || term.lower === "ya") {
      const subject = youIsSubject(terms, at);
      turned[at] = subject ? "I" : "me";
      if (subject) {
        const next = terms[at + 1];
        const previous = terms[at - 1];
        if (next)
          turned[at + 1] =
            turnedBe(next.lower, "I") === next.lower ? next.text : turnedBe(next.lower, "I");
        // "Aren't I" is what people say.
        if (
          previous &&
          previous.lower !== "aren't" &&
          turnedBe(previous.lower, "I") !== previous.lower
        ) {
          turned[at - 1] = turnedBe(previous.lower, "I");
        }
      }
      return;
    }
    if (term.lower === "am" || PLAIN[term.lower] === undefined) return;
    turned[at] = PLAIN[term.lower] ?? term.text;
    if (term.lower === "i") {
      const next = terms[at + 1];
      const previous = terms[at - 1];
      if (next && turnedBe(next.lower, "you") !== next.lower)
        turned[at + 1] = turnedBe(next.lower, "you");
      if (previous && ["was", "am", "wasn't"].includes(previous.lower)) {
        turned[at - 1] = turnedBe(previous.lower, "you");
      }
    }
  });
  return terms.map((term, at) => {
    const text = turned[at] ?? term.text;
    return { ...term, text, lower: text.toLowerCase() };
  });
}

export function mirroredText(terms: readonly Term[]): string {
  return written(mirrored(terms));
}
