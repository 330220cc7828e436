/** Lines as they are typed in a hurry, with their apostrophes and words put back, for the signs to be tested on. */

const SHORT: ReadonlyMap<string, string> = new Map(
  `aint=ain't arent=aren't cant=can't couldnt=couldn't couldve=could've didnt=didn't doesnt=doesn't
  dont=don't hadnt=hadn't hasnt=hasn't havent=haven't heres=here's hes=he's hows=how's im=i'm isnt=isn't
  itll=it'll ive=i've lets=let's mustnt=mustn't shes=she's shouldnt=shouldn't thatll=that'll thats=that's
  theres=there's theyll=they'll theyre=they're theyve=they've wasnt=wasn't werent=weren't weve=we've
  whats=what's wheres=where's whos=who's wont=won't wouldnt=wouldn't youd=you'd youll=you'll youre=you're
  youve=you've dunno=don't_know idk=i_don't_know nvm=never_mind jk=just_kidding pls=please plz=please smth=something
  thx=thanks u=you wanna=want_to gonna=going_to gotta=got_to lemme=let_me cuz=because coz=because
  becuase=because beacuse=because tho=though ppl=people`
    .split(/\s+/)
    .map((pair) => {
      const [typed = "", meant = ""] = pair.split("=");
      return [typed, meant.replaceAll("_", " ")];
    }),
);

const WORD = /(?<![\p{L}'])\p{L}+(?![\p{L}'])/gu;
/** "Nooooo", "uhhh". */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;
/** "Its" that is "it is", told by the word after it. */
const ITS =
  /\bits (?=(?:not|just|only|an?|the|my|your|our|his|her|so|too|all|been|hungry|impossible|wrong|stupid|dumb|fine|ok|okay|true)\b)/g;
/** "Ill" is "I'll" at a sentence's head and after a joint, and an illness elsewhere. */
const ILL = /(^|[.!?,;:] ?|\b(?:and|but|ok|okay|then|so|yes|yeah|sure|now) )ill (?=\p{L})/gu;

/** `folded` is a line in lower case, without accents, with plain apostrophes. */
export function spelledOut(folded: string): string {
  return folded
    .replace(DRAWN_OUT, "$1")
    .replace(WORD, (word) => SHORT.get(word) ?? word)
    .replace(ITS, "it's ")
    .replace(ILL, "$1i'll ");
}
