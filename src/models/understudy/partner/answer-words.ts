/** "what about the key", "how about a goat": what is asked about stands after these words. */
export const ABOUT_THING_QUESTION = /^(?:what|how) about /;
