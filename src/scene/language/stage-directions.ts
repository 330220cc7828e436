/** What is done and not said: "(snaps fingers)", "[looks away]", "*turns the key*". */
const DIRECTION = /\([^()]*\)|\[[^\][]*\]|\*[^*\n]+\*/g;

/** The line with every direction turned into line breaks, so that each word keeps its place. */
export function withoutDirections(line: string): string {
  return line.replace(DIRECTION, (direction) => "\n".repeat(direction.length));
}
