/** Sentences that carry a word which the game wants in every line. */

const WITH_WORD: Readonly<Record<string, readonly string[]>> = {
  yes: [
    "Yes, and I'll tell you why.",
    "That's a yes, and a loud one.",
    "Ask me again, and it's still yes.",
    "Every bone in me says yes, and they're old bones.",
    "I was born to say yes, and to run.",
    "You know my answer: yes, and gladly.",
    "Oh yes, and that's only half of it.",
    "Yes, and nobody saw it coming.",
    "Yes, yes, and a hundred times over.",
    "A thousand times yes, and not a moment too soon.",
    "Yes, and it gets better.",
    "Yes! And that's exactly what I was afraid of.",
    "My heart says yes, and so do my knees.",
    "Yes, and you know what that means.",
    "Of course, yes, and let's not stop there.",
  ],
  and: ["And that's only the beginning."],
  remember: [
    "Remember the night we laughed about this?",
    "I remember it as if it were this morning.",
    "You remember how it ended the last time.",
    "Do you remember what we swore?",
    "Remember who taught you that?",
    "I remember your face that day.",
    "As long as I remember, it's been like this.",
  ],
  remembered: ["I've always remembered that.", "You remembered! Nobody else did."],
  remembers: ["Nobody remembers it the way you do.", "My mother still remembers the smell."],
  remembering: [
    "I can't help remembering the summer it began.",
    "There's no use remembering it wrong.",
  ],
};

/** Sentences with the word, the best first; quoted where nothing finer is known. */
export function sentencesWith(word: string): readonly string[] {
  const known = WITH_WORD[word.toLowerCase()];
  return (
    known ?? [
      `You said “${word}”, didn't you?`,
      `The word is “${word}”, and I'm not afraid of it.`,
      `My whole family says “${word}” at times like this.`,
      `Let me put it in one word: ${word}.`,
      `“${word}”, as we say on the island.`,
    ]
  );
}
