/**
 * The named things of which notes can be sure that they are things: to be told of a "busy hiding" or an
 * "emergency" that was an emergency brake is worse than to be told of one thing less.
 */
import { ENGLISH_FUNCTION_WORDS, THIN_WORDS } from "../language/function-words.ts";
import { type NamedThing, thingsNamed } from "../language/named-things.ts";
import type { Ear } from "../language/tagged-words.ts";
import { contentStems, fold } from "../language/words.ts";

const LED =
  /^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|another|some|every|each|this|that|these|those|my|your|our|his|her|their)\s|^(?:some(?:body|one)|\p{Lu}\p{L}+)['’]s\s/iu;

/** As people type who leave out apostrophes: such a word is a verb in disguise. */
const TYPED_SHORT =
  /\b(?:shes|hes|its|theres|heres|im|ive|ill|dont|didnt|doesnt|isnt|wasnt|wont|cant|theyre|youre|thats|whats|lets|gonna|wanna|gotta|lol|omg|idk|smth|teh|rn|ur)\b/i;

const BODY =
  /\b(?:head|eyes?|ears?|hands?|chin|nose|neck|back|shoulders?|elbows?|beard|hair|skin|belly|stomach|throat|lips|teeth|tooth|brow|cheeks?|tears|faces?|folds|goosebumps|allergy|allergies|nerves?|smile|laugh|breath)\b/i;

/** A part of a thing, or a cry: "the pocket of the costume", "Aaaalas". */
const PART =
  /\b(?:pocket|corner|lid|bottom|inside|back|front|middle|edge|end|top|side|price) of\b|(\p{L})\1\1/iu;

/** What one says of time, of telling, of measure: no thing, though it has an article. */
const FIGURE =
  /\b(?:price|rest|middle|while|moment|chance|kind|sort|instant|future|past|present|rush|dark|way|bit|number|edge|finding|hiding|being|pause|feel|look|matter|courage|theory|version|mood|headache|smell|noise|sound|voice|silence|speech|fool|death|edges|distance|weather|doubt|hiccups|honesty|risk|meantime|truth|news|secret|subject|breathing|thinking|jokes?|point|use|difference|opposite|reason|trick|best|worst|least|most|last|first|go|try|try-out|mark)$/i;

/**
 * "The emergency brake": a bare verb cannot follow one thing, so what follows is part of its name. After
 * persons it may be a deed of long ago ("the guard fell").
 */
function restOfName({ person, plural, end }: NamedThing, line: string): string | null {
  if (person || plural) return null;
  const next = /^[ -]([\p{L}'’]+)/u.exec(line.slice(end))?.[1];
  if (next === undefined) return null;
  const word = fold(next);
  if (ENGLISH_FUNCTION_WORDS.has(word) || THIN_WORDS.has(word)) return null;
  return /(?:s|ed|ing|ly|'s|'d|'ll)$/.test(word) || PAST.test(word) ? null : next;
}

/** The thing with its whole name, if the clause ends with it; null if what follows cannot be told. */
function named(thing: NamedThing, line: string): NamedThing | null {
  const rest = restOfName(thing, line);
  if (rest === null) return thing;
  const end = thing.end + 1 + rest.length;
  if (!/^(?:[.,;:!?…]|$)/u.test(line.slice(end))) return null;
  const more = line.slice(thing.end, end);
  return {
    ...thing,
    text: thing.text + more,
    end,
    again: thing.again + more,
    across: thing.across + more,
    stems: contentStems(thing.text + more),
  };
}

/** Deeds in the past that their form does not betray. */
const PAST =
  /^(?:was|were|had|did|went|came|fell|took|gave|said|told|sat|stood|ran|sang|ate|drank|knew|saw|left|lost|found|kept|made|broke|woke|began|became|blew|bit|bought|brought|built|burnt|caught|cost|cut|died|drew|drove|fed|felt|flew|forgot|froze|got|grew|heard|held|hid|hit|hurt|knelt|led|let|lit|lay|meant|met|paid|put|read|rose|sank|sent|shook|shot|shut|slept|sold|spoke|stole|stuck|swam|swore|taught|threw|thought|used|wept|won|wore|wrote|too|either|again|instead|tonight|today|now|then|here|there|yet|still|already|ever|never|once|twice|anyway|outside|inside|upstairs|downstairs|home)$/;

function isSure({ text, plural }: NamedThing): boolean {
  if (TYPED_SHORT.test(text) || PART.test(text) || BODY.test(text) || FIGURE.test(text))
    return false;
  const capital = /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(text.split(" ").at(-1) ?? "");
  if (!LED.test(text) && !capital && !plural) return false;
  // "The lullaby Mum": a name after a plain word begins something else, unless a hyphen or "of" holds them.
  if (/\p{Ll} \p{Lu}/u.test(text.replace(LED, "")) && !/\bof\b/.test(text)) return false;
  // "The drawer my father": an owner within begins something else.
  if (/\b(?:my|your|our|his|her|their)\b/i.test(text.replace(LED, ""))) return false;
  return true;
}

/** What the line names, without anything doubtful; `quick` on a turn's way. */
export function sureThings(line: string, ear: Ear = "careful"): NamedThing[] {
  return thingsNamed(line, ear)
    .flatMap((thing) => named(thing, line) ?? [])
    .filter(isSure);
}

const WAVED_AWAY =
  /\b(?:there(?:['’]s| is| are| was| were) no|(?:know|have|see|own|met|seen|ordered) (?:any|no)) ((?:(?:Mr|Mrs|Ms|Dr|Prof|St)\.|[^.!?,;])+)/i;
const NOT_MINE = /\b(?:not|n['’]t) (my [^.!?,;]+)/i;

/** The thing that the line names only to say that there is none: "There is no second operation." */
export function thingDenied(line: string, ear: Ear = "careful"): NamedThing | null {
  const none = WAVED_AWAY.exec(line)?.[1];
  if (none !== undefined) {
    // A name needs no article.
    const named = /^\p{Lu}/u.test(none) ? none : `the ${none}`;
    return sureThings(`I know about ${named}.`, ear)[0] ?? null;
  }
  const mine = NOT_MINE.exec(line)?.[1];
  return mine === undefined ? null : (sureThings(`I know about ${mine}.`, ear)[0] ?? null);
}
