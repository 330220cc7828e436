/**
 * Lets everybody else be served before the work goes on. A promise that is already settled does not: the
 * event loop comes round only when nothing is left to do at once.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
