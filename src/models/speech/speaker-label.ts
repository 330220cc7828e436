/**
 * Finds the label ("Partner:", "**MC**:", "[Harold] (whispering):") that models like to put before
 * a line, looking at no more of the line than it takes to be sure.
 */

/** None begins with "the": half of all lines do, and each would wait for its second word. */
const OWN = words(
  "partner|scene partner|improv partner|mc|emcee|host|moderator|assistant|model|ai|bot|" +
    "reply|response|answer|output|line|final answer|in character|" +
    "partnerin|szenenpartner|szenenpartnerin|moderatorin|antwort|" +
    "compañero|compañera|companero|companera|pareja|presentador|presentadora|respuesta|" +
    "partenaire|réponse|animateur|compagno|compagna|parceiro|parceira|partenär|партнёр|パートナー|搭档",
);
/** Whose lines the one who speaks must not say, and what is said to nobody. */
const OTHERS = words(
  "player|user|human|you|room|audience|coach|customer|system|director|stage manager|" +
    "thought|thoughts|thinking|reasoning|analysis|plan|note|notes|instruction|instructions|context|" +
    "spieler|spielerin|nutzer|nutzerin|benutzer|du|publikum|" +
    "jugador|jugadora|usuario|usuaria|tú|tu|público|" +
    "joueur|joueuse|utilisateur|utilisatrice|vous|toi|public|" +
    "giocatore|giocatrice|utente|jogador|jogadora|usuário|speler|speelster|gebruiker|gracz|oyuncu|spelare|игрок|プレイヤー|玩家|用户",
);
/** Of these it is sure that they are labels, also in the middle of a line. */
const ANYWHERE = words(
  "player|partner|user|human|assistant|scene partner|spieler|spielerin|partnerin|jugador|jugadora|joueur|joueuse|partenaire",
);

/** After the label's words: closing marks, then perhaps how it is said, in round brackets. */
const BEFORE_COLON = /^[\]\s*_]*(?:\([^()\n]{0,40}\)[\]\s*_]*)?$/u;
const BEFORE_COLON_BEGUN = /^[\]\s*_]*(?:\([^()\n]{0,40}\)?[\]\s*_]*)?$/u;
const COLON = /[:：]/u;

export type LabelSearch =
  /** `rest`: the text after the label; `isOwn`: it is of the one who speaks, or of nobody else we know. */
  | { readonly found: true; readonly rest: string; readonly isOwn: boolean }
  /** `undecided`: it may still become a label when more text comes. */
  | { readonly found: false; readonly undecided: boolean };

/**
 * Looks for a label at the very start of `text`. `names` are the characters who might be speaking;
 * a name is a label only when a colon follows it.
 */
export function findLabel(text: string, names: readonly string[] = []): LabelSearch {
  const own = [...OWN, ...names.map((name) => name.toLowerCase())];
  const found = search(text, own);
  if (found.rest !== null) return { found: true, rest: found.rest, isOwn: true };
  const other = search(text, OTHERS);
  if (other.rest !== null) return { found: true, rest: other.rest, isOwn: false };
  return { found: false, undecided: found.undecided || other.undecided };
}

/** The same after a sentence's end in the middle of a line, where "You: the best" is none. */
export function findInnerLabel(text: string): "found" | "undecided" | "none" {
  const marks = /^[\s*_[]*/u.exec(text)?.[0] ?? "";
  const { rest, undecided } = search(text.slice(marks.length), ANYWHERE);
  if (rest !== null) return "found";
  return undecided ? "undecided" : "none";
}

function search(
  text: string,
  labels: readonly string[],
): { readonly rest: string | null; readonly undecided: boolean } {
  const bare = text.startsWith("[") ? text.slice(1) : text;
  const folded = bare.toLowerCase();
  let undecided = bare === "";
  for (const label of labels) {
    if (label === "") continue;
    if (folded.length < label.length) {
      undecided ||= label.startsWith(folded);
      continue;
    }
    if (!folded.startsWith(label)) continue;
    const after = bare.slice(label.length);
    const colon = after.search(COLON);
    if (colon === -1) undecided ||= BEFORE_COLON_BEGUN.test(after);
    else if (BEFORE_COLON.test(after.slice(0, colon))) {
      return { rest: after.slice(colon + 1), undecided: false };
    }
  }
  return { rest: null, undecided };
}

function words(list: string): readonly string[] {
  return list.split("|");
}
