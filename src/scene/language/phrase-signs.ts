/** Where a spoken line falls into phrases, and which of them can stand alone. Words are folded. */

/** Sentence and clause ends, brackets, quotes, stage directions' stars, and dashes with space around. */
export const CLAUSE_END = /[.!?…;:,。！？、；，()[\]{}"“”«»„*\n]+|\s[-–—]+\s|[–—]/gu;
/** Conjunctions at which a long clause is cut in two. */
export const JOINT = new Set(
  "and but because so then while und aber weil denn y pero porque et mais".split(" "),
);
/** Words that a phrase which had to be cut must not leave dangling: it ends before the last of them. */
export const LEANS_ON = new Set(
  "a an the in on at of for from with to into onto under over by about as than till until who that which whose where when and or but my your our his her their its".split(
    " ",
  ),
);
/** What a clause begins with that says nothing by itself: "before the chef comes in", "as if it were true". */
export const LEANING =
  /^(?:(?:before|after|if|as|like|while|until|unless|than|though|although|when|whenever|whether|since|or|with|without|which|who|whose|what|except|instead|to|is|are|was|were|has|wenn|weil|damit|sonst|dass|ob|als|obwohl|bevor|nachdem|wohin|wo|wie|cuando|aunque|quand|comme)\b|in case\b|even if\b|the ones? who\b)/;
/** Of these the thing that they name can stand alone: "with a jar of earth on my knees". */
export const CARRYING = /^(?:with|the ones? who)\b/;
/** After "so": what might have come of it, and did not. */
export const HARDLY = /^\S+ (?:would|could|might)/;
/** What may be left off at a phrase's head without loss: joints and interjections. */
export const HEAD = new Set(
  `and but so because then that well oh ah yes yeah no ok okay also just please now look listen hey
  right good haha hahaha hehe lol lmao omg um umm uh hmm wow whoa und aber ja nein also y pero si no et mais oui non alors`.split(
    /\s+/,
  ),
);
/** After "that": then it is what the sentence is about, and no joint. */
export const IS =
  /^(?:is|isn't|was|wasn't|will|won't|would|has|had|can|can't|does|doesn't|did|didn't|could|might|must|explains|means|sounds|looks|makes|gives|takes|feels|seems)$/;
/** "Mrs. Alvarez" is one name: its dot ends no clause. */
export const HONORIFIC = /\b(Mrs?|Ms|Dr|Prof|St)\./g;
/** A clause that leans on another says less than the one it leans on. */
export const LEANING_WORTH = 0.4;
