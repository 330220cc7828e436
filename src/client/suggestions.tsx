/** What watchers have suggested for the next scene, to choose a place from. */
interface SuggestionsProps {
  /** As they came; one that came twice is shown once. */
  readonly texts: readonly string[];
  readonly onTake: (text: string) => void;
}

/** Takes no room until there is something to choose. What comes while one looks is announced. */
export function Suggestions({ texts, onTake }: SuggestionsProps) {
  const different = [...new Set(texts)];
  return (
    <div class="suggestions" role="status">
      {different.length > 0 && (
        <>
          <p>Your audience suggests:</p>
          <ul>
            {different.map((text) => (
              <li key={text}>
                <button type="button" dir="auto" onClick={() => onTake(text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
