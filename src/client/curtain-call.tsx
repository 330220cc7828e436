/**
 * The end, seen to its end: the last reply and the MC's farewell stay on the stage until the page is
 * turned. Nobody is taken away from what they are reading.
 */
import { useEffect, useRef } from "preact/hooks";
import type { StageState } from "./stage.ts";

interface CurtainCallProps {
  readonly state: StageState;
  readonly watching: boolean;
  /** Everything that was spoken stands on the page. */
  readonly isWhole: boolean;
  /** Something was being typed when the lights went out: the next key must turn no page. */
  readonly wasTyping: boolean;
  readonly onTurn: () => void;
}

function words({ state, watching, isWhole }: CurtainCallProps): string {
  if (state.connection.is === "lost") {
    return "The line dropped, and the coach writes on. I’ll bring the notes as soon as it is back.";
  }
  // The farewell comes with the notes.
  if (!state.complete) return "The coach is writing down what was done. A few seconds.";
  if (!isWhole) return "The host has the last word.";
  return watching ? "That was the scene. Its script is overleaf." : "Your notes are ready.";
}

export function CurtainCall(props: CurtainCallProps) {
  const { state, isWhole, wasTyping, onTurn } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLButtonElement>(null);
  const said = words(props);
  const isOver = state.complete && isWhole;
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (isOver && !wasTyping) page.current?.focus({ preventScroll: true });
  }, [isOver, wasTyping]);
  return (
    <section class="curtain-call" aria-labelledby="curtain-call-title">
      <h2 id="curtain-call-title" ref={title} tabIndex={-1}>
        And… scene.
      </h2>
      <p role="status">
        <span key={said}>{said}</span>
      </p>
      <button ref={page} type="button" hidden={!isOver} onClick={onTurn}>
        {props.watching ? "Read the script" : "Read your notes"}
      </button>
    </section>
  );
}
