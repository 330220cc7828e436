/** A host's words about a trouble: announced when they come, and taking no room before. */
export function Troubled({ words }: { words: string | null }) {
  return (
    <div class="troubled" role="alert">
      {words && <p>{words}</p>}
    </div>
  );
}
