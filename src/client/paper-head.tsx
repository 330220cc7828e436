interface PaperHeadProps {
  readonly words: string;
  /** It is told here, and not only at the sheet's end, where to find it tomorrow. */
  readonly isOnShelf?: boolean;
  readonly onLeave: () => void;
}

/** Above every sheet: the way out, and what lies here. */
export function PaperHead({ words, isOnShelf = false, onLeave }: PaperHeadProps) {
  return (
    <header class="paper-head">
      <button class="wordmark" type="button" onClick={onLeave}>
        Improv Olympics
      </button>
      <p>{isOnShelf ? <a href="#shelf">Kept on your shelf</a> : words}</p>
    </header>
  );
}
