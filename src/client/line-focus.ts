/** The focus in the line that is being written. */

/** Whether it may come there by itself: on a phone the keyboard would cover the stage. */
const mayCome = () => !matchMedia("(pointer: coarse)").matches;

export function focusUnlessTouch(field: HTMLElement | null): void {
  if (mayCome()) field?.focus({ preventScroll: true });
}

/** From something that was done in passing. */
export function backToTheLine(): void {
  focusUnlessTouch(document.querySelector<HTMLElement>(".composer-field"));
}

/** For what was pressed in order to write on there, by whatever hand. */
export function intoTheLine(): void {
  document.querySelector<HTMLElement>(".composer-field")?.focus({ preventScroll: true });
}

/** For buttons: a press with the mouse leaves the focus in the line that is being written. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();
