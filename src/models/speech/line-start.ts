/** What stands at the start of a line that a model sends, before it is known whether it is said. */
import type { Echoes } from "./echo.ts";
import { machineryIn } from "./machinery.ts";
import { findLabel } from "./speaker-label.ts";

export type LineStart = (
  | { readonly kind: "undecided" }
  /** Speech; `closers`: what closes the quotes that stood around it, of which any may come. */
  | { readonly kind: "text"; readonly rest: string; readonly closers: string | null }
  /** A label of the one who speaks; another start follows. */
  | { readonly kind: "own"; readonly rest: string; readonly closers: string | null }
  /** A line of somebody else's; `rest` is still of it. */
  | { readonly kind: "other"; readonly rest: string }
  | { readonly kind: "machinery"; readonly rest: string }
  /** Code until the fence is closed. */
  | { readonly kind: "fence"; readonly rest: string }
  /** A fence or a line said before is passed; another start follows. */
  | { readonly kind: "again"; readonly rest: string }
) & {
  /** White space stood before it. */
  readonly hasSpace?: boolean;
};

export interface Place {
  /** No more text comes. */
  readonly ended: boolean;
  readonly names: readonly string[];
  readonly echoes: Echoes;
  /** Nothing was said yet: quotes may stand around the line. */
  readonly isFirst: boolean;
  /** Another's line is gone on with here. */
  readonly isJoint: boolean;
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "「": "」",
};
const MARKS = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800*_#>•]+/u;
const FENCE = /^`{3,}[ \t]*([\w-]*)[ \t]*[\r\n]/u;
const FENCE_BEGUN = /^`+[ \t]*[\w-]*[ \t]*$/u;
/** What stands between fences of any other kind may be the line. */
const CODE =
  /^(?:tool_\w+|python|py|javascript|js|typescript|ts|bash|sh|xml|yaml|html|thinking|thoughts?)$/iu;

export function lineStart(text: string, place: Place): LineStart {
  const { ended, isFirst, isJoint } = place;
  const marks = MARKS.exec(text)?.[0] ?? "";
  const hasSpace = /\s/u.test(marks);
  let rest = text.slice(marks.length);
  const more = (start: LineStart): LineStart => (hasSpace ? { ...start, hasSpace } : start);
  if (rest === "") return ended ? more(said("")) : { kind: "undecided" };

  if (rest.startsWith("`")) {
    const [fence = "", language = ""] = FENCE.exec(rest) ?? [];
    if (fence !== "") {
      const kind = CODE.test(language) ? "fence" : "again";
      return { kind, rest: rest.slice(fence.length) };
    }
    if (FENCE_BEGUN.test(rest) && !ended) return { kind: "undecided" };
    return more({ kind: "again", rest: rest.replace(/^`+/u, "") });
  }
  if (!isJoint && /^[-–](?:\s|$)/u.test(rest)) {
    if (rest.length === 1 && !ended) return { kind: "undecided" };
    return { kind: "again", rest: rest.slice(1) };
  }
  const closers = isFirst ? (CLOSING_QUOTES[rest.charAt(0)] ?? null) : null;
  if (closers !== null) rest = rest.slice(1);
  return more(unquoted(rest, closers, place));
}

const said = (rest: string, closers: string | null = null): LineStart => ({
  kind: "text",
  rest,
  closers,
});

function unquoted(
  text: string,
  closers: string | null,
  { ended, names, echoes }: Place,
): LineStart {
  const rest = closers === null ? text : text.replace(MARKS, "");
  if (closers !== null && rest === "") return ended ? said("", closers) : { kind: "undecided" };
  const label = findLabel(rest, names);
  if (label.found) {
    if (label.isOwn) return { kind: "own", rest: label.rest, closers };
    return { kind: "other", rest: label.rest };
  }
  const machinery = machineryIn(rest);
  if (machinery === "line") return { kind: "machinery", rest };
  const echo = echoes.find(rest, ended);
  if (echo.found) return { kind: "again", rest: echo.rest };
  const isOpen = label.undecided || machinery === "undecided" || echo.undecided;
  return isOpen && !ended ? { kind: "undecided" } : said(rest, closers);
}
