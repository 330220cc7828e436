/**
 * Whether a key belongs to an input method: it ends or chooses a word there and says nothing here.
 * Safari tells of the composition's end before the Enter that ended it, so that `isComposing` is
 * already false; only its key code, 229 for whatever an input method has taken, still shows it. (No
 * time since the composition's end would do: on Android the Enter that sends follows as closely.)
 */
export function isForInputMethod(key: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean {
  return key.isComposing || key.keyCode === 229;
}
