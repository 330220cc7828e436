/**
 * The title of a room that one has not asked for: it takes the focus, since the button that led here
 * is gone, and so a screen reader says where one is.
 */
import { useEffect, useRef } from "preact/hooks";

export function RoomTitle({ words, ...rest }: { words: string; class?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1} {...rest}>
      <span key={words}>{words}</span>
    </h1>
  );
}
