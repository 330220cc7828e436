/** The lit sign that comes down when the host calls something, and stays until the next line. */
import type { HostCall } from "../scene/protocol.ts";

const TITLES: Readonly<Record<HostCall["kind"], string>> = {
  new_choice: "New choice",
  genre_switch: "Genre",
  emotion_switch: "Feeling",
  freeze: "Freeze",
};

export function Sign({ call }: { call: HostCall | null }) {
  if (!call) return null;
  return (
    <div class="sign">
      <p class="sign-box" key={call.message}>
        <b>{TITLES[call.kind]}</b>
        {call.option && <span dir="auto">{call.option}</span>}
      </p>
    </div>
  );
}
