/**
 * Games whose premise asks for a certain kind of reply. `{thing}` and its kin as elsewhere; a game that
 * is not named here is played like any open scene.
 */
export interface Premise {
  /** What the Partner says to a line, whatever it is about. */
  readonly says: readonly string[];
  /** Which lines of the player's play along: advice, or whatever tells something. */
  readonly to: "advice" | "telling";
  /** How the opening hands the scene over, where the game's example does not. */
  readonly handsOver?: string;
}

export const PREMISES: Readonly<Record<string, Premise>> = {
  "world's worst advice": {
    to: "advice",
    handsOver: "What should I do?",
    says: [
      "I've just done it, {thing} and all, on the bus. Now the bus has a name for me. What do I do about the driver?",
      "So simple! {Thing}, of course. My doctor asked me to write it down for her. And while I'm here: my sister's borrowed my bed. How do I ask for it back?",
      "Is that meant with {thing}, or before it? Never mind, I did both. The neighbours have moved. What about the new ones? They wave.",
      "That's the first advice I've ever understood. I told my boss about {thing}, and he's taken the week off. Now I'm the boss. How does one fire an uncle?",
      "I trusted you, and I was right. There's {thing} all over the kitchen, and nobody's asked me to cook since. But my teeth click in meetings. What would you do?",
      "Done! It took four minutes, and a policeman clapped. The only thing is, {thing} won't come out of the bathroom again. Do I sell the house?",
      "My mother cried when I told her about {thing}. With joy, I think. She'd like to know: does it work on geese, too?",
      "I've had {thing} tattooed on my arm, so that I don't forget. The man spelled it wrong. Should I change the thing or the arm?",
      "It worked, if one doesn't count the ambulance. The driver sends me flowers now, always the same ones. What do I do about the smell?",
      "I'd never have dared on my own. The whole staircase came out to watch. Now they want it every Sunday. What do I charge?",
      "My uncle swore it couldn't be done, and now nobody can find my uncle. Do I look for him, or do I take his parking space?",
      "Twice, to be sure. The second time, a choir joined in. They sleep in my hall. How does one feed a choir?",
      "Everybody stared, and then somebody threw a coin. So it's working! One more question: how do I get my wife to laugh at me less, or more?",
      "Why did nobody ever tell me that? I've spent thousands on lawyers. Tell me one more: what do I say when the judge asks about {thing}?",
    ],
  },
  "expert interview": {
    to: "telling",
    says: [
      "{Thing}! Our listeners have waited years for somebody to say it out loud. Were you alone when you first understood?",
      "So it really was {thing}. The Institute denied it for a decade. Did anybody ever apologise to you?",
      "Forgive me, I've got goose pimples. You say {thing} as if it were nothing. What did it cost you?",
      "A listener from Oslo is on the line, in tears, because of {thing}. What would you say to her?",
      "In your second book, the banned one, there's a drawing of {thing} on every page. Would you draw it again?",
      "Could you show us, with the water jug? I'll be {thing}. No? Just with your hands, then?",
      "And yet your old rival, Professor Quint, calls {thing} a fairy tale. What do you say to Quint tonight?",
      "I've read everything you've written, and I still wasn't prepared for {thing}. How should a beginner start?",
      "The studio has gone completely quiet. Was there a moment when you wanted to give it all up?",
      "They teach that in schools now, thanks to you. What did your own teacher say?",
    ],
  },
  "press conference": {
    to: "telling",
    says: [
      "Okada, Evening Star. You mention {thing}. Is that why the river was green on Tuesday?",
      "Brandt, Radio Nine. Was {thing} your own idea, or did the goat suggest it?",
      "Lindqvist, the Courier. My readers want to know: how did you get {thing} past the choir?",
      "A follow-up, if I may. When the bridge began to sing, did you think of {thing}, or of your mother?",
      "Marchetti, Science Weekly. You say {thing}, and I've broken my pencil. How long did it last?",
      "Petrov, the Farmer. Will you be keeping {thing}, now that there's a statue of it?",
      "Diaz, Channel Four, live. A simple yes or no: would you do it again without the trumpet?",
      "Hart again, Morning Post. Is it true that you did all of it before breakfast?",
    ],
  },
  "three-line scene": {
    to: "telling",
    handsOver: "",
    says: [
      "And that, my dear, is why nobody in this family mentions {thing} at dinner.",
      "Then bury me with {thing}, and tell my mother it was quick.",
      "I resign. Keep {thing}. You've earned it more than I ever did.",
      "So it was {thing}, all along, and I've been writing to the wrong prison.",
      "Then it's settled: you take the throne, and I take {thing}.",
      "Well. That's the last time I let {thing} choose the restaurant.",
      "Thank you, Officer. I'll wait in the car with {thing}.",
    ],
  },
};
