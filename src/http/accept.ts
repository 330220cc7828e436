/** Which of two forms a client asked for, by its `Accept` header (RFC 9110, 12.5.1). */

/** How much the header wants the type, 0 to 1, by its most specific range; 0: not at all. */
function weightOf(accept: string, type: string): number {
  const [family] = type.split("/");
  const ranges = accept.split(",").map((range) => {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    return { name, weight: weight >= 0 && weight <= 1 ? weight : 0 };
  });
  const asked = [type, `${family}/*`, "*/*"]
    .map((name) => ranges.find((range) => range.name === name))
    .find((range) => range !== undefined);
  return asked?.weight ?? 0;
}

/** Whether Markdown is wanted more than JSON, which is what comes where nobody says. */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const markdown = weightOf(accept, "text/markdown");
  const json = weightOf(accept, "application/json");
  // Named as much as JSON, it was meant: a client that takes only JSON would not name it.
  const isNamed = /\btext\/markdown\b/i.test(accept);
  return markdown > 0 && (markdown > json || (markdown === json && isNamed));
}
