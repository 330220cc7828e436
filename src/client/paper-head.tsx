/** Above every sheet: the way out, and what lies here. */
export function PaperHead({ words, onLeave }: { words: string; onLeave: () => void }) {
  return (
    <header class="paper-head">
      <button class="wordmark" type="button" onClick={onLeave}>
        Improv Olympics
      </button>
      <p>{words}</p>
    </header>
  );
}
